import { getRequestToken } from '@/utils/etrade/token/token-endpoints';
import type { ReplyOf } from '@/utils/messages/command';
import { connectionItem } from '@/utils/storage/connection-items';
import { alone, LOCKS } from '@/utils/storage/engine/alone';
import { transport } from '../world/browser-transport';
import { explainFor } from '../world/explain';
import { pauseNotice } from '../world/pause';
import { signerOf } from '../world/signer';

/** Asks E*TRADE for a request token and throws it away: the cheapest call that proves key and secret. */
export function checkKeys(profileId: string): Promise<ReplyOf<'checkKeys'>> {
  return alone(LOCKS.request(profileId), async () => {
    const state = await connectionItem(profileId).getValue();
    if ('flowId' in state) return { name: 'rejected', reason: 'loginUnderWay' };
    const pause = await pauseNotice(profileId);
    if (pause) return pause;
    const startedAt = transport.now();
    try {
      await getRequestToken(await signerOf(profileId), transport);
      return { name: 'done', tookMs: transport.now() - startedAt };
    } catch (error) {
      return { name: 'failed', failure: await explainFor(profileId, error, 'requestToken') };
    }
  });
}
