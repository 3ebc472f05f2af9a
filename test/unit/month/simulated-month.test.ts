import fc from 'fast-check';
import { expect, it } from 'vitest';
import { buildBackground } from './background-program.ts';
import { DEEDS } from './deeds.ts';
import { liveThrough } from './live-through.ts';
import { months } from './month-plan.ts';
import { FATES } from './network.ts';
import { ALARM_WAYS } from './pass-time.ts';

const MONTHS = 100;
/** Then a failure is told, with its seed, though it could be made smaller still. */
const SHRINKING_ENDS_MS = 150_000;

/** What must really have happened, and how often at least, for the months to say anything. */
const SEEN: Readonly<Record<string, number>> = {
  ...Object.fromEntries(DEEDS.map((deed) => [`deed ${deed}`, 10])),
  ...Object.fromEntries(FATES.map((fate) => [`fate ${fate}`, 1])),
  ...Object.fromEntries(ALARM_WAYS.map((way) => [`wait, alarms ${way}`, 500])),
  'is disconnected': 500,
  'is requestingToken': 20,
  'is awaitingVerifier': 200,
  'is exchangingVerifier': 5,
  'is connected': 1000,
  'is revoking': 3,
  'is failed': 500,
  'says active': 300,
  'says inactive': 100,
  'says expired': 200,
  'says awaitingVerifier': 100,
  'claim that only E*TRADE could correct': 5,
  'clock change in spring': 15,
  'clock change in autumn': 15,
  'code shown': 200,
  'late arrival': 20,
  'answer to a worker that has ended': 10,
  'worker ended at work': 100,
  'worker started': 1000,
  'token ended elsewhere': 20,
  alarm: 500,
  settled: 500,
};

it('says no more than E*TRADE grants, spends nothing twice and loses no token that works', async () => {
  const program = await buildBackground();
  const counts = new Map<string, number>();
  const tally = (what: string) => counts.set(what, (counts.get(what) ?? 0) + 1);
  const unhandled: unknown[] = [];
  const noteUnhandled = (reason: unknown) => unhandled.push(reason);
  process.on('unhandledRejection', noteUnhandled);
  const property = fc.asyncProperty(months, async (plan) => {
    await liveThrough(plan, program, tally);
    expect(unhandled.splice(0)).toEqual([]);
  });
  await fc
    .assert(property, {
      numRuns: MONTHS,
      interruptAfterTimeLimit: SHRINKING_ENDS_MS,
      markInterruptAsFailure: true,
    })
    .finally(() => process.off('unhandledRejection', noteUnhandled));
  const tooRare = Object.entries(SEEN).filter(([what, least]) => (counts.get(what) ?? 0) < least);
  expect(tooRare.map(([what, least]) => `${what}: ${counts.get(what) ?? 0}, not ${least}`)).toEqual([]);
}, 180_000);
