import { getRequestToken } from '@/utils/etrade/token/token-endpoints';
import { noteOwnLogin } from '../callback/own-logins';
import { applyEvent } from '../state/apply-event';
import { transport } from '../world/browser-transport';
import { explainFor } from '../world/explain';
import { signerOf } from '../world/signer';
import { openAuthorizeTab } from './authorize-tab';

/** Asks for a request token and opens its page. Safe to repeat: an unused request token costs nothing. */
export async function requestToken(profileId: string, flowId: string): Promise<void> {
  try {
    const service = await signerOf(profileId);
    const token = await getRequestToken(service, transport);
    await noteOwnLogin(token.token);
    const issuer = { consumerKey: service.consumer.key, oauthHost: service.oauthHost };
    const event = { type: 'requestTokenReceived', flowId, issuer, requestToken: token } as const;
    // Stored first: a tab whose token nobody remembers would be a dead end.
    const moved = await applyEvent(profileId, event);
    if (moved?.after.name === 'awaitingVerifier') await openAuthorizeTab(profileId, moved.after);
  } catch (error) {
    const failure = await explainFor(profileId, error, 'requestToken');
    await applyEvent(profileId, { type: 'flowFailed', flowId, failure });
  }
}
