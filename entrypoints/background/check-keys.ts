import { failureOf } from '@/utils/connection/failure-of';
import { getRequestToken } from '@/utils/etrade/token-endpoints';
import type { Reply } from '@/utils/messages/command';
import { connectionItem } from '@/utils/storage/connection-item';
import { tokenServiceOf } from './token-service';
import { transport } from './transport';

/** Asks E*TRADE for a request token and throws it away: the cheapest call that proves key and secret. */
export async function checkKeys(profileId: string): Promise<Reply> {
  const { name } = await connectionItem(profileId).getValue();
  // One report says that a second request token kills the code of the first.
  if (name === 'requestingToken' || name === 'awaitingVerifier' || name === 'exchangingVerifier') {
    return { name: 'rejected', reason: 'A login is under way with these keys. Finish or cancel it first.' };
  }
  const startedAt = transport.now();
  try {
    await getRequestToken(await tokenServiceOf(profileId), transport);
    return { name: 'done', tookMs: transport.now() - startedAt };
  } catch (error) {
    return { name: 'failed', failure: failureOf(error, 'requestToken', transport.now()) };
  }
}
