import { getRequestToken } from '@/utils/etrade/token-endpoints';
import type { Reply } from '@/utils/messages/command';
import { connectionItem } from '@/utils/storage/connection-item';
import { explainFor } from './explain';
import { restNotice } from './rest';
import { tokenServiceOf } from './token-service';
import { transport } from './transport';
import { requestName, workAs } from './work';

/** Asks E*TRADE for a request token and throws it away: the cheapest call that proves key and secret. */
export function checkKeys(profileId: string): Promise<Reply> {
  return workAs(requestName(profileId), async () => {
    const state = await connectionItem(profileId).getValue();
    if ('flowId' in state) {
      return {
        name: 'rejected',
        reason: 'A login is under way with these keys. Finish or cancel it first.',
      };
    }
    const rest = await restNotice(profileId);
    if (rest) return rest;
    const startedAt = transport.now();
    try {
      await getRequestToken(await tokenServiceOf(profileId), transport);
      return { name: 'done', tookMs: transport.now() - startedAt };
    } catch (error) {
      return { name: 'failed', failure: await explainFor(profileId, error, 'requestToken') };
    }
  });
}
