import type { Command } from '@/utils/messages/command';
import { lastCallItem } from '@/utils/storage/call-items';
import { DEFAULT_SETTINGS, settingsItem } from '@/utils/storage/setting-items';
import { type Choice, type Deed, oneOf, say, send } from './deed.ts';
import { HANDOVER_DEEDS } from './handover/handover-deeds.ts';
import type { Month, ProfileId } from './month-world.ts';
import { FATES } from './network.ts';
import { CODE_URL } from './person.ts';
import type { Tab } from './tabs.ts';

const callsOf = (profileId: ProfileId): readonly Command[] => [
  { type: 'runCall', profileId, operationId: 'listAccounts', input: {} },
  { type: 'runCall', profileId, operationId: 'getQuotes', input: { symbols: 'AAA' } },
];

const call: Deed = (month, { profileId, pick }) => month.command(callsOf(profileId)[pick % 2] as Command);

/** The person waits for an answer no longer. */
const cancelCall: Deed = async (month, { profileId }) => {
  const call = await lastCallItem(profileId).getValue();
  return call && month.command({ type: 'cancelCall', profileId, callId: call.callId });
};

/** An old tab now and then, most often the newest. */
const someTab = (month: Month, pick: number): Tab | undefined =>
  pick % 5 === 0 ? oneOf(month.tabs.ofEtrade(), pick) : month.tabs.ofEtrade().at(-1);

/** The person looks at the page in E*TRADE's tab and presses a button; the content script says what it sees. */
async function decide(month: Month, pick: number, button: 'Accept' | 'Decline'): Promise<void> {
  const tab = someTab(month, pick);
  if (!tab || tab.url === CODE_URL) return;
  const page = month.person.look(tab.url);
  if (page.name !== 'agreement') return say(month, tab, { type: 'logonDelayShown' });
  if (pick % 2 === 0) await say(month, tab, { type: 'agreementShown' });
  if (button === 'Decline') return void say(month, tab, { type: 'declined' });
  void say(month, tab, { type: 'accepted' });
  const next = month.person.press(button, page.stk1);
  if (next.name === 'callback') return arrive(month, tab, next.url, pick);
  if (next.name !== 'code') return;
  month.tally('code shown');
  // Its tab may be closed by now; the person has seen the code all the same.
  const open = month.tabs.ofEtrade().find(({ id }) => id === tab.id);
  if (open) await month.tabs.update(open.id, { url: CODE_URL });
  month.codes.push(next.verifier);
  if (pick % 4 === 3) return;
  const report = { type: 'verifierShown', verifier: next.verifier } as const;
  await Promise.all(
    [1, ...(pick % 3 === 0 ? [2] : [])].map(() => say(month, { ...tab, url: CODE_URL }, report)),
  );
}

/** E*TRADE leads the tab to the callback address; nobody listens there. */
function arrive(month: Month, tab: Tab, url: string, pick: number): void {
  month.tally('callback');
  month.codes.push(new URL(url).searchParams.get('oauth_verifier') ?? '');
  month.led.push(url);
  month.tabs.lead(tab.id, url);
  for (const status of ['loading', ...(pick % 3 === 0 ? ['complete'] : [])])
    month.tell('tabUpdated', tab.id, { url, status });
}

async function login(month: Month, choice: Choice): Promise<void> {
  await month.command({ type: 'replaceToken', profileId: choice.profileId });
  await decide(month, choice.pick - (choice.pick % 4 === 3 ? 1 : 0), 'Accept');
}

/** What people type: the code, an old one, a wrong one, a whole address. */
async function typeCode(month: Month, { profileId, pick }: Choice): Promise<void> {
  const state = await month.state(profileId);
  const token = 'requestToken' in state ? state.requestToken.token : '';
  const right = month.emulator.tokens.request.get(token)?.verifier ?? month.codes.at(-1) ?? 'AAAAA';
  const address = `https://myapp.example/?oauth_token=${encodeURIComponent(token)}&oauth_verifier=${right}`;
  const entries = [right, right, ` ${right} `, address, oneOf(month.codes, pick) ?? 'OLD00', 'WRONG', '!'];
  await month.command({ type: 'useCode', profileId, entry: oneOf(entries, pick) ?? '' });
}

/** Another program logs in with the same key, or the person takes the token back on E*TRADE's site. */
function endTokensElsewhere(month: Month, choice: Choice): unknown {
  for (const token of month.emulator.tokens.access.values()) {
    if (token.keyName !== choice.profileId || token.rejected) continue;
    token.rejected = true;
    month.tally('token ended elsewhere');
  }
  return choice.pick % 2 && call(month, choice);
}

const PATHS = [/./, /request_token/, /access_token/, /renew_access_token/, /revoke_access_token/, /\/v1\//];
function meetTrouble({ network }: Month, { pick }: Choice): void {
  const path = oneOf(PATHS, pick) ?? /./;
  const fate = oneOf(FATES, Math.floor(pick / PATHS.length)) ?? 'lostAfter';
  const times = pick % 7 === 0 ? 3 : 1;
  for (let left = times; left > 0; left -= 1) network.arm(path, fate);
}

/** The pick by which `trouble` meets the next request to such a path with this fate, once. */
export function troubleWith(path: RegExp, fate: (typeof FATES)[number]): number {
  const at = PATHS.findIndex(({ source }) => source === path.source);
  const first = at + PATHS.length * FATES.indexOf(fate);
  return first % 7 === 0 ? first + PATHS.length * FATES.length : first;
}

/** The background is ended while E*TRADE's answer is still on its way. */
async function endWhileWaiting(month: Month, choice: Choice): Promise<void> {
  month.network.arm(/./, choice.pick % 2 ? 'lateAnswer' : 'lateRequest');
  const deeds = [login, typeCode, send('renew'), send('disconnect'), send('connect'), call];
  void oneOf(deeds, choice.pick)?.(month, choice);
  await month.quiet();
  if (month.network.isWaiting()) month.endWorker();
}

/** An answer is overtaken by a login that was begun later. */
async function overtake(month: Month, choice: Choice): Promise<void> {
  month.network.arm(/./, choice.pick % 4 ? 'lateRequest' : 'lateAnswer');
  void oneOf([call, send('connect'), call, send('renew')], choice.pick >> 2)?.(month, choice);
  await month.quiet();
  await send('cancel')(month, choice);
  await login(month, choice);
  month.network.release();
}

const SECONDS = [0, 12, -12, 25, -25, 200, -200, 360, -360, -360];

/** The computer's clock is set while a token is in use. */
function setClock(month: Month, choice: Choice): unknown {
  month.time.setClock((oneOf(SECONDS, choice.pick) ?? 0) * 1000);
  return choice.pick % 4 && call(month, choice);
}

/** What nobody knows of E*TRADE: how it answers about a token that sleeps, and to a renew that nothing needs. */
const IDLE_CALL = ['token_expired', 'token_rejected'] as const;
const IDLE_RENEW = ['renewed', 'renewed', 'page'] as const;
const ACTIVE_RENEW = ['renewed', 'page', 'token_expired', 'token_rejected'] as const;
const IDLE_REVOKE = ['revoked', 'token_expired', 'token_rejected'] as const;

function answerOtherwise({ emulator: { scenario } }: Month, { pick }: Choice): void {
  scenario.idleCall = oneOf(IDLE_CALL, pick) ?? 'token_expired';
  scenario.idleRenew = oneOf(IDLE_RENEW, pick >> 1) ?? 'renewed';
  scenario.activeRenew = oneOf(ACTIVE_RENEW, pick >> 3) ?? 'renewed';
  scenario.idleRevoke = oneOf(IDLE_REVOKE, pick >> 5) ?? 'revoked';
}

const WEIGHTED: Readonly<Record<string, readonly [weight: number, deed: Deed]>> = {
  login: [14, login],
  connect: [4, send('connect')],
  replaceToken: [2, send('replaceToken')],
  keepEarlierToken: [2, send('keepEarlierToken')],
  accept: [6, (month, { pick }) => decide(month, pick, 'Accept')],
  decline: [1, (month, { pick }) => decide(month, pick, 'Decline')],
  typeCode: [4, typeCode],
  repeatReport: [
    2,
    (month, { pick }) => {
      const each = oneOf(month.said, month.said.length - 1 - (pick % 3));
      return each && month.report(each);
    },
  ],
  reopenPage: [1, send('reopenPage')],
  cancel: [2, send('cancel')],
  closeTab: [
    2,
    (month, { pick }) => {
      const tab = someTab(month, pick);
      return tab && month.tabs.remove(tab.id);
    },
  ],
  call: [10, call],
  cancelCall: [2, cancelCall],
  renew: [3, send('renew')],
  disconnect: [2, send('disconnect')],
  checkKeys: [1, send('checkKeys')],
  lookAtPopup: [3, (month) => month.command({ type: 'settle' })],
  keepAlive: [2, (_, { pick }) => settingsItem.setValue({ ...DEFAULT_SETTINGS, keepAlive: pick % 3 !== 0 })],
  endWhileWaiting: [4, endWhileWaiting],
  overtake: [4, overtake],
  endWorker: [3, (month) => month.endWorker()],
  restartBrowser: [1, (month) => month.startBrowser('startup')],
  trouble: [8, meetTrouble],
  lateArrival: [4, (month) => month.network.release()],
  endElsewhere: [3, endTokensElsewhere],
  keyLapses: [1, ({ emulator }, { profileId }) => emulator.expiredKeys.add(profileId)],
  keyComesBack: [5, ({ emulator }) => emulator.expiredKeys.clear()],
  secondLogin: [
    1,
    ({ emulator }, { pick }) => {
      emulator.scenario.secondLoginKillsFirst = pick % 2 === 0;
    },
  ],
  setClock: [4, setClock],
  otherAnswers: [3, answerOtherwise],
  ...HANDOVER_DEEDS,
};

export const DEEDS = Object.keys(WEIGHTED);
export const weightOf = (name: string): number => WEIGHTED[name]?.[0] ?? 0;
export const doDeed = (name: string, month: Month, choice: Choice) => WEIGHTED[name]?.[1](month, choice);
