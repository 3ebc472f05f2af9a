import type { AccessToken, RequestToken } from '../etrade/tokens.ts';
import type { PageSeen } from './connection-state.ts';
import type { Failure } from './failure.ts';

/** What happened, in the past tense. Times are epoch ms. */
export type ConnectionEvent =
  | { type: 'connectStarted'; flowId: string; at: number; returnTabId: number | null }
  | { type: 'requestRepeated'; flowId: string; at: number }
  | { type: 'requestTokenReceived'; flowId: string; consumerKey: string; requestToken: RequestToken }
  | { type: 'authorizeTabOpened'; flowId: string; tabId: number }
  | { type: 'authorizeTabLost'; flowId: string }
  | { type: 'pageShown'; flowId: string; pageSeen: PageSeen }
  | { type: 'exchangeStarted'; flowId: string; at: number }
  | { type: 'accessTokenReceived'; flowId: string; accessToken: AccessToken }
  | { type: 'flowCancelled'; flowId: string }
  | { type: 'flowFailed'; flowId: string; failure: Failure }
  | { type: 'tokenUsed'; token: string; at: number }
  | { type: 'tokenRefused'; token: string; failure: Failure }
  | { type: 'revokeStarted'; token: string }
  | { type: 'revokeEnded'; token: string };

export type EventType = ConnectionEvent['type'];
