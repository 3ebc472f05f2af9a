import { applyEvent } from './apply-event';
import { findWaitingFlow } from './find-flow';
import { transport } from './transport';

/** The person closed a tab. Where it was E*TRADE's and its code was never shown, the login has ended. */
export async function loseTab(tabId: number): Promise<void> {
  const flow = await findWaitingFlow((state) => state.tabId === tabId);
  if (!flow) return;
  const { flowId, pageSeen } = flow.state;
  // A person who saw the code may have copied it: the box in the popup still takes it.
  if (pageSeen === 'codeMissing') {
    await applyEvent(flow.profileId, { type: 'authorizeTabLost', flowId });
    return;
  }
  const failure = { code: 'authorizeTabClosed', at: transport.now() } as const;
  await applyEvent(flow.profileId, { type: 'flowFailed', flowId, failure });
}
