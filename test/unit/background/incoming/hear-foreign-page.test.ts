import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { sendCode } from '@/entrypoints/background/callback/bridge-code';
import { settleOffer } from '@/entrypoints/background/callback/offer-code';
import { hearPage } from '@/entrypoints/background/incoming/hear-page';
import { cancel } from '@/entrypoints/background/login/cancel';
import { connect } from '@/entrypoints/background/login/connect';
import { DISCONNECTED } from '@/utils/connection/connection-state';
import type { PageReport } from '@/utils/messages/page-report';
import { bridgeRulesItem, foreignLoginsItem, offeredCodeItem } from '@/utils/storage/bridge-items';
import { connectionItem } from '@/utils/storage/connection-items';
import { awaiting, NOW, STATES } from '../../connection/samples.ts';
import { PROFILE, startWorld, stateNow, type World } from '../fake-world.ts';

const HOST = 'https://us.etrade.com/e/t/etws';
const CODE_PAGE = new URL(`${HOST}/TradingAPICustomerInfo`);
const shown: PageReport = { type: 'verifierShown', verifier: 'AB12C' };
const RULE = { consumerKey: 'abc', address: 'http://localhost:5000/cb?user=7', isConfirmed: true };
const BROUGHT = `${RULE.address}&oauth_token=t%2B1%2F%3D&oauth_verifier=AB12C`;
/** As programs write it, each with the token `t+1/=`. */
const ADDRESSES = [
  `${HOST}/authorize?key=abc&token=t%2B1%2F%3D`,
  `${HOST}/authorize?key=abc&token=t+1/=`,
  `${HOST}/authorize?token=t%2B1%2F%3D&key=abc&oauth_callback=oob`,
  `${HOST}/authorize?callback=&token=t%201/%3D&key=abc&callback=`,
] as const;

let world: World;
beforeEach(async () => {
  world = await startWorld(DISCONNECTED);
  Object.assign(fakeBrowser.action, { openPopup: vi.fn(async () => undefined) });
});

const showAgreement = (address: string = ADDRESSES[0], tabId = 7) =>
  hearPage({ type: 'agreementShown' }, { tabId, url: new URL(address) });
const showCode = (tabId = 7) => hearPage(shown, { tabId, url: CODE_PAGE });
const loaded = () => world.tabs.get(7)?.url;
const here = 'https://us.etrade.com/e/t/etws/authorize';

describe('a code of another program', () => {
  it.each(ADDRESSES)('goes to the address of a confirmed rule, for %s', async (address) => {
    await bridgeRulesItem.setValue([RULE]);
    await showAgreement(address);
    await showCode();
    expect(loaded()).toBe(BROUGHT);
    expect(await offeredCodeItem.getValue()).toBe(null);
  });

  it('goes there once', async () => {
    await bridgeRulesItem.setValue([RULE]);
    await showAgreement();
    await showCode();
    await showCode();
    expect(world.journal).toEqual(['load tab 7 while disconnected']);
  });

  it('without a rule for its key goes nowhere by itself: it is offered', async () => {
    await bridgeRulesItem.setValue([{ ...RULE, consumerKey: 'abcd' }]);
    await showAgreement();
    await showCode();
    expect(loaded()).toBe(here);
    expect(await offeredCodeItem.getValue()).toMatchObject({ consumerKey: 'abc', verifier: 'AB12C' });
    expect(fakeBrowser.action.openPopup).not.toHaveBeenCalled();
  });

  it('waits at the first use of a rule for the press, and goes by itself from then on', async () => {
    await bridgeRulesItem.setValue([{ ...RULE, isConfirmed: false }]);
    await showAgreement();
    await showCode();
    expect(loaded()).toBe(here);
    expect(fakeBrowser.action.openPopup).toHaveBeenCalled();
    expect(await sendCode()).toEqual({ name: 'done' });
    expect(loaded()).toBe(BROUGHT);
    expect(await bridgeRulesItem.getValue()).toEqual([RULE]);
    expect(await sendCode()).toEqual({ name: 'rejected', reason: 'nothingToSend' });
  });

  it('goes to another tab where its own shows something else by now', async () => {
    await bridgeRulesItem.setValue([{ ...RULE, isConfirmed: false }]);
    await showAgreement();
    await showCode();
    Object.assign(world.tabs.get(7) ?? {}, { url: 'https://news.example/' });
    await sendCode();
    expect(loaded()).toBe('https://news.example/');
    expect([...world.tabs.values()].at(-1)?.url).toBe(BROUGHT);
  });

  it.each([
    ['whose agreement no tab has shown', () => Promise.resolve()],
    ['whose agreement another tab has shown', () => showAgreement(ADDRESSES[0], 3)],
    ['of an agreement without a key', () => showAgreement(`${HOST}/authorize?token=t`)],
    ['of an agreement without a token', () => showAgreement(`${HOST}/authorize?key=abc`)],
    ['of another page that names both', () => showAgreement(`${HOST}/other?key=abc&token=t`)],
    [
      'of an agreement that is five minutes old',
      async () => {
        await showAgreement();
        vi.setSystemTime(NOW + 5 * 60_000);
      },
    ],
  ])("%s is nobody's", async (_, before) => {
    await bridgeRulesItem.setValue([RULE]);
    await before();
    await showCode();
    expect(loaded()).toBe(here);
    expect(await offeredCodeItem.getValue()).toBe(null);
  });
});

describe('beside a login of ours', () => {
  const busy = { ...awaiting, tabId: 9, issuer: { ...awaiting.issuer, consumerKey: 'abc' } };

  it.each([
    ['awaitingVerifier', busy],
    ['exchangingVerifier', { ...STATES.exchangingVerifier, issuer: busy.issuer }],
    ['requestingToken', STATES.requestingToken],
  ])('with the same key, which is %s, a code is offered and not sent', async (_, state) => {
    await bridgeRulesItem.setValue([RULE]);
    await connectionItem(PROFILE).setValue(state);
    await showAgreement();
    await showCode();
    expect(loaded()).toBe(here);
    expect(await sendCode()).toEqual({ name: 'rejected', reason: 'loginUnderWay' });
    expect(await offeredCodeItem.getValue()).not.toBe(null);
  });

  it('with another key a code goes to its rule', async () => {
    await bridgeRulesItem.setValue([RULE]);
    await connectionItem(PROFILE).setValue({ ...awaiting, tabId: 9 });
    await showAgreement();
    await showCode();
    expect(loaded()).toBe(BROUGHT);
  });

  it.each<[string, () => Promise<unknown>]>([
    ['waits', async () => undefined],
    ['is overdue', async () => vi.setSystemTime(NOW + 5 * 60_000)],
    ['was cancelled', () => cancel(PROFILE)],
    [
      'was cancelled an hour ago, with another begun since',
      async () => {
        await cancel(PROFILE);
        vi.setSystemTime(NOW + 60 * 60_000);
        world.answer(
          'request_token',
          () => new Response('oauth_token=req%2B2&oauth_token_secret=invented-4'),
        );
        await connect(PROFILE);
      },
    ],
  ])("the agreement of one that %s is no other program's, and takes the tab from one", async (_, happen) => {
    world.answer('request_token', () => new Response('oauth_token=req%2B1&oauth_token_secret=invented-4'));
    await connect(PROFILE);
    await showAgreement();
    await happen();
    await showAgreement(`${HOST}/authorize?key=key-1&token=req%2B1`);
    expect(await foreignLoginsItem.getValue()).toEqual([]);
    if ((await stateNow()).name === 'awaitingVerifier') return;
    await showCode();
    expect(await offeredCodeItem.getValue()).toBe(null);
  });

  it('costs no login its page where its request token cannot be remembered', async () => {
    world.answer('request_token', () => new Response('oauth_token=req%2B1&oauth_token_secret=invented-4'));
    const set = fakeBrowser.storage.session.set.bind(fakeBrowser.storage.session);
    vi.spyOn(fakeBrowser.storage.session, 'set').mockImplementation(async (values) => {
      if ('own-logins' in values) throw new Error('full');
      await set(values);
    });
    await connect(PROFILE);
    expect(await stateNow()).toMatchObject({ name: 'awaitingVerifier' });
  });
});

it('an offered code is gone after five minutes', async () => {
  await showAgreement();
  await showCode();
  await settleOffer();
  expect(await offeredCodeItem.getValue()).not.toBe(null);
  vi.setSystemTime(NOW + 5 * 60_000);
  expect(await sendCode()).toEqual({ name: 'rejected', reason: 'nothingToSend' });
  await settleOffer();
  expect(await offeredCodeItem.getValue()).toBe(null);
});

it('of a hundred tabs with agreements the latest few are remembered', async () => {
  for (let tabId = 0; tabId < 100; tabId += 1) await showAgreement(ADDRESSES[0], tabId);
  const known = await foreignLoginsItem.getValue();
  expect(known.map(({ tabId }) => tabId)).toEqual([92, 93, 94, 95, 96, 97, 98, 99]);
});
