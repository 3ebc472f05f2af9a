import type { Connected, ConnectionState } from './connection-state.ts';

/** Whether the next call will work: as it is, after a renew, or not at all. */
export type TokenWorth = 'active' | 'inactive' | 'expired';

/** When the token dies for good, in epoch ms. */
export function expiresAt({ accessToken }: Connected): number {
  return accessToken.endsAt;
}

/** When the token of a state dies; null where it has none that is of use now. */
export function endOf(state: ConnectionState): number | null {
  return state.name === 'connected' ? expiresAt(state) : null;
}

/** When the token falls asleep unless a call is made, in epoch ms; never for one that needs no calls. */
export function inactiveAt({ accessToken, lastUsedAt }: Connected): number {
  return lastUsedAt + (accessToken.idleMs ?? Infinity);
}

/** Early enough for a late alarm and a second try. */
export const RENEW_AHEAD_MS = 10 * 60_000;

/** When a token that is to be kept alive is renewed, in epoch ms. */
export function renewDueAt(state: Connected): number {
  return inactiveAt(state) - RENEW_AHEAD_MS;
}

/** Derived at the moment of looking, never stored. */
export function tokenWorth(state: Connected, now: number): TokenWorth {
  if (now >= expiresAt(state)) return 'expired';
  return now >= inactiveAt(state) ? 'inactive' : 'active';
}

/** Whether there is a token that works, be it after a renew. */
export function isAlive(state: ConnectionState, now: number): state is Connected {
  return state.name === 'connected' && tokenWorth(state, now) !== 'expired';
}
