import fc, { type IAsyncProperty } from 'fast-check';

interface Runs {
  readonly runs: number;
  /** Then it ends, whatever it has come to. */
  readonly withinMs: number;
}

export interface Verdict {
  readonly seed: number;
  /** Null where every run was right. */
  readonly complaint: Error | null;
}

/** Runs a property at random. A complaint tells wrong from not done in time, and how to come there again. */
export async function complaintAbout<Value>(
  property: IAsyncProperty<[Value]>,
  { runs, withinMs }: Runs,
): Promise<Verdict> {
  const details = await fc.check(property, {
    numRuns: runs,
    // What is found is then told, though it could be made smaller still.
    interruptAfterTimeLimit: withinMs,
    markInterruptAsFailure: true,
    ...asked(),
  });
  const { seed, numRuns, counterexamplePath } = details;
  if (!details.failed) return { seed, complaint: null };
  const again = (path: string | number) => `Again: ${AGAIN}="${seed} ${path}"`;
  const text =
    counterexamplePath === null
      ? `Too slow, not wrong: ${numRuns} of ${runs} were right within ${withinMs} ms. ` +
        `The next one was not done. ${again(numRuns)}`
      : `Wrong. ${again(counterexamplePath)}\n\n${fc.defaultReportMessage(details)}`;
  return { seed, complaint: new Error(text, { cause: details.errorInstance }) };
}

/** A seed and a path, as a complaint tells them: that one run is made again. */
const AGAIN = 'OPENING_BELL_AGAIN';

function asked(): { seed?: number; path?: string; numRuns?: number } {
  const [seed, path] = process.env[AGAIN]?.split(' ') ?? [];
  return seed && path ? { seed: Number(seed), path, numRuns: 1 } : {};
}
