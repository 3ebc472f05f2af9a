import { callbackTo } from '@/utils/etrade/callback/callback-to';
import { DONE, type ReplyOf } from '@/utils/messages/command';
import {
  type BridgeRule,
  bridgeRulesItem,
  type ForeignLogin,
  isFresh,
  type OfferedCode,
  offeredCodeItem,
} from '@/utils/storage/bridge-items';
import { connectionItem } from '@/utils/storage/connection-items';
import { type Look, lookAtStorage } from '@/utils/storage/storage-condition';
import { noteEvent } from '../world/log';
import { openPopup } from '../world/open-popup';
import { loadInTab } from '../world/tabs';
import { takeForeignLogin } from './foreign-logins';
import { offerCode } from './offer-code';

/**
 * The code page of another program stands in a tab: where a confirmed rule names its key, the tab goes to the rule's
 * address with the code; in every other case the popup offers it.
 * @returns a code that is offered, and that no rule to an address and no login of ours keeps from going elsewhere
 */
export async function bridgeCode(look: Look, tabId: number, verifier: string): Promise<OfferedCode | null> {
  const login = await takeForeignLogin(tabId);
  if (!login) return null;
  const code: OfferedCode = { ...login, verifier };
  const rule = look.find(bridgeRulesItem).find(({ consumerKey }) => consumerKey === login.consumerKey);
  const isFree = !isBusyWith(look, login);
  if (rule?.isConfirmed && isFree) {
    await send(code, rule.address);
    return null;
  }
  await offerCode(code);
  // Who has made a rule expects something to happen, and in the popup it waits for them.
  if (rule) await openPopup();
  return isFree && !rule ? code : null;
}

/** The person has seen where the offered code goes, and wants it there: from now on it goes by itself. */
export async function sendCode(): Promise<ReplyOf<'sendCode'>> {
  const look = await lookAtStorage();
  const offer = look.find(offeredCodeItem);
  const isMeant = ({ consumerKey }: BridgeRule) => consumerKey === offer?.consumerKey;
  const rule = look.find(bridgeRulesItem).find(isMeant);
  if (!offer || !rule || !isFresh(offer, Date.now())) return { name: 'rejected', reason: 'nothingToSend' };
  if (isBusyWith(look, offer)) return { name: 'rejected', reason: 'loginUnderWay' };
  await offeredCodeItem.removeValue();
  await bridgeRulesItem.change((rules, write) =>
    write(rules.map((each) => (isMeant(each) ? { ...each, isConfirmed: true } : each))),
  );
  await send(offer, rule.address);
  return DONE;
}

async function send({ tabId, requestToken, verifier }: OfferedCode, address: string): Promise<void> {
  void noteEvent({ what: 'callback', which: 'bridged' });
  await loadInTab(tabId, callbackTo(address, requestToken, verifier));
}

/** A login of ours with the same key comes first: E*TRADE is told to know one at a time. */
function isBusyWith({ profiles, find }: Look, { consumerKey }: ForeignLogin): boolean {
  return profiles.some(({ id }) => {
    const state = find(connectionItem(id));
    if (!('flowId' in state)) return false;
    return state.name === 'requestingToken' || state.issuer.consumerKey === consumerKey;
  });
}
