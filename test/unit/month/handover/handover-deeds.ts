import { newPairingSecret } from '@/utils/handover/push/sign-event';
import { removePairing, savePairing } from '@/utils/keys/save-pairing';
import type { Command } from '@/utils/messages/command';
import { bridgeRulesItem } from '@/utils/storage/bridge-items';
import { callbackAddressItem } from '@/utils/storage/callback-items';
import { pairingsItem } from '@/utils/storage/handover-items';
import { tokenFileItem } from '@/utils/storage/token-file-items';
import { inventedKeys } from '../../../emulator/invented-keys.ts';
import { authorizeAddress } from '../../../emulator/pages/authorize.ts';
import { type Choice, type Deed, oneOf, say, send } from '../deed.ts';
import type { Month } from '../month-world.ts';
import { CODE_URL } from '../person.ts';
import { MANNERS } from './programs.ts';

const PROGRAMS = ['http://127.0.0.1:9330/opening-bell', 'http://localhost:9331/'] as const;
const CALLBACK = 'https://myapp.example/cb';
const APP = 'https://app.example/cb?user=7';

const someProgram = (pick: number) => oneOf(PROGRAMS, pick) ?? PROGRAMS[0];
const somePairing = async (pick: number) => oneOf(await pairingsItem.getValue(), pick);

async function pair({ programs, crypto }: Month, { pick }: Choice): Promise<void> {
  const address = someProgram(pick);
  if (programs.open.has(address)) return;
  const secret = newPairingSecret((bytes) => crypto.getRandomValues(bytes) as typeof bytes);
  programs.start(address, secret, oneOf(MANNERS, pick >> 1) ?? 'well');
  await savePairing(address, secret);
}

async function unpair({ programs, quiet }: Month, { pick }: Choice): Promise<void> {
  const pairing = await somePairing(pick);
  if (!pairing) return;
  await removePairing(pairing.id);
  await quiet();
  programs.stop(pairing.address);
}

function changeManner({ programs }: Month, { pick }: Choice): void {
  const program = programs.open.get(someProgram(pick));
  if (program) program.manner = oneOf(MANNERS, pick >> 1) ?? 'well';
}

const toPairing =
  (type: 'sendNow' | 'sendOffer'): Deed =>
  async (month, { pick }) => {
    const pairing = await somePairing(pick);
    return pairing && month.command({ type, pairingId: pairing.id } satisfies Command);
  };

/** Most often a code has just been shown: it is offered for five minutes. */
const withCode =
  (deed: Deed): Deed =>
  async (month, choice) => {
    if (choice.pick % 5) await otherLogin(month, choice);
    await deed(month, choice);
  };

/** Another program's login, with a key of its own or with one of ours, till its code stands in a tab. */
async function otherLogin(month: Month, { profileId, pick }: Choice): Promise<void> {
  const { emulator, person, tabs } = month;
  const keyName = pick % 3 ? 'stranger' : profileId;
  const { token } = emulator.tokens.issueRequest(keyName, month.time.now());
  const url = authorizeAddress(inventedKeys[keyName].key, token);
  const tab = tabs.open(url);
  await say(month, tab, { type: 'agreementShown' });
  const page = person.look(url);
  const next = page.name === 'agreement' ? person.press('Accept', page.stk1) : page;
  if (next.name !== 'code') return;
  tabs.lead(tab.id, CODE_URL);
  await say(month, { ...tab, url: CODE_URL }, { type: 'verifierShown', verifier: next.verifier });
}

async function changeRule(month: Month, { profileId, pick }: Choice): Promise<void> {
  const { key: consumerKey } = inventedKeys[pick % 3 ? 'stranger' : profileId];
  const rule = { consumerKey, address: APP, isConfirmed: false };
  month.rules.push(rule);
  await bridgeRulesItem.change((rules, write) => {
    const others = rules.filter((each) => each.consumerKey !== consumerKey);
    return write(pick % 4 ? [...others, rule] : others);
  });
}

/** What E*TRADE has made of the address may be something else than what the person has saved. */
async function changeCallback({ emulator }: Month, { profileId, pick }: Choice): Promise<void> {
  await callbackAddressItem(profileId).setValue(pick % 4 ? CALLBACK : null);
  const url = pick % 5 ? CALLBACK : APP;
  emulator.callbacks.set(profileId, { url, isActive: pick % 3 > 0 });
}

/** Some tab goes to the callback address with what belongs to no login that waits there. */
async function strayCallback(month: Month, { profileId, pick }: Choice): Promise<void> {
  const state = await month.state(profileId);
  const token = 'requestToken' in state ? encodeURIComponent(state.requestToken.token) : 'old';
  const right = `?oauth_token=${token}&oauth_verifier=ABC12`;
  const away = month.tabs.open('https://news.example/').id;
  const inLogin = month.tabs.ofEtrade().at(-1)?.id ?? away;
  const arrivals = [
    [away, right],
    [inLogin, '?oauth_token=other&oauth_verifier=ABC12'],
    [inLogin, `?oauth_token=${token}`],
    [inLogin, '?oauth_verifier=ABC12&oauth_verifier=DEF34'],
  ] as const;
  const [tabId, query] = oneOf(arrivals, pick) ?? arrivals[0];
  month.tabs.lead(tabId, CALLBACK + query);
  month.tell('tabUpdated', tabId, { url: CALLBACK + query, status: 'loading' });
}

export const HANDOVER_DEEDS: Readonly<Record<string, readonly [weight: number, deed: Deed]>> = {
  pair: [4, pair],
  unpair: [1, unpair],
  changeManner: [3, changeManner],
  sendNow: [3, toPairing('sendNow')],
  otherLogin: [3, otherLogin],
  changeRule: [4, changeRule],
  sendCode: [3, withCode((month) => month.command({ type: 'sendCode' }))],
  sendOffer: [2, withCode(toPairing('sendOffer'))],
  changeCallback: [2, changeCallback],
  checkCallback: [1, send('checkCallback')],
  tryCallbackAddress: [1, send('tryCallbackAddress')],
  strayCallback: [2, strayCallback],
  tokenFile: [
    2,
    (_, { profileId, pick }) => tokenFileItem(profileId).setValue(pick % 4 ? 'oauthPair' : null),
  ],
};
