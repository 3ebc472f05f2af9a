import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { BackgroundProgram } from './background-program.ts';
import { doDeed } from './deeds.ts';
import { createJudge, type Judge } from './judge.ts';
import type { MonthPlan, Step } from './month-plan.ts';
import { createMonth, type Month } from './month-world.ts';
import { CLOCK_CHANGES, passTime } from './pass-time.ts';

const MONTH_MS = 30 * 24 * 60 * 60_000;

let lived = 0;

/** Lives through a month, and judges it after every deed. */
export async function liveThrough(
  { start, aheadMs, seed, zone, steps }: MonthPlan,
  program: BackgroundProgram,
  tally: (what: string) => void,
): Promise<void> {
  fakeBrowser.reset();
  process.env.TZ = zone;
  lived += 1;
  const month = createMonth({ name: `month ${lived}`, start, seed, program, tally });
  const judge = createJudge(month);
  month.time.setClock(aheadMs);
  await month.startBrowser('installed');
  for (const step of steps) {
    if (month.time.now() < start + MONTH_MS) await takeStep(month, judge, step);
  }
  month.endWorkerAfter(Number.POSITIVE_INFINITY);
  month.network.release();
  await passTime(month, { ms: start + MONTH_MS - month.time.now() }, 'onTime');
  await judge.check(true);
  await judge.checkSettled();
  month.end();
  for (const [name, at] of Object.entries(CLOCK_CHANGES)) {
    if (start < at && at < month.time.now()) tally(`clock change in ${name}`);
  }
}

async function takeStep(month: Month, judge: Judge, step: Step): Promise<void> {
  const { deed, profileId, pick } = step;
  await passTime(month, step.wait, step.alarms);
  await judge.check(false);
  if (step.endsAfter !== null) month.endWorkerAfter(step.endsAfter);
  month.tally(`deed ${deed}`);
  if (deed === 'restartBrowser') judge.forget();
  if (deed === 'setClock') judge.clockWasSet();
  void Promise.resolve(doDeed(deed, month, { profileId, pick }));
  if (step.inHaste) await new Promise(setImmediate);
  else await month.calm();
  await judge.check(!step.inHaste);
  if (pick % 4 === 0) await judge.checkSettled();
}
