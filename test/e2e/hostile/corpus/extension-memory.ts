import { readFile } from 'node:fs/promises';
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { FirefoxSession } from '../../stage/browsers/firefox/firefox-session.ts';
import type { RunningBrowser } from '../../stage/browsers/launch-browser.ts';

/** How much more than before the extension's processes may hold after an attack. */
const MAX_GROWTH_MIB = 64;

/** What each process of the extension holds, in MiB. */
export type Memory = ReadonlyMap<number, number>;

/**
 * Waited for: browsers are asked to give back what nobody holds any more, and do so in their own time. A process that
 * has come since is another page's: a browser starts some in advance.
 */
export async function expectMemoryGivenBack(
  browser: RunningBrowser,
  before: Memory,
  maxGrowthMib = MAX_GROWTH_MIB,
): Promise<void> {
  const growth = async () => {
    const now = await extensionMemory(browser);
    return [...before].reduce((sum, [pid, size]) => sum + (now.get(pid) ?? size) - size, 0);
  };
  await expect.poll(growth, { timeout: 15_000, interval: 500 }).toBeLessThan(maxGrowthMib);
}

/**
 * What the extension's processes hold: their proportional set, as the system counts it. They are asked first to give
 * back what nobody holds any more, as it would go some time later.
 */
export async function extensionMemory(browser: RunningBrowser): Promise<Memory> {
  const pids = browser.kind === 'chromium' ? await chromiumPids(browser) : await firefoxPids(browser);
  if (pids.length === 0) throw new Error('No process of the extension was found');
  return new Map(await Promise.all(pids.map(async (pid) => [pid, (await residentKib(pid)) / 1024] as const)));
}

async function chromiumPids({ browser }: RunningBrowser): Promise<number[]> {
  await collectGarbage(await browser.pages());
  const session = await browser.target().createCDPSession();
  try {
    await session.send('Memory.simulatePressureNotification', { level: 'critical' });
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    const isOfExtension = async (pid: number) =>
      (await readFile(`/proc/${pid}/cmdline`, 'utf8')).includes('--extension-process');
    const own = await Promise.all(processInfo.map(async ({ id }) => ((await isOfExtension(id)) ? [id] : [])));
    return own.flat();
  } finally {
    await session.detach();
  }
}

/** In the pages only, which made the attack: nobody may attach to the worker. */
async function collectGarbage(pages: readonly Page[]): Promise<void> {
  for (const page of pages) {
    // One that closes by itself meanwhile, as E*TRADE's does, has taken its garbage along.
    const session = await page.createCDPSession().catch(() => null);
    await session?.send('HeapProfiler.collectGarbage').catch(() => undefined);
    await session?.detach().catch(() => undefined);
  }
}

async function firefoxPids({ browser }: RunningBrowser): Promise<number[]> {
  return await new FirefoxSession(browser).inChrome<number[]>(`
    Services.obs.notifyObservers(null, 'memory-pressure', 'heap-minimize');
    const { children } = await ChromeUtils.requestProcInfo();
    return children.filter(({ type }) => type === 'extension').map(({ pid }) => pid);
  `);
}

/**
 * What a process has taken for itself. The pages of files are left out: of those a browser shares its program with others,
 * and where another one ends its share goes to who is left.
 */
async function residentKib(pid: number): Promise<number> {
  const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8');
  const of = (kind: string) => Number(new RegExp(`^${kind}:\\s+(\\d+) kB$`, 'm').exec(rollup)?.[1]);
  return of('Pss_Anon') + of('Pss_Shmem') + of('SwapPss');
}
