import { Fault } from '@/utils/connection/failures/fault';
import { heldToken, type LivingToken } from '@/utils/connection/held-token';
import { EtradeError } from '@/utils/etrade/exchange/etrade-error';
import { connectionItem } from '@/utils/storage/connection-items';
import { pauseLeft } from '../world/pause';

/**
 * To be passed right before each request with a token, the repeats too: it may have waited, and meanwhile the token
 * may have ended, or E*TRADE may want a pause.
 * @throws Fault, EtradeError
 */
export async function passGate(profileId: string, { name, accessToken }: LivingToken): Promise<void> {
  const held = heldToken(await connectionItem(profileId).getValue());
  if (held?.name !== name || held.accessToken.token !== accessToken.token) throw new Fault('tokenGone');
  const pauseMs = await pauseLeft(profileId);
  if (pauseMs > 0) throw new EtradeError('rateLimited', { pauseMs });
}
