import type { ConnectionState } from './connection-state.ts';
import type { Failure, FailureCode } from './failures/failure.ts';
import { isAlive } from './token-worth.ts';

const ENDS: ReadonlySet<FailureCode | undefined> = new Set<FailureCode>([
  'tokenExpired',
  'tokenRefused',
  'consumerKeyRejected',
  'keysChanged',
]);

/** Whether a failed request says that its token will not work any more. */
export function endsToken(failure: Failure | null): boolean {
  return ENDS.has(failure?.code);
}

/** E*TRADE calls a token expired after midnight, and after two idle hours, from which a renew wakes it. */
export function maySleep(failure: Failure | null, state: ConnectionState, now: number): boolean {
  return failure?.code === 'tokenExpired' && isAlive(state, now);
}
