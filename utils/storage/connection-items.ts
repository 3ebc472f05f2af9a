import {
  type Connected,
  type ConnectionState,
  DISCONNECTED,
  type Issuer,
} from '../connection/connection-state.ts';
import type { Failure } from '../connection/failures/failure.ts';
import type { LivingToken } from '../connection/held-token.ts';
import type { SessionNote } from '../connection/session-note.ts';
import { OAUTH_HOSTS } from '../etrade/environments.ts';
import type { Pause } from '../etrade/exchange/pace.ts';
import type { AccessToken, RequestToken } from '../etrade/token/tokens.ts';
import {
  type Check,
  isBoolean,
  isMissingOr,
  isNullOr,
  isNumber,
  isOneOf,
  isRecord,
  isText,
  isVariant,
} from './engine/checks.ts';
import { profileItem } from './engine/stored-item.ts';

export const isFailure = isRecord<Failure>({
  code: isText,
  at: isNumber,
  status: isMissingOr(isNumber),
  problem: isMissingOr(isText),
  apiCode: isMissingOr(isNumber),
  pauseMs: isMissingOr(isNumber),
});

const issuer = isRecord<Issuer>({ consumerKey: isText, oauthHost: isOneOf(...OAUTH_HOSTS) });
const accessToken = isRecord<AccessToken>({
  token: isText,
  secret: isText,
  issuedAt: isNumber,
  endsAt: isNumber,
  idleMs: isNullOr(isNumber),
});
const requestToken = isRecord<RequestToken>({
  token: isText,
  secret: isText,
  issuedAt: isNumber,
  callbackConfirmed: isNullOr(isText),
});
const tabId = isNullOr(isNumber);
const connected = { issuer, accessToken, lastUsedAt: isNumber, renewedAt: isMissingOr(isNumber) };
const earlier: Check<Connected | null> = isNullOr(isVariant<Connected>({ connected }));
const flow = { flowId: isText, returnTabId: tabId, earlier };

/** A token as it lies in its seal. */
export const isLivingToken = isVariant<LivingToken>({ connected, revoking: { issuer, accessToken } });

const isConnectionState = isVariant<ConnectionState>({
  disconnected: {},
  requestingToken: { ...flow, startedAt: isNumber, attempts: isNumber },
  awaitingVerifier: { ...flow, issuer, requestToken, tabId, pageSeen: isText },
  exchangingVerifier: { ...flow, issuer, tabId, endsAt: isNumber },
  connected,
  revoking: { issuer, accessToken },
  failed: { failure: isFailure, tabId, returnTabId: tabId, earlier },
});

/** The state of one profile's connection, tokens included. Writer: background. */
export const connectionItem = profileItem<ConnectionState>(
  'session',
  'connection',
  DISCONNECTED,
  isConnectionState,
);

const isSessionNote = isRecord<SessionNote>({
  held: isOneOf('login', 'token', 'revoking'),
  endsAt: isNumber,
});

/** What the memory held, for the disk. Writer: background; who removes the keys removes it too. */
export const sessionNoteItem = profileItem('local', 'session-note', null, isNullOr(isSessionNote));

/** A token that may live on at E*TRADE although nobody holds it. */
export interface Unrevoked {
  /** When it is over in any case, in epoch ms. */
  readonly endsAt: number;
  /** It is not even known that there is one: what is under way will tell. */
  readonly isOpen: boolean;
}

const isUnrevoked = isRecord<Unrevoked>({ endsAt: isNumber, isOpen: isBoolean });

/** On the disk, through lock and restart. Writer: background; who throws a sealed token away writes it too. */
export const unrevokedItem = profileItem<Unrevoked | null>('local', 'unrevoked', null, isNullOr(isUnrevoked));

const isPause = isRecord<Pause>({ notedAt: isNumber, pauseMs: isNumber });

/** That E*TRADE wants no calls of this profile for a while. Writer: background. */
export const pauseItem = profileItem<Pause | null>('session', 'pause', null, isNullOr(isPause));
