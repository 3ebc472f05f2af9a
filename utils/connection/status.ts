import { REQUEST_TOKEN_LIFETIME_MS } from '../etrade/token/lifetimes.ts';
import type { AwaitingVerifier, Connected, ConnectionState } from './connection-state.ts';
import type { Failure } from './failures/failure.ts';
import { expiresAt, isAlive, type TokenWorth, tokenWorth } from './token-worth.ts';

/** How a connection stands at this moment: the stored state and what time has made of it. */
export type Status =
  | { readonly name: 'disconnected'; readonly isRevoking: boolean }
  | { readonly name: 'requestingToken' | 'exchangingVerifier' | 'locked' }
  | { readonly name: 'awaitingVerifier'; readonly state: AwaitingVerifier; readonly endsAt: number }
  | { readonly name: TokenWorth; readonly state: Connected; readonly endsAt: number }
  | { readonly name: 'failed'; readonly failure: Failure; readonly earlier: Connected | null };

export type StatusName = Status['name'];

/** @param now epoch ms */
export function statusOf(state: ConnectionState, now: number, isLocked = false): Status {
  if (isLocked) return { name: 'locked' };
  switch (state.name) {
    case 'disconnected':
      return { name: 'disconnected', isRevoking: false };
    case 'requestingToken':
      return { name: state.name };
    case 'awaitingVerifier':
      return isOverdue(state, now)
        ? {
            name: 'failed',
            failure: { code: 'requestTokenExpired', at: verifierDueAt(state) },
            earlier: stillWorth(state.earlier, now),
          }
        : { name: state.name, state, endsAt: verifierDueAt(state) };
    case 'exchangingVerifier':
      return { name: state.name };
    case 'connected':
      return { name: tokenWorth(state, now), state, endsAt: expiresAt(state) };
    case 'revoking':
      return { name: 'disconnected', isRevoking: true };
    case 'failed':
      return { name: state.name, failure: state.failure, earlier: stillWorth(state.earlier, now) };
  }
}

/** Whether there is a token that works, be it after a renew. */
export function holdsToken(status: Status): status is Extract<Status, { name: TokenWorth }> {
  return status.name === 'active' || status.name === 'inactive';
}

/** Whether the person has to copy the code: it is shown, and could not be read. */
export function isCodeMissing(status: Status): boolean {
  return status.name === 'awaitingVerifier' && status.state.pageSeen === 'codeMissing';
}

/** When the request token dies, and with it every code it could still bring, in epoch ms. */
export function verifierDueAt({ requestToken }: Pick<AwaitingVerifier, 'requestToken'>): number {
  return requestToken.issuedAt + REQUEST_TOKEN_LIFETIME_MS;
}

export function isOverdue(state: AwaitingVerifier, now: number): boolean {
  return now >= verifierDueAt(state);
}

function stillWorth(earlier: Connected | null, now: number): Connected | null {
  return earlier && isAlive(earlier, now) ? earlier : null;
}
