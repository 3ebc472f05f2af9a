import { DONE, type ReplyOf } from '@/utils/messages/command';
import { connectionItem } from '@/utils/storage/connection-items';
import { reloadAuthorizeTab } from './authorize-tab';

/** For a login that ended on a welcome page: the authorize page again, now that E*TRADE knows the person. */
export async function reopenPage(profileId: string): Promise<ReplyOf<'reopenPage'>> {
  const state = await connectionItem(profileId).getValue();
  if (state.name === 'awaitingVerifier') await reloadAuthorizeTab(profileId, state);
  return DONE;
}
