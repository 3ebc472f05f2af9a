import type { ConnectionState } from '@/utils/connection/connection-state';
import { isOverdue, verifierDueAt } from '@/utils/connection/status';
import { expiresAt, inactiveAt, renewDueAt } from '@/utils/connection/token-worth';

const HOUR_MS = 60 * 60_000;

/** Between two tries to keep a token awake. */
const RENEW_AGAIN_MS = 5 * 60_000;

/** When time alone will next change what is shown or to be done, in epoch ms; null where it never will. */
export function nextChangeAt(state: ConnectionState, now: number, keepAlive = false): number | null {
  if (state.name === 'awaitingVerifier' && !isOverdue(state, now)) return verifierDueAt(state);
  if (state.name !== 'connected' || now >= expiresAt(state)) return null;
  const end = expiresAt(state);
  if (now >= inactiveAt(state)) return end;
  // One past the full hour: at the hour itself its number still stands.
  const nextHourLeft = end - Math.floor((end - now) / HOUR_MS) * HOUR_MS + 1;
  const renewTries = keepAlive ? [renewDueAt(state), renewDueAt(state) + RENEW_AGAIN_MS] : [];
  return Math.min(...[...renewTries, inactiveAt(state), nextHourLeft, end].filter((at) => at > now));
}
