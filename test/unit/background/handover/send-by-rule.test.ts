import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { sendOffer } from '@/entrypoints/background/handover/send-offer';
import { hearPage } from '@/entrypoints/background/incoming/hear-page';
import { DISCONNECTED } from '@/utils/connection/connection-state';
import { newPairingSecret } from '@/utils/handover/push/sign-event';
import { removePairing, savePairing } from '@/utils/keys/save-pairing';
import { bridgeRulesItem, offeredCodeItem } from '@/utils/storage/bridge-items';
import { connectionItem } from '@/utils/storage/connection-items';
import { deliveriesItem, pairingsItem } from '@/utils/storage/handover-items';
import { changeCodeRule } from '@/utils/ui/callback/change-code-rule';
import { awaiting, STATES } from '../../connection/samples.ts';
import { memory } from '../../fake-key-values.ts';
import { PROFILE, startWorld, type World } from '../fake-world.ts';
import { type FakeProgram, startProgram, usualAnswer } from './fake-program.ts';

vi.mock('idb-keyval', () => import('../../fake-key-values.ts'));

const HOST = 'https://us.etrade.com/e/t/etws';
const KEY = 'key-9';
let world: World;
let program: FakeProgram;
let pairingId: string;

beforeEach(async () => {
  memory.clear();
  world = await startWorld(DISCONNECTED);
  Object.assign(fakeBrowser.action, { openPopup: vi.fn(async () => undefined) });
  program = startProgram(newPairingSecret((bytes) => crypto.getRandomValues(bytes)));
  await savePairing('http://127.0.0.1:9330/opening-bell', program.secret);
  pairingId = (await pairingsItem.getValue())[0]?.id ?? '';
});

const showAgreement = (key = KEY, tabId = 7) =>
  hearPage(
    { type: 'agreementShown' },
    { tabId, url: new URL(`${HOST}/authorize?key=${key}&token=of-${key}`) },
  );
const showCode = (tabId = 7, verifier = 'AB12C') =>
  hearPage({ type: 'verifierShown', verifier }, { tabId, url: new URL(`${HOST}/TradingAPICustomerInfo`) });
const login = async (key = KEY, tabId = 7) => {
  await showAgreement(key, tabId);
  await showCode(tabId);
};
const sent = () =>
  program.events().map(({ data }) => [data.consumer_key, data.oauth_token, data.oauth_verifier]);
const outcomes = async () => (await deliveriesItem.getValue()).map(({ outcome }) => outcome);

describe('a code for a key whose codes go to a paired program', () => {
  beforeEach(() => changeCodeRule(KEY, pairingId));

  it('goes there by itself, after the proof, and is offered no more', async () => {
    await login();
    expect(program.heard.map(({ body }) => body.type)).toEqual(['hello', 'verifier.captured']);
    expect(sent()).toEqual([[KEY, `of-${KEY}`, 'AB12C']]);
    expect(await offeredCodeItem.getValue()).toBe(null);
    expect(await outcomes()).toEqual(['delivered']);
    expect(fakeBrowser.action.openPopup).not.toHaveBeenCalled();
    // Once, though the page tells of it again.
    await showCode();
    expect(sent()).toHaveLength(1);
  });

  it.each<[string, string, () => void]>([
    ['refuses it', 'refused', () => refuseEvents()],
    ['cannot prove itself', 'stranger', () => answer(() => Response.json({ proof: 'v1,AAAA' }))],
    ['may not be reached', 'notAllowed', () => Object.assign(world, { mayReach: false })],
  ])('stays in the popup, which opens, where that program %s', async (_, outcome, misbehave) => {
    misbehave();
    await login();
    expect(await outcomes()).toEqual([outcome]);
    expect(await offeredCodeItem.getValue()).toMatchObject({ verifier: 'AB12C' });
    expect(fakeBrowser.action.openPopup).toHaveBeenCalledTimes(1);
    answer(null);
    Object.assign(world, { mayReach: true });
    expect(await sendOffer(pairingId)).toEqual({ name: 'done' });
  });

  it('is sent nothing of another key, which has no rule', async () => {
    await login('key-8');
    expect(program.heard).toEqual([]);
    expect(await offeredCodeItem.getValue()).toMatchObject({ consumerKey: 'key-8' });
  });

  it('leaves another code offered that came while it was on its way', async () => {
    answer(async (heard) => {
      if (heard.body.type !== 'hello') await login('key-8', 3);
      return usualAnswer(heard, program.secret);
    });
    await login();
    expect(sent()).toEqual([[KEY, `of-${KEY}`, 'AB12C']]);
    expect(await offeredCodeItem.getValue()).toMatchObject({ consumerKey: 'key-8' });
  });

  it.each([
    ['awaitingVerifier', { ...awaiting, tabId: 9, issuer: { ...awaiting.issuer, consumerKey: KEY } }],
    ['requestingToken', STATES.requestingToken],
  ])('is only offered while a login of ours with that key is %s', async (_, state) => {
    await connectionItem(PROFILE).setValue(state);
    await login();
    expect(program.heard).toEqual([]);
    expect(await offeredCodeItem.getValue()).toMatchObject({ consumerKey: KEY });
  });

  it('is only offered once that program is unpaired, or its rule is taken away', async () => {
    await changeCodeRule(KEY, null);
    await login();
    await changeCodeRule(KEY, pairingId);
    await removePairing(pairingId);
    await login();
    await savePairing('http://127.0.0.1:9330/opening-bell', program.secret);
    await login();
    expect(program.heard).toEqual([]);
    expect(await offeredCodeItem.getValue()).toMatchObject({ consumerKey: KEY });
  });

  it('goes to an address where a rule names that, and to nobody else', async () => {
    await bridgeRulesItem.setValue([
      { consumerKey: KEY, address: 'http://localhost:5000/cb', isConfirmed: true },
    ]);
    await login();
    expect(program.heard).toEqual([]);
    expect(world.tabs.get(7)?.url).toContain('http://localhost:5000/cb');
  });
});

it('the codes of a key go to one program by themselves', async () => {
  await savePairing('http://127.0.0.1:9331/', program.secret);
  const [, other] = await pairingsItem.getValue();
  for (const id of [pairingId, pairingId, other?.id ?? '']) await changeCodeRule(KEY, id);
  await changeCodeRule('key-8', pairingId);
  expect((await pairingsItem.getValue()).map(({ codesOf }) => codesOf)).toEqual([['key-8'], [KEY]]);
});

function answer(by: FakeProgram['answer']): void {
  program.answer = by;
}

function refuseEvents(): void {
  answer((heard) =>
    heard.body.type === 'hello' ? usualAnswer(heard, program.secret) : new Response('', { status: 404 }),
  );
}
