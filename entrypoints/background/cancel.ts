import { DONE, type Reply } from '@/utils/messages/command';
import { connectionItem } from '@/utils/storage/connection-item';
import { applyEvent } from './apply-event';
import { leaveAuthorizeTab } from './authorize-tab';

/** Ends a login that waits. A code that is already on its way cannot be called back. */
export async function cancel(profileId: string): Promise<Reply> {
  const state = await connectionItem(profileId).getValue();
  if (state.name !== 'requestingToken' && state.name !== 'awaitingVerifier') return DONE;
  const cancelled = await applyEvent(profileId, { type: 'flowCancelled', flowId: state.flowId });
  if (cancelled && state.name === 'awaitingVerifier') {
    await leaveAuthorizeTab(state.tabId, state.returnTabId);
  }
  return DONE;
}
