import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { RunningBrowser } from './browsers/launch-browser.ts';

const SAMPLE_MS = 25;

/** Only Linux tells of processes in files. */
export const canMeasureMemory = existsSync('/proc/self/status');

/** By how many MiB the memory of the browser's processes grew at most while something was done. */
export async function memoryGrowth(
  { browser }: RunningBrowser,
  act: () => Promise<unknown>,
): Promise<number> {
  // Those of now: Firefox starts others in advance, for pages to come.
  const pids = groupMembers(browser.process()?.pid);
  const before = anonymousMiB(pids);
  let most = before;
  const sampling = setInterval(() => {
    most = Math.max(most, anonymousMiB(pids));
  }, SAMPLE_MS);
  await act().finally(() => clearInterval(sampling));
  return Math.max(most, anonymousMiB(pids)) - before;
}

/** Puppeteer starts each browser as the leader of a process group. */
const groupMembers = (group: number | undefined): string[] =>
  readdirSync('/proc').filter((name) => /^\d+$/.test(name) && groupOf(name) === group);

/** Memory of files is left out: it is shared. */
function anonymousMiB(pids: readonly string[]): number {
  const sizes = pids.map((pid) => Number(/RssAnon:\s+(\d+)/.exec(read(`/proc/${pid}/status`))?.[1] ?? 0));
  return sizes.reduce((sum, size) => sum + size, 0) / 1024;
}

/** The third field after the name, which stands in brackets and may hold anything. */
const groupOf = (pid: string) => Number(read(`/proc/${pid}/stat`).split(') ').at(-1)?.split(' ')[2]);

/** A process that has ended meanwhile has nothing to tell. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
