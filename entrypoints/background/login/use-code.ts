import { addressOfCallback } from '@/utils/etrade/callback/address-of-callback';
import { parseCodeEntry } from '@/utils/etrade/pages/parse-code-entry';
import { DONE, type ReplyOf } from '@/utils/messages/command';
import { connectionItem } from '@/utils/storage/connection-items';
import { acceptVerifier } from './accept-verifier';

/** Takes a code that the person entered. A wrong form costs nothing: the login goes on waiting. */
export async function useCode(profileId: string, entry: string): Promise<ReplyOf<'useCode'>> {
  const state = await connectionItem(profileId).getValue();
  if (state.name !== 'awaitingVerifier') {
    return { name: 'rejected', reason: 'noLoginWaits' };
  }
  const code = parseCodeEntry(entry);
  if (!code) {
    return { name: 'rejected', reason: 'noCode' };
  }
  if (code.requestToken !== null && code.requestToken !== state.requestToken.token) {
    return { name: 'rejected', reason: 'codeOfOtherLogin' };
  }
  // The person may have gone on in E*TRADE's tab: it is left as it is.
  const ending = { how: 'byHand', address: addressOfCallback(entry) } as const;
  await acceptVerifier(profileId, state, code.verifier, null, ending);
  return DONE;
}
