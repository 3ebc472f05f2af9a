import { beforeEach, describe, expect, it, vi } from 'vitest';
import { hearPage } from '@/entrypoints/background/incoming/hear-page';
import type { PageReport } from '@/utils/messages/page-report';
import { changedPageItem } from '@/utils/storage/background-items';
import { connectionItem } from '@/utils/storage/connection-items';
import { awaiting, failedWith, issuer, NOW, STATES } from '../../connection/samples.ts';
import { startWorld, stateNow, TOKEN_BODY, type World } from '../fake-world.ts';

const HOST = 'https://us.etrade.com';
const CODE_PAGE = new URL(`${HOST}/e/t/etws/TradingAPICustomerInfo`);
const authorizePage = (token: string) =>
  new URL(`${HOST}/e/t/etws/authorize?key=key-1&token=${encodeURIComponent(token)}`);
const shown: PageReport = { type: 'verifierShown', verifier: 'AB12C' };

let world: World;
beforeEach(async () => {
  world = await startWorld(awaiting);
  world.answer('access_token', () => new Response(TOKEN_BODY));
});

describe("a page of the login's tab", () => {
  it.each<[PageReport['type'], object]>([
    ['agreementShown', { ...awaiting, pageSeen: 'agreement' }],
    ['verifierMissing', { ...awaiting, pageSeen: 'codeMissing' }],
    ['errorShown', { ...awaiting, pageSeen: 'error' }],
    ['accepted', { ...awaiting, pageSeen: 'accepted' }],
    ['declined', failedWith('declined')],
    ['logonDelayShown', failedWith('logonDelay')],
  ])('%s', async (type, state) => {
    await hearPage({ type } as PageReport, { tabId: 7, url: authorizePage('req+1') });
    expect(await stateNow()).toEqual(state);
    expect(world.journal).toEqual([]);
  });

  it('brings the token where it is the code page', async () => {
    await hearPage(shown, { tabId: 7, url: CODE_PAGE });
    expect((await stateNow()).name).toBe('connected');
    expect(world.requests[0]?.oauth.oauth_verifier).toBe('AB12C');
    expect(world.journal.slice(1)).toEqual(['close tab 7 while connected', 'show tab 3 while connected']);
  });

  it.each([
    authorizePage('req+1'),
    new URL(`${HOST}/e/t/etws/`),
    new URL(`${HOST}/e/t/etws/x/TradingAPICustomerInfo`),
  ])('brings none from %s', async (url) => {
    await hearPage(shown, { tabId: 7, url });
    expect(await stateNow()).toEqual(awaiting);
    expect(world.requests).toEqual([]);
  });
});

describe('a page that is none of ours', () => {
  const reports: PageReport[] = [
    shown,
    { type: 'agreementShown' },
    { type: 'accepted' },
    { type: 'declined' },
    { type: 'logonDelayShown' },
    { type: 'verifierMissing' },
  ];

  it.each(reports)('$type in another tab changes nothing', async (report) => {
    for (const url of [CODE_PAGE, authorizePage('other')]) {
      await hearPage(report, { tabId: 3, url });
    }
    expect(await stateNow()).toEqual(awaiting);
    expect(world.journal).toEqual([]);
  });

  it.each(reports)('$type after the five minutes changes nothing', async (report) => {
    vi.setSystemTime(NOW + 5 * 60_000);
    await hearPage(report, { tabId: 7, url: CODE_PAGE });
    expect(await stateNow()).toEqual(awaiting);
    expect(world.journal).toEqual([]);
  });

  it.each(Object.values(STATES).filter(({ name }) => name !== 'awaitingVerifier'))(
    'a code while $name changes nothing',
    async (state) => {
      world = await startWorld(state);
      await hearPage(shown, { tabId: 7, url: CODE_PAGE });
      expect(await stateNow()).toEqual(state);
      expect(world.journal).toEqual([]);
    },
  );
});

describe('an authorize page', () => {
  const foreign = { tabId: 7, url: authorizePage('other') };

  it.each(['accepted', 'declined', 'logonDelayShown'] as const)(
    "of another request token in the login's tab takes the tab away, and its %s is not heard",
    async (type) => {
      await hearPage({ type }, foreign);
      expect(await stateNow()).toEqual({ ...awaiting, tabId: null });
      await hearPage(shown, { tabId: 7, url: CODE_PAGE });
      expect(world.requests).toEqual([]);
    },
  );

  it('of the login gives the tab back to it', async () => {
    await hearPage({ type: 'agreementShown' }, foreign);
    await hearPage({ type: 'agreementShown' }, { tabId: 7, url: authorizePage('req+1') });
    await hearPage(shown, { tabId: 7, url: CODE_PAGE });
    expect((await stateNow()).name).toBe('connected');
  });

  it('of the login in another tab takes the login there: its code counts, and no other', async () => {
    await hearPage({ type: 'agreementShown' }, { tabId: 3, url: authorizePage('req+1') });
    expect(await stateNow()).toEqual({ ...awaiting, tabId: 3, pageSeen: 'agreement' });
    await hearPage(shown, { tabId: 7, url: CODE_PAGE });
    expect(world.requests).toEqual([]);
    await hearPage(shown, { tabId: 3, url: CODE_PAGE });
    expect((await stateNow()).name).toBe('connected');
  });
});

describe('a login whose tab was not noted', () => {
  const unbound = { ...awaiting, tabId: null };
  beforeEach(async () => {
    world = await startWorld(unbound);
  });

  it('takes the tab whose address names its request token', async () => {
    await hearPage({ type: 'agreementShown' }, { tabId: 9, url: authorizePage('req+1') });
    expect(await stateNow()).toEqual({ ...awaiting, tabId: 9, pageSeen: 'agreement' });
  });

  it.each([
    ['of another token', authorizePage('req+2')],
    ['of no token', new URL(`${HOST}/e/t/etws/authorize`)],
    ['with the token on another path', new URL(`${HOST}/e/t/etws/other?token=req%2B1`)],
    ['that is the code page', CODE_PAGE],
  ])('takes no tab %s', async (_, url) => {
    await hearPage(shown, { tabId: 9, url });
    expect(await stateNow()).toEqual(unbound);
    expect(world.requests).toEqual([]);
  });
});

it('two logins at once each take their own code', async () => {
  const other = { ...awaiting, flowId: 'flow-9', tabId: 11, issuer: { ...issuer, consumerKey: 'key-9' } };
  await connectionItem('production').setValue(other);
  await hearPage(shown, { tabId: 7, url: CODE_PAGE });
  expect((await stateNow()).name).toBe('connected');
  expect(await connectionItem('production').getValue()).toEqual(other);
});

it.each([
  ['of the code', CODE_PAGE, { at: NOW, way: 1, sketch: 'html' }],
  ['of anything else', authorizePage('req+1'), null],
])('how a page %s is built is kept for a report or not, and moves no login', async (_, url, kept) => {
  await hearPage({ type: 'pageChanged', way: 1, sketch: 'html' }, { tabId: 7, url });
  expect(await changedPageItem.getValue()).toEqual(kept);
  expect(await stateNow()).toEqual(awaiting);
});
