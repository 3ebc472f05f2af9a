import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { memory } from '../fake-key-values.ts';
import type { BackgroundProgram } from './background-program.ts';
import { doDeed } from './deeds.ts';
import { createHandoverJudge } from './handover/judge-handover.ts';
import { createJudge } from './judge.ts';
import type { MonthPlan, Step } from './month-plan.ts';
import { createMonth, type Month } from './month-world.ts';
import { CLOCK_CHANGES, passTime } from './pass-time.ts';

const MONTH_MS = 30 * 24 * 60 * 60_000;

let lived = 0;

function createJudges(month: Month) {
  const [judge, handover] = [createJudge(month), createHandoverJudge(month)];
  return {
    clockWasSet: judge.clockWasSet,
    forget: async () => {
      judge.forget();
      await handover.forget();
    },
    check: async (isCalm: boolean) => {
      await judge.check(isCalm);
      handover.check();
    },
    checkSettled: async () => {
      await judge.checkSettled();
      await handover.checkSettled();
    },
  };
}
type Judges = ReturnType<typeof createJudges>;

/** Lives through a month, and judges it after every deed. */
export async function liveThrough(
  { start, aheadMs, seed, zone, steps }: MonthPlan,
  program: BackgroundProgram,
  tally: (what: string) => void,
): Promise<void> {
  fakeBrowser.reset();
  memory.clear();
  process.env.TZ = zone;
  lived += 1;
  const month = createMonth({ name: `month ${lived}`, start, seed, program, tally });
  vi.stubGlobal('crypto', month.crypto);
  const judge = createJudges(month);
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

async function takeStep(month: Month, judge: Judges, step: Step): Promise<void> {
  const { deed, profileId, pick } = step;
  await passTime(month, step.wait, step.alarms);
  await judge.check(false);
  if (step.endsAfter !== null) month.endWorkerAfter(step.endsAfter);
  month.tally(`deed ${deed}`);
  if (deed === 'restartBrowser') await judge.forget();
  if (deed === 'setClock') judge.clockWasSet();
  void Promise.resolve(doDeed(deed, month, { profileId, pick }));
  if (step.inHaste) await new Promise(setImmediate);
  else await month.calm();
  await judge.check(!step.inHaste);
  if (pick % 4 === 0) await judge.checkSettled();
}
