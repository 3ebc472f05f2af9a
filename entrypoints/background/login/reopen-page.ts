import { DONE, type ReplyOf } from '@/utils/messages/command';
import { connectionItem } from '@/utils/storage/connection-items';
import { alone, LOCKS } from '@/utils/storage/engine/alone';
import { reloadAuthorizeTab } from './authorize-tab';

/** For a login that ended on a welcome page: the authorize page again, now that E*TRADE knows the person. */
export async function reopenPage(profileId: string): Promise<ReplyOf<'reopenPage'>> {
  const item = connectionItem(profileId);
  const state = await item.getValue();
  if (state.name !== 'awaitingVerifier') return DONE;
  // Behind whoever is at work on this login, be it a look whether its tab is still there. Two popups that ask at once:
  // the first one's tab is the tab of both.
  await alone(LOCKS.flow(state.flowId), async () => {
    const waiting = await item.getValue();
    if (waiting.name === 'awaitingVerifier') await reloadAuthorizeTab(profileId, waiting);
  });
  return DONE;
}
