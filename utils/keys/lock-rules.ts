import type { Attempts, OpenSpan } from '../storage/key-items.ts';

/**
 * Whether a profile that a passphrase keeps is unlocked.
 * @param now this computer's epoch ms: what is learnt of another's clock neither locks nor keeps open
 */
export function isOpen<Span extends OpenSpan>(span: Span | null, now: number): span is Span {
  const lockAt = span && lockAtOf(span, now);
  return span !== null && (lockAt === null || now < Number(lockAt));
}

/**
 * When it locks, seen from now, in epoch ms. Where the clock was set back since the last look, what was left then is
 * left now: whether it was set right or wrong, setting it neither locks nor prolongs.
 */
export function lockAtOf({ lockAt, seenAt }: OpenSpan, now: number): number | null {
  return lockAt === null ? null : lockAt - Math.max(0, seenAt - now);
}

const FREE_FAILURES = 3;
const MAX_DELAY_MS = 300_000;

/** How long the next try has to wait, in ms; never longer than its own delay, whatever a clock did. */
export function unlockWaitMs({ failures, notBefore }: Attempts, now: number): number {
  return Math.max(0, Math.min(notBefore - now, unlockDelayMs(failures)));
}

/** The delay after so many wrong passphrases: none, then 1, 2, 4 … up to 300 seconds. */
export function unlockDelayMs(failures: number): number {
  if (failures < FREE_FAILURES) return 0;
  return Math.min(MAX_DELAY_MS, 1000 * 2 ** (failures - FREE_FAILURES));
}
