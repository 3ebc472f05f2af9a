import type { Failure } from '@/utils/connection/failures/failure';
import type { LivingToken } from '@/utils/connection/held-token';
import { renewAccessToken } from '@/utils/etrade/token/token-endpoints';
import { connectionItem } from '@/utils/storage/connection-items';
import { applyEvent } from '../state/apply-event';
import { transport } from '../world/browser-transport';
import { timeFor } from '../world/clock';
import { explainFor } from '../world/explain';
import { withToken } from '../world/locks';
import { signerOf } from '../world/signer';
import { passGate } from './gate';

/**
 * One renew, with the token to itself.
 * @param unlessWoken whether one that somebody else has woken meanwhile needs none
 * @returns why there was none, or null
 */
export function askToRenew(
  profileId: string,
  state: LivingToken,
  unlessWoken = false,
): Promise<Failure | null> {
  const { accessToken, issuer } = state;
  return withToken(profileId, 'exclusive', async () => {
    if (unlessWoken && (await wasUsedSince(profileId, state))) return null;
    try {
      const service = await signerOf(profileId, issuer);
      await renewAccessToken(service, accessToken, transport, () => passGate(profileId, state));
    } catch (error) {
      return explainFor(profileId, error, 'useToken');
    }
    await applyEvent(profileId, {
      type: 'tokenUsed',
      token: accessToken.token,
      at: timeFor(state),
      isRenewal: true,
    });
    return null;
  });
}

async function wasUsedSince(profileId: string, state: LivingToken): Promise<boolean> {
  const stored = await connectionItem(profileId).getValue();
  if (stored.name !== 'connected' || state.name !== 'connected') return false;
  const isSame = stored.accessToken.token === state.accessToken.token;
  return isSame && stored.lastUsedAt > state.lastUsedAt;
}
