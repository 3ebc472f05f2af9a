import type { ConnectionState } from './connection-state.ts';
import { isOverdue, verifierDueAt } from './status.ts';
import { expiresAt, inactiveAt } from './token-worth.ts';

const HOUR_MS = 60 * 60_000;

/** When time alone will next change what is shown of this state, in epoch ms; null where it never will. */
export function nextChangeAt(state: ConnectionState, now: number): number | null {
  if (state.name === 'awaitingVerifier' && !isOverdue(state, now)) return verifierDueAt(state);
  if (state.name !== 'connected' || now >= expiresAt(state)) return null;
  const end = expiresAt(state);
  if (now >= inactiveAt(state)) return end;
  // One past the full hour: at the hour itself its number still stands.
  const nextHourLeft = end - Math.floor((end - now) / HOUR_MS) * HOUR_MS + 1;
  return Math.min(inactiveAt(state), nextHourLeft, end);
}
