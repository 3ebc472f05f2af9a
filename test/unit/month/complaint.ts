import fc, { type IAsyncProperty } from 'fast-check';

interface Runs {
  readonly runs: number;
  /** A busy computer may make so few of them. */
  readonly atLeast: number;
  /** Then it ends, whatever it has come to. */
  readonly withinMs: number;
  /** What takes longer never ends. */
  readonly eachWithinMs: number;
}

export interface Verdict {
  readonly seed: number;
  /** How many were made and were right. */
  readonly made: number;
  /** Null where nothing was wrong, and enough was made. */
  readonly complaint: Error | null;
}

/** Runs a property at random. A complaint tells wrong from not done in time, and how to come there again. */
export async function complaintAbout<Value>(
  property: IAsyncProperty<[Value]>,
  { runs, atLeast, withinMs, eachWithinMs }: Runs,
): Promise<Verdict> {
  const details = await fc.check(property, {
    numRuns: runs,
    timeout: eachWithinMs,
    // What is found by then is told, though it could be made smaller still.
    interruptAfterTimeLimit: withinMs,
    ...asked(),
  });
  const { seed, numRuns: made } = details;
  if (details.failed) {
    const text = `Wrong. Again: ${AGAIN}="${seed} ${details.counterexamplePath}"\n\n${fc.defaultReportMessage(details)}`;
    return { seed, made, complaint: new Error(text, { cause: details.errorInstance }) };
  }
  const isEnough = made >= Math.min(atLeast, runs) || !details.interrupted;
  const text = `Too slow, not wrong: ${made} of ${runs} within ${withinMs} ms, of seed ${seed}; ${atLeast} would do.`;
  return { seed, made, complaint: isEnough ? null : new Error(text) };
}

/** A seed and a path, as a complaint tells them: that one run is made again. */
const AGAIN = 'OPENING_BELL_AGAIN';

function asked(): { seed?: number; path?: string; numRuns?: number } {
  const [seed, path] = process.env[AGAIN]?.split(' ') ?? [];
  return seed && path ? { seed: Number(seed), path, numRuns: 1 } : {};
}
