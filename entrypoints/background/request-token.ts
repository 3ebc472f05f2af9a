import { failureOf } from '@/utils/connection/failure-of';
import { getRequestToken } from '@/utils/etrade/token-endpoints';
import { applyEvent } from './apply-event';
import { openAuthorizeTab } from './authorize-tab';
import { tokenServiceOf } from './token-service';
import { transport } from './transport';

/** Asks for a request token and opens its page. Safe to repeat: an unused request token costs nothing. */
export async function requestToken(profileId: string, flowId: string): Promise<void> {
  try {
    const service = await tokenServiceOf(profileId);
    const token = await getRequestToken(service, transport);
    const { key: consumerKey } = service.consumer;
    const event = { type: 'requestTokenReceived', flowId, consumerKey, requestToken: token } as const;
    // Stored first: a tab whose token nobody remembers would be a dead end.
    const state = await applyEvent(profileId, event);
    if (state?.name === 'awaitingVerifier') await openAuthorizeTab(profileId, state);
  } catch (error) {
    const failure = failureOf(error, 'requestToken', transport.now());
    await applyEvent(profileId, { type: 'flowFailed', flowId, failure });
  }
}
