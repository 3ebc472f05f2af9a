import fc from 'fast-check';
import { DEEDS, weightOf } from './deeds.ts';
import { PROFILES, type ProfileId } from './month-world.ts';
import { ALARM_WAYS, EDGES } from './pass-time.ts';

const MINUTE_MS = 60_000;
const upTo = (minutes: number) => fc.integer({ min: 0, max: minutes * MINUTE_MS }).map((ms) => ({ ms }));
const edge = fc.record({
  edge: fc.constantFrom(...EDGES),
  offsetMs: fc.integer({ min: -20_000, max: 20_000 }),
});

/** One step of a month. */
export type Step = typeof step extends fc.Arbitrary<infer Each> ? Each : never;

const step = fc.record({
  wait: fc.oneof(
    { weight: 6, arbitrary: upTo(0.2) },
    { weight: 3, arbitrary: upTo(8) },
    { weight: 3, arbitrary: edge },
    { weight: 3, arbitrary: upTo(180) },
    { weight: 3, arbitrary: upTo(20 * 60) },
    { weight: 2, arbitrary: upTo(5 * 24 * 60) },
  ),
  alarms: fc.constantFrom(...ALARM_WAYS),
  deed: fc.oneof(...DEEDS.map((name) => ({ weight: weightOf(name), arbitrary: fc.constant(name) }))),
  profileId: fc.constantFrom<ProfileId>('sandbox', 'sandbox', 'sandbox', PROFILES[1]),
  pick: fc.nat(10_000),
  /** The worker ends before it has done so much. */
  endsAfter: fc.oneof({ weight: 6, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.nat(60) }),
  /** The next deed does not wait until this one is through. */
  inHaste: fc.oneof(
    { weight: 4, arbitrary: fc.constant(false) },
    { weight: 1, arbitrary: fc.constant(true) },
  ),
});

/** Any day of the year, and each of the nights on which New York's clocks change. */
const start = fc.oneof(
  fc
    .integer({ min: 0, max: 25 })
    .map((days) => Date.parse('2027-02-14T14:00:00Z') + days * 24 * 60 * MINUTE_MS),
  fc
    .integer({ min: 0, max: 25 })
    .map((days) => Date.parse('2027-10-09T14:00:00Z') + days * 24 * 60 * MINUTE_MS),
  fc
    .integer({ min: 0, max: 364 * 24 * 60 })
    .map((minutes) => Date.parse('2027-01-01T05:00:00Z') + minutes * MINUTE_MS),
);

/** What is to happen in a month. */
export type MonthPlan = typeof months extends fc.Arbitrary<infer Each> ? Each : never;

export const months = fc.record({
  start,
  /** How far the computer's clock is ahead: so little that nobody corrects it. */
  aheadMs: fc.oneof(fc.constant(0), fc.integer({ min: -29_000, max: 29_000 })),
  seed: fc.nat(2 ** 31 - 1),
  zone: fc.constantFrom('UTC', 'America/New_York', 'America/Los_Angeles', 'Pacific/Auckland', 'Asia/Kolkata'),
  steps: fc.array(step, { maxLength: 120, size: 'max' }),
});
