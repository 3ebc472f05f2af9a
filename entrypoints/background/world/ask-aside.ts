import type { Reply } from '@/utils/messages/command';
import { connectionItem } from '@/utils/storage/connection-items';
import { alone, LOCKS } from '@/utils/storage/engine/alone';
import { explainFor } from './explain';
import { pauseNotice } from './pause';

type NotAsked = Extract<Reply, { readonly name: 'rejected' | 'failed' }>;

/**
 * Asks for a request token that no login will use. While a login is under way it does not: one report says that a
 * second request token kills the first.
 */
export function askAside<Answer>(profileId: string, ask: () => Promise<Answer>): Promise<Answer | NotAsked> {
  return alone(LOCKS.request(profileId), async () => {
    const state = await connectionItem(profileId).getValue();
    if ('flowId' in state) return { name: 'rejected', reason: 'loginUnderWay' };
    const pause = await pauseNotice(profileId);
    if (pause) return pause;
    try {
      return await ask();
    } catch (error) {
      return { name: 'failed', failure: await explainFor(profileId, error, 'requestToken') };
    }
  });
}
