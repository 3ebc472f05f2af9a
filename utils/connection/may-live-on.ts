import type { ConnectionState } from './connection-state.ts';
import type { FailureCode } from './failures/failure.ts';

/** Failures after which a token may live at E*TRADE that nobody holds. */
const LEAVE_A_TOKEN: ReadonlySet<FailureCode> = new Set<FailureCode>([
  'revokeUnconfirmed',
  'exchangeUnknown',
  'malformedToken',
]);

/**
 * Whether a move has left a token at E*TRADE that nobody holds, as far as is known: one that was not revoked for sure, or
 * one that an exchange may have brought.
 * @param isLock whether it was a lock: what a code brings now can be kept nowhere
 */
export function leavesToken(before: ConnectionState, after: ConnectionState, isLock: boolean): boolean {
  if (isLock) return before.name === 'exchangingVerifier';
  return after.name === 'failed' && before.name !== 'failed' && LEAVE_A_TOKEN.has(after.failure.code);
}
