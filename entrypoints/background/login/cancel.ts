import { DONE, type ReplyOf } from '@/utils/messages/command';
import { connectionItem } from '@/utils/storage/connection-items';
import { applyEvent } from '../state/apply-event';
import { leaveAuthorizeTab } from './authorize-tab';

/** Ends a login that waits. A code that is already on its way cannot be called back. */
export async function cancel(profileId: string): Promise<ReplyOf<'cancel'>> {
  const state = await connectionItem(profileId).getValue();
  if (!('flowId' in state)) return DONE;
  const moved = await applyEvent(profileId, { type: 'flowCancelled', flowId: state.flowId });
  if (moved?.before.name !== 'awaitingVerifier') return DONE;
  await leaveAuthorizeTab(moved.before.tabId, moved.before.returnTabId);
  return DONE;
}
