import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { buildBackground } from './background-program.ts';
import { CERTAIN, RARE } from './certain-months.ts';
import { complaintAbout } from './complaint.ts';
import { DEEDS } from './deeds.ts';
import { MANNERS } from './handover/programs.ts';
import { liveThrough } from './live-through.ts';
import { type MonthPlan, months } from './month-plan.ts';
import { ALARM_WAYS } from './pass-time.ts';

vi.mock('idb-keyval', () => import('../fake-key-values.ts'));

/** A month takes a quarter of a second, and ten times that on a busy computer. */
const MONTHS = { runs: 100, atLeast: 25, withinMs: 150_000, eachWithinMs: 30_000 };

/**
 * What must really have happened in all the months, and how often at least, for them to say anything. Chance brings
 * more than twice as much, and ten times where one month brings much and another nothing: what hangs on a program that
 * was paired on its first day and behaves. What it brings more seldom is there once, for certain.
 */
const SEEN: Readonly<Record<string, number>> = {
  ...Object.fromEntries(DEEDS.map((deed) => [`deed ${deed}`, 8])),
  ...Object.fromEntries(RARE.map((what) => [what, 1])),
  ...Object.fromEntries(ALARM_WAYS.map((way) => [`wait, alarms ${way}`, 400])),
  'is disconnected': 500,
  'is awaitingVerifier': 200,
  'is connected': 1000,
  'is failed': 500,
  'says active': 300,
  'says inactive': 100,
  'says expired': 200,
  'says awaitingVerifier': 100,
  'code shown': 110,
  'late arrival': 20,
  ...Object.fromEntries(MANNERS.map((manner) => [`program ${manner}`, 3])),
  'told token.connected': 18,
  'told token.ended': 18,
  'told token.renewed': 1,
  'told verifier.captured': 2,
  'program knows': 10,
  'token file': 3,
  'code bridged': 4,
  callback: 4,
  'ended at the callback': 5,
  'worker ended at work': 100,
  'worker started': 1000,
  'token ended elsewhere': 10,
  alarm: 500,
  settled: 400,
};

it('says no more than E*TRADE grants, spends nothing twice and loses no token that works', async () => {
  const program = await buildBackground();
  const counts = new Map<string, number>();
  const tally = (what: string) => counts.set(what, (counts.get(what) ?? 0) + 1);
  const unhandled: unknown[] = [];
  const noteUnhandled = (reason: unknown) => unhandled.push(reason);
  process.on('unhandledRejection', noteUnhandled);
  const live = async (plan: MonthPlan) => {
    await liveThrough(plan, program, tally);
    expect(unhandled.splice(0)).toEqual([]);
  };
  for (const plan of CERTAIN) await live(plan);
  const property = fc.asyncProperty(months, live);
  const { seed, made, complaint } = await complaintAbout(property, MONTHS).finally(() =>
    process.off('unhandledRejection', noteUnhandled),
  );
  if (complaint) throw complaint;
  const share = made / MONTHS.runs;
  const tooRare = Object.entries(SEEN).filter(([what, least]) => (counts.get(what) ?? 0) < least * share);
  const told = tooRare.map(([what, least]) => `${what}: ${counts.get(what) ?? 0}, not ${least}`);
  expect(told, `too rare in the months of seed ${seed}`).toEqual([]);
}, 180_000);
