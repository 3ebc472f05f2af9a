import type { AwaitingVerifier } from '@/utils/connection/connection-state';
import { failureOf } from '@/utils/connection/failure-of';
import { getAccessToken } from '@/utils/etrade/token-endpoints';
import { applyEvent } from './apply-event';
import { leaveAuthorizeTab } from './authorize-tab';
import { tokenServiceOf } from './token-service';
import { transport } from './transport';
import { flowName, workAs } from './work';

/** Exchanges the code for today's token, once: what comes second finds the first one's state and stops. */
export function acceptVerifier(profileId: string, state: AwaitingVerifier, verifier: string): Promise<void> {
  const { flowId, requestToken, consumerKey, tabId, returnTabId } = state;
  return workAs(flowName(flowId), async () => {
    try {
      const service = await tokenServiceOf(profileId, consumerKey);
      // Stored before the code is sent: a worker that is stopped now must not send it again.
      const begun = await applyEvent(profileId, { type: 'exchangeStarted', flowId, at: transport.now() });
      if (!begun) return;
      const accessToken = await getAccessToken(service, requestToken, verifier, transport);
      await applyEvent(profileId, { type: 'accessTokenReceived', flowId, accessToken });
      await leaveAuthorizeTab(tabId, returnTabId);
    } catch (error) {
      const failure = failureOf(error, 'accessToken', transport.now());
      await applyEvent(profileId, { type: 'flowFailed', flowId, failure });
    }
  });
}
