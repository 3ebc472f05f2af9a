import type { AwaitingVerifier } from '@/utils/connection/connection-state';
import { lookAtStorage } from '@/utils/storage/storage-condition';
import { applyEvent } from '../state/apply-event';
import { etradeNow } from '../world/clock';
import { findWaitingFlow } from './find-flow';

/** The person closed a tab: perhaps the one that a login waits for. */
export async function loseTab(tabId: number): Promise<void> {
  const flow = findWaitingFlow(await lookAtStorage(), (state) => state.tabId === tabId);
  if (flow) await goOnWithoutTab(flow.profileId, flow.state);
}

/** E*TRADE's tab is gone. Where nothing was accepted in it, the login has ended. */
export async function goOnWithoutTab(
  profileId: string,
  { flowId, pageSeen }: AwaitingVerifier,
): Promise<void> {
  // Who has accepted may have copied the code, or a callback address: the box in the popup still takes it.
  if (pageSeen === 'accepted' || pageSeen === 'codeMissing') {
    await applyEvent(profileId, { type: 'authorizeTabLost', flowId });
    return;
  }
  const failure = { code: 'authorizeTabClosed', at: etradeNow() } as const;
  await applyEvent(profileId, { type: 'approvalFailed', flowId, failure });
}
