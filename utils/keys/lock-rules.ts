import type { Attempts, OpenSpan } from '../storage/key-items.ts';

/** Clocks are corrected by a little all the time. */
const SLACK_MS = 60_000;

/**
 * Whether a profile that a passphrase keeps is unlocked. A clock that was set back locks: it must not prolong.
 * @param now the later of this computer's time and E*TRADE's
 */
export function isOpen<Span extends OpenSpan>(span: Span | null, now: number): span is Span {
  if (!span || span.lockAt === null) return span !== null;
  return now < span.lockAt && now >= span.seenAt - SLACK_MS;
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
