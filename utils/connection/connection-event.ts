import type { AccessToken, RequestToken } from '../etrade/token/tokens.ts';
import type { Connected, Issuer, PageSeen, Revoking } from './connection-state.ts';
import type { Failure } from './failures/failure.ts';

/** What happened, in the past tense. Times are epoch ms. */
export type ConnectionEvent =
  | { type: 'connectStarted'; flowId: string; at: number; returnTabId: number | null }
  | { type: 'requestRepeated'; flowId: string; at: number }
  | { type: 'requestTokenReceived'; flowId: string; issuer: Issuer; requestToken: RequestToken }
  | { type: 'authorizeTabOpened'; flowId: string; tabId: number }
  | { type: 'authorizeTabLost'; flowId: string }
  | { type: 'pageShown'; flowId: string; pageSeen: PageSeen }
  | { type: 'exchangeStarted'; flowId: string }
  | { type: 'accessTokenReceived'; flowId: string; accessToken: AccessToken }
  | { type: 'flowCancelled'; flowId: string }
  /** Ends a login that waits for the person; one whose code is being exchanged is past that. */
  | { type: 'approvalFailed'; flowId: string; failure: Failure }
  | { type: 'flowFailed'; flowId: string; failure: Failure }
  | { type: 'earlierTokenKept' }
  | { type: 'tokenUsed'; token: string; at: number; isRenewal?: boolean }
  /** E*TRADE refuses it as after two idle hours, whatever was thought of its last use. */
  | { type: 'tokenFoundAsleep'; token: string; at: number }
  | { type: 'tokenRefused'; token: string; failure: Failure }
  | { type: 'revokeStarted'; token: string }
  /** With a failure where E*TRADE did not confirm. */
  | { type: 'revokeEnded'; token: string; failure?: Failure }
  /** Takes what is in memory away; a token that is sealed on the disk lives on there. */
  | { type: 'locked' }
  | { type: 'tokenRestored'; kept: Connected | Revoking };

export type EventType = ConnectionEvent['type'];
