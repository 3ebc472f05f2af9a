import { existsSync, globSync, readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import type { BrowserKind } from '../test/e2e/stage/browsers/launch-browser.ts';
import { LAST_FILE } from '../test/e2e/stage/last-file.ts';
import { runVitest, type TestResult, type VitestRun } from './run-vitest.ts';

const ROOT = 'test/e2e';
/** They take about as long as all the other rooms together. */
const FIRST_HALF = ['calls', 'faults', 'handover', 'hostile', 'login'];

/**
 * The production builds in these browsers, as many runs at once as there are processors. What only waits goes on beside
 * them.
 * @param names of rooms and files; none for all
 */
export async function runEndToEnd(
  kinds: readonly BrowserKind[],
  names: readonly string[],
): Promise<TestResult[]> {
  const waiting = kinds.map((kind) =>
    runVitest({ ...runIn(kind, 'waiting', filtersOf(names)), project: 'e2e-waiting' }),
  );
  // Firefox takes longer, so it comes first.
  const inOrder = [...kinds].sort().reverse();
  const runs = inOrder.flatMap((kind) =>
    names.length > 0
      ? [endingBrowser(runIn(kind, '', filtersOf(names)))]
      : halves().map((rooms, index) => endingBrowser(runIn(kind, `${index + 1}`, filtersOf(rooms)))),
  );
  return [...(await inTurns(runs)), ...(await Promise.all(waiting))];
}

function runIn(kind: BrowserKind, part: string, filters: readonly string[]): VitestRun {
  return { project: 'e2e', label: `${kind} ${part}`.trim(), filters, env: { OPENING_BELL_BROWSER: kind } };
}

/** What a browser leaves on the disk is looked at in every run. */
const endingBrowser = (run: VitestRun): VitestRun => ({
  ...run,
  filters: [...(run.filters ?? []), LAST_FILE],
});

/** Every room that there is, those of tomorrow too. */
function halves(): readonly (readonly string[])[] {
  const rooms = readdirSync(ROOT, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const others = rooms
    .map(({ name }) => name)
    .filter((name) => name !== 'stage' && !FIRST_HALF.includes(name));
  return [FIRST_HALF, others];
}

const filtersOf = (names: readonly string[]) =>
  names.map((name) => (existsSync(`${ROOT}/${name}`) ? `${ROOT}/${name}/` : name));

/** @throws where a name is of no room and no file: a run of nothing would be green */
export function ensureTests(names: readonly string[]): void {
  const files = globSync(`${ROOT}/**/*.test.ts`);
  const unknown = names.filter((name) => !files.some((file) => file.includes(name)));
  if (unknown.length > 0) throw new Error(`No room and no file of ${ROOT} is called ${unknown.join(', ')}`);
}

async function inTurns(runs: readonly VitestRun[]): Promise<TestResult[]> {
  const results: TestResult[] = [];
  const left = [...runs];
  const worker = async () => {
    for (let run = left.shift(); run; run = left.shift()) results.push(await runVitest(run));
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  return results;
}
