import { isAlive, tokenWorth } from '@/utils/connection/token-worth';
import { renewAccessToken } from '@/utils/etrade/token/token-endpoints';
import { DONE, type ReplyOf } from '@/utils/messages/command';
import { connectionItem } from '@/utils/storage/connection-items';
import { applyEvent } from '../state/apply-event';
import { etradeNow } from '../world/clock';
import { explainFor } from '../world/explain';
import { withToken } from '../world/locks';
import { pauseNotice } from '../world/pause';
import { tokenServiceOf } from '../world/signer';
import { transport } from '../world/transport';
import { endsToken, probe } from './probe';

/**
 * Wakes an inactive token. Where that fails, a cheap call decides whether the token still works: one that is awake,
 * or whose renew was refused. One that sleeps is refused by every call, and stays for the next renew.
 */
export function renew(profileId: string): Promise<ReplyOf<'renew'>> {
  return withToken(profileId, 'exclusive', async () => {
    const state = await connectionItem(profileId).getValue();
    if (!isAlive(state, etradeNow())) {
      return { name: 'rejected', reason: 'nothingToRenew' };
    }
    const pause = await pauseNotice(profileId);
    if (pause) return pause;
    const { accessToken, issuer } = state;
    try {
      await renewAccessToken(await tokenServiceOf(profileId, issuer), accessToken, transport);
    } catch (error) {
      const failure = await explainFor(profileId, error, 'useToken');
      const isRefused = endsToken(failure);
      const canTell = isRefused || tokenWorth(state, etradeNow()) === 'active';
      // Two refusals end a token.
      const found =
        canTell && !failure.pauseMs ? await probe(profileId, state, isRefused ? 'renew' : 'none') : 'unknown';
      if (found === 'works') return { name: 'rejected', reason: 'notRenewedButWorks' };
      if (found === 'unknown' && isRefused) return { name: 'rejected', reason: 'notRenewed' };
      return { name: 'failed', failure };
    }
    await applyEvent(profileId, { type: 'tokenUsed', token: accessToken.token, at: etradeNow() });
    return DONE;
  });
}
