import { setTimeout as pause } from 'node:timers/promises';
import { nextChangeAt } from '../../entrypoints/background/signs/next-change.ts';
import type { Connected } from '../../utils/connection/connection-state.ts';
import { accessTokenLife } from '../../utils/etrade/token/lifetimes.ts';
import { waitUntil } from '../e2e/stage/browsers/wait-until.ts';
import { openStage, type Stage } from '../e2e/stage/stage.ts';
import type { Figure } from './figures.ts';
import { watchWorker } from './watch-worker.ts';

const MINUTE_MS = 60_000;
/** Chromium ends a worker half a minute after its last work. */
const END_TIMEOUT_MS = 3 * MINUTE_MS;

interface Alarm {
  readonly scheduledTime: number;
}

interface Waking {
  readonly starts: number;
  readonly alarms: readonly Alarm[];
  /** From the last open page to the worker's end: that it ends shows that nobody is attached. */
  readonly endedAfterMs: number;
}

/** How often Chromium wakes the background when nobody uses it, without and with a token. */
export async function measureWaking(minutes: number): Promise<Figure[]> {
  const [disconnected, connected] = await Promise.all([
    wakingOf(minutes, async () => undefined),
    wakingOf(minutes, async (stage) => {
      const popup = await stage.connect();
      await popup.send('List Accounts');
      await popup.response('200 OK');
    }),
  ]);
  return [
    ...figuresOf('disconnected', disconnected, minutes),
    ...figuresOf('connected, keep-alive off', connected, minutes),
    {
      where: 'connected, keep-alive off',
      what: 'wakes from 9:30 to midnight, by the rules',
      value: dayOfAlarms(),
    },
  ];
}

function figuresOf(where: string, { starts, alarms, endedAfterMs }: Waking, minutes: number): Figure[] {
  const [alarm] = alarms;
  const inMinutes = alarm && Math.round((alarm.scheduledTime - Date.now()) / MINUTE_MS);
  const scheduled = alarm ? `${alarms.length}, in ${inMinutes} minutes` : 'none';
  return [
    {
      where,
      what: 'worker ended after the last page was closed',
      value: `${Math.round(endedAfterMs / 1000)} s`,
    },
    { where, what: `worker starts in ${minutes} minutes alone`, value: String(starts) },
    { where, what: 'alarms set at the end of these', value: scheduled },
  ];
}

async function wakingOf(minutes: number, prepare: (stage: Stage) => Promise<void>): Promise<Waking> {
  const stage = await openStage({ kind: 'chromium' });
  try {
    await stage.saveKeys();
    await prepare(stage);
    const { browser } = stage;
    await browser.openPage('about:blank');
    for (const page of await browser.browser.pages()) if (page.url() !== 'about:blank') await page.close();
    const closedAt = performance.now();
    const isGone = async () => !(await browser.backgroundIsAlive());
    await waitUntil(isGone, { what: 'the worker to end by itself', timeoutMs: END_TIMEOUT_MS });
    const endedAfterMs = performance.now() - closedAt;
    const watch = await watchWorker(browser);
    await pause(minutes * MINUTE_MS);
    const starts = watch.starts();
    // From here on the page that asks may wake it.
    const page = await browser.openExtensionPage('options.html');
    const alarms = (await page.evaluate(() => chrome.alarms.getAll())) as Alarm[];
    await waitUntil(() => watch.starts() > starts, { what: 'the watch to see the start that a page causes' });
    await watch.stop();
    return { starts, alarms, endedAfterMs };
  } finally {
    await stage.close();
  }
}

/** Each wake asks for the next: a token of 9:30 in the morning that is used once and then left alone. */
function dayOfAlarms(): string {
  const at = Date.parse('2027-06-01T09:30:00-04:00');
  const state: Connected = {
    name: 'connected',
    issuer: { consumerKey: '', oauthHost: 'api.etrade.com' },
    accessToken: { token: '', secret: '', ...accessTokenLife(at) },
    lastUsedAt: at,
  };
  const wakes: number[] = [];
  for (let next = nextChangeAt(state, at); next !== null; next = nextChangeAt(state, next)) wakes.push(next);
  const inAnHour = wakes.map(
    (from) => wakes.filter((each) => each >= from && each < from + 60 * MINUTE_MS).length,
  );
  return `${wakes.length}, at most ${Math.max(...inAnHour)} within any hour`;
}
