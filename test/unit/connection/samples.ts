import type { ConnectionEvent, EventType } from '@/utils/connection/connection-event';
import {
  type AwaitingVerifier,
  type Connected,
  type ConnectionState,
  DISCONNECTED,
  type Failed,
  type Issuer,
  type StateName,
} from '@/utils/connection/connection-state';
import type { Failure, FailureCode } from '@/utils/connection/failures/failure';
import { accessTokenLife } from '@/utils/etrade/token/lifetimes';

/** Ten in the morning in New York. */
export const NOW = Date.parse('2026-01-15T10:00:00-05:00');

export const failure: Failure = { code: 'unreachable', at: NOW };
export const requestToken = { token: 'req+1', secret: 'invented-1', issuedAt: NOW, callbackConfirmed: null };
export const accessToken = { token: 'acc/1', secret: 'invented-2', ...accessTokenLife(NOW) };

const flow = { flowId: 'flow-1', returnTabId: 3, earlier: null };
/** Of the key that the fake world holds. */
export const issuer: Issuer = { consumerKey: 'key-1', oauthHost: 'api.etrade.com' };

export const connected: Connected = { name: 'connected', issuer, accessToken, lastUsedAt: NOW };
export const awaiting: AwaitingVerifier = {
  ...flow,
  name: 'awaitingVerifier',
  issuer,
  requestToken,
  tabId: 7,
  pageSeen: 'nothing',
};

/** One state of each name, all of one flow and one token. */
export const STATES: { readonly [Name in StateName]: Extract<ConnectionState, { name: Name }> } = {
  disconnected: DISCONNECTED,
  requestingToken: { ...flow, name: 'requestingToken', startedAt: NOW, attempts: 1 },
  awaitingVerifier: awaiting,
  exchangingVerifier: { ...flow, name: 'exchangingVerifier', issuer, tabId: 7, endsAt: NOW + 5 * 60_000 },
  connected,
  revoking: { name: 'revoking', issuer, accessToken },
  failed: { name: 'failed', failure, tabId: 7, returnTabId: 3, earlier: null },
};

/** One event of each type, of the same flow and the same token. */
export const EVENTS: { readonly [Type in EventType]: Extract<ConnectionEvent, { type: Type }> } = {
  connectStarted: { type: 'connectStarted', flowId: 'flow-2', at: NOW, returnTabId: 3 },
  requestRepeated: { type: 'requestRepeated', flowId: 'flow-1', at: NOW + 1 },
  requestTokenReceived: { type: 'requestTokenReceived', flowId: 'flow-1', issuer, requestToken },
  authorizeTabOpened: { type: 'authorizeTabOpened', flowId: 'flow-1', tabId: 9 },
  authorizeTabLost: { type: 'authorizeTabLost', flowId: 'flow-1' },
  pageShown: { type: 'pageShown', flowId: 'flow-1', pageSeen: 'agreement' },
  exchangeStarted: { type: 'exchangeStarted', flowId: 'flow-1' },
  accessTokenReceived: { type: 'accessTokenReceived', flowId: 'flow-1', accessToken },
  flowCancelled: { type: 'flowCancelled', flowId: 'flow-1' },
  approvalFailed: { type: 'approvalFailed', flowId: 'flow-1', failure },
  flowFailed: { type: 'flowFailed', flowId: 'flow-1', failure },
  earlierTokenKept: { type: 'earlierTokenKept' },
  tokenUsed: { type: 'tokenUsed', token: 'acc/1', at: NOW + 3 },
  tokenFoundAsleep: { type: 'tokenFoundAsleep', token: 'acc/1', at: NOW },
  tokenRefused: { type: 'tokenRefused', token: 'acc/1', failure },
  revokeStarted: { type: 'revokeStarted', token: 'acc/1' },
  revokeEnded: { type: 'revokeEnded', token: 'acc/1' },
  locked: { type: 'locked' },
  tokenRestored: { type: 'tokenRestored', kept: connected },
};

/** A failure as a login leaves it that had its tab; `rest` says what is otherwise. */
export const failedWith = (code: FailureCode, rest: Partial<Failed> = {}): Failed => ({
  name: 'failed',
  failure: { code, at: NOW },
  tabId: 7,
  returnTabId: 3,
  earlier: null,
  ...rest,
});
