import type { ConnectionState } from '@/utils/connection/connection-state';
import { DONE } from '@/utils/messages/command';
import { alone, LOCKS } from '@/utils/storage/engine/alone';
import { applyEvent } from '../state/apply-event';
import { forgetAnswers } from '../state/forget-answers';
import { timeFor } from '../world/clock';
import { frontTabId } from '../world/tabs';
import { requestToken } from './request-token';

/** Begins a login from this state: notes it, asks for a request token, opens E*TRADE's page. */
export async function beginLogin(profileId: string, state: ConnectionState): Promise<typeof DONE> {
  const flowId = crypto.randomUUID();
  const returnTabId = await tabToReturnTo(state);
  await alone(LOCKS.flow(flowId), async () => {
    // A check of the keys asks for a request token too, and one report says that a second kills the first.
    const begun = await alone(LOCKS.request(profileId), () =>
      // Two clicks at once: the second finds the first one's state and stops here.
      applyEvent(profileId, { type: 'connectStarted', flowId, at: timeFor(state), returnTabId }),
    );
    if (!begun) return;
    await forgetAnswers(profileId);
    await requestToken(profileId, flowId);
  });
  return DONE;
}

/** The tab in front; where that is what a failed login has left, the one from which that began. */
async function tabToReturnTo(state: ConnectionState): Promise<number | null> {
  const inFront = await frontTabId();
  const isLeftOver = state.name === 'failed' && inFront !== null && state.tabId === inFront;
  return isLeftOver ? state.returnTabId : inFront;
}
