import { ACCESS_TOKEN_IDLE_MS, nextMidnightInNewYork } from '../etrade/lifetimes.ts';
import type { Connected } from './connection-state.ts';

/** Whether the next call will work: as it is, after a renew, or not at all. */
export type TokenWorth = 'active' | 'inactive' | 'expired';

/** When the token dies for good, in epoch ms. */
export function expiresAt({ accessToken }: Connected): number {
  return nextMidnightInNewYork(accessToken.issuedAt);
}

/** When the token falls asleep unless a call is made, in epoch ms. */
export function inactiveAt({ lastUsedAt }: Connected): number {
  return lastUsedAt + ACCESS_TOKEN_IDLE_MS;
}

/** Derived at the moment of looking, never stored. */
export function tokenWorth(state: Connected, now: number): TokenWorth {
  if (now >= expiresAt(state)) return 'expired';
  return now >= inactiveAt(state) ? 'inactive' : 'active';
}
