import {
  type Connected,
  type ConnectionState,
  DISCONNECTED,
  type Issuer,
} from '../connection/connection-state.ts';
import { OAUTH_HOSTS } from '../etrade/environments.ts';
import type { AccessToken, RequestToken } from '../etrade/token/tokens.ts';
import { type Check, isNullOr, isNumber, isOneOf, isRecord, isText, isVariant } from './engine/checks.ts';
import { perProfile } from './engine/per-profile.ts';
import { storedItem } from './engine/stored-item.ts';
import { isFailure } from './failure-check.ts';

const issuer = isRecord<Issuer>({ consumerKey: isText, oauthHost: isOneOf(...OAUTH_HOSTS) });
const accessToken = isRecord<AccessToken>({ token: isText, secret: isText, issuedAt: isNumber });
const requestToken = isRecord<RequestToken>({
  token: isText,
  secret: isText,
  issuedAt: isNumber,
  callbackConfirmed: isNullOr(isText),
});
const tabId = isNullOr(isNumber);
const connected = { issuer, accessToken, lastUsedAt: isNumber };
const earlier: Check<Connected | null> = isNullOr(isVariant<Connected>({ connected }));
const flow = { flowId: isText, returnTabId: tabId, earlier };

const isConnectionState = isVariant<ConnectionState>({
  disconnected: {},
  requestingToken: { ...flow, startedAt: isNumber, attempts: isNumber },
  awaitingVerifier: { ...flow, issuer, requestToken, tabId, pageSeen: isText },
  exchangingVerifier: { ...flow, issuer, tabId, sentAt: isNumber },
  connected,
  revoking: { issuer, accessToken },
  failed: { failure: isFailure, tabId, returnTabId: tabId, earlier },
});

/** The state of one profile's connection, tokens included. Writer: background. */
export const connectionItem = perProfile((profileId) =>
  storedItem<ConnectionState>('session', `connection-${profileId}`, DISCONNECTED, isConnectionState),
);
