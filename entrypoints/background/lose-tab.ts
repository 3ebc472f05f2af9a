import { applyEvent } from './apply-event';
import { etradeNow } from './clock';
import { findWaitingFlow } from './find-flow';

/** The person closed a tab. Where it was E*TRADE's and nothing was accepted in it, the login has ended. */
export async function loseTab(tabId: number): Promise<void> {
  const flow = await findWaitingFlow((state) => state.tabId === tabId);
  if (!flow) return;
  const { flowId, pageSeen } = flow.state;
  // Who has accepted may have copied the code, or a callback address: the box in the popup still takes it.
  if (pageSeen === 'accepted' || pageSeen === 'codeMissing') {
    await applyEvent(flow.profileId, { type: 'authorizeTabLost', flowId });
    return;
  }
  const failure = { code: 'authorizeTabClosed', at: etradeNow() } as const;
  await applyEvent(flow.profileId, { type: 'approvalFailed', flowId, failure });
}
