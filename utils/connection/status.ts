import { REQUEST_TOKEN_LIFETIME_MS } from '../etrade/token/lifetimes.ts';
import type { AwaitingVerifier, Connected, ConnectionState } from './connection-state.ts';
import type { Failure } from './failures/failure.ts';
import { expiresAt, isAlive, tokenWorth } from './token-worth.ts';

/** What a person is told at this moment: the stored state and what time has made of it. */
export type Status =
  | { readonly word: 'Not connected'; readonly isRevoking: boolean }
  | { readonly word: 'Requesting a token' | 'Exchanging the code' | 'Locked' }
  | { readonly word: 'Waiting for your approval'; readonly state: AwaitingVerifier; readonly endsAt: number }
  | {
      readonly word: 'Connected' | 'Inactive' | 'Expired';
      readonly state: Connected;
      readonly endsAt: number;
    }
  | { readonly word: 'Failed'; readonly failure: Failure; readonly earlier: Connected | null };

const WORTH_WORDS = { active: 'Connected', inactive: 'Inactive', expired: 'Expired' } as const;

/** @param now epoch ms */
export function statusOf(state: ConnectionState, now: number, isLocked = false): Status {
  if (isLocked) return { word: 'Locked' };
  switch (state.name) {
    case 'disconnected':
      return { word: 'Not connected', isRevoking: false };
    case 'requestingToken':
      return { word: 'Requesting a token' };
    case 'awaitingVerifier':
      return isOverdue(state, now)
        ? {
            word: 'Failed',
            failure: { code: 'requestTokenExpired', at: verifierDueAt(state) },
            earlier: null,
          }
        : { word: 'Waiting for your approval', state, endsAt: verifierDueAt(state) };
    case 'exchangingVerifier':
      return { word: 'Exchanging the code' };
    case 'connected':
      return { word: WORTH_WORDS[tokenWorth(state, now)], state, endsAt: expiresAt(state) };
    case 'revoking':
      return { word: 'Not connected', isRevoking: true };
    case 'failed':
      return { word: 'Failed', failure: state.failure, earlier: stillWorth(state.earlier, now) };
  }
}

/** When the request token dies, and with it every code it could still bring, in epoch ms. */
export function verifierDueAt({ requestToken }: AwaitingVerifier): number {
  return requestToken.issuedAt + REQUEST_TOKEN_LIFETIME_MS;
}

export function isOverdue(state: AwaitingVerifier, now: number): boolean {
  return now >= verifierDueAt(state);
}

function stillWorth(earlier: Connected | null, now: number): Connected | null {
  return earlier && isAlive(earlier, now) ? earlier : null;
}
