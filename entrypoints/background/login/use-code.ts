import { parseCodeEntry } from '@/utils/etrade/pages/parse-code-entry';
import { DONE, type Reply } from '@/utils/messages/command';
import { connectionItem } from '@/utils/storage/connection-items';
import { acceptVerifier } from './accept-verifier';

/** Takes a code that the person entered. A wrong form costs nothing: the login goes on waiting. */
export async function useCode(profileId: string, entry: string): Promise<Reply> {
  const state = await connectionItem(profileId).getValue();
  if (state.name !== 'awaitingVerifier') {
    return { name: 'rejected', reason: 'No login is waiting for a code. Connect first.' };
  }
  const code = parseCodeEntry(entry);
  if (!code) {
    return { name: 'rejected', reason: 'This is no E*TRADE code: it has 4 to 16 letters and digits.' };
  }
  if (code.requestToken !== null && code.requestToken !== state.requestToken.token) {
    return { name: 'rejected', reason: 'This address belongs to another login. Use the one of this login.' };
  }
  // The person may have gone on in E*TRADE's tab: it is left as it is.
  await acceptVerifier(profileId, state, code.verifier, false);
  return DONE;
}
