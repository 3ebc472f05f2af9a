import type { ApiHost } from '../etrade/environments.ts';
import type { AccessToken, RequestToken } from '../etrade/token/tokens.ts';
import type { Failure } from './failures/failure.ts';

/** What a login flow carries from its first click to its end. */
interface Flow {
  /** Tells this flow's events from those of an earlier one. */
  readonly flowId: string;
  /** The tab the person came from. */
  readonly returnTabId: number | null;
  /** A token that still worked when this login began: it comes back where the login brings none. */
  readonly earlier: Connected | null;
}

/** Who issued a token and to whom: it works with no other key, and is renewed and revoked at no other host. */
export interface Issuer {
  readonly consumerKey: string;
  readonly oauthHost: ApiHost;
}

/** What the authorize tab has shown so far; `accepted` is the person's press of the button. */
export type PageSeen = 'nothing' | 'agreement' | 'accepted' | 'codeMissing' | 'error';

export interface Disconnected {
  readonly name: 'disconnected';
}

export interface RequestingToken extends Flow {
  readonly name: 'requestingToken';
  /** Epoch ms. */
  readonly startedAt: number;
  /** How often the request was begun: a killed worker begins it once more. */
  readonly attempts: number;
}

export interface AwaitingVerifier extends Flow {
  readonly name: 'awaitingVerifier';
  readonly issuer: Issuer;
  readonly requestToken: RequestToken;
  /** Null until the tab is open, or after it was closed with the code still to come. */
  readonly tabId: number | null;
  readonly pageSeen: PageSeen;
}

/** Stored before the code is sent: who finds this state without its worker knows that the code may be spent. */
export interface ExchangingVerifier extends Flow {
  readonly name: 'exchangingVerifier';
  readonly issuer: Issuer;
  readonly tabId: number | null;
  /** When the request token dies, in epoch ms. */
  readonly endsAt: number;
}

export interface Connected {
  readonly name: 'connected';
  readonly issuer: Issuer;
  readonly accessToken: AccessToken;
  /** Epoch ms of the last call that E*TRADE accepted. */
  readonly lastUsedAt: number;
  /** Epoch ms of the last renew that E*TRADE accepted. */
  readonly renewedAt?: number | undefined;
}

export interface Revoking {
  readonly name: 'revoking';
  readonly issuer: Issuer;
  readonly accessToken: AccessToken;
}

export interface Failed {
  readonly name: 'failed';
  readonly failure: Failure;
  /** E*TRADE's tab, left open so that the person sees where it stopped. */
  readonly tabId: number | null;
  readonly returnTabId: number | null;
  readonly earlier: Connected | null;
}

/**
 * The stored state of one profile. What follows from time (inactive, expired) is not here but in token-worth.ts.
 *
 *   disconnected -> requestingToken -> awaitingVerifier -> exchangingVerifier -> connected -> revoking -> disconnected
 *                         \__________________\____________________\_________________\______> failed
 *
 * Under a passphrase any of them may be locked: that is `disconnected`, with the token sealed on the disk, from where
 * it comes back as `connected` or `revoking`.
 */
export type ConnectionState =
  | Disconnected
  | RequestingToken
  | AwaitingVerifier
  | ExchangingVerifier
  | Connected
  | Revoking
  | Failed;

export type StateName = ConnectionState['name'];

export const DISCONNECTED: Disconnected = { name: 'disconnected' };
