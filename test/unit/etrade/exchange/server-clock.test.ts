import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ClockReading,
  clockErrorMs,
  etradeTime,
  learnOffset,
  measureOffset,
  offsetFor,
} from '@/utils/etrade/exchange/server-clock';
import { dated, NOW } from '../fake-transport.ts';

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** A day, the minute by which it is measured wrong, and the half minute that is not corrected. */
const LARGEST_MOVE_MS = DAY_MS + MINUTE_MS + 30 * SECOND_MS;

const reading = (offsetMs: number, candidateMs: number | null = null): ClockReading => ({
  offsetMs,
  biasMs: 0,
  candidateMs,
  seenAt: 0,
  takenAt: 0,
  isInferred: false,
});

describe('a Date header', () => {
  const date = new Date(NOW).toUTCString();

  it.each<[string, string | null, number, number | null]>([
    ['says the time half a second into its second', date, 0, 500],
    ['was written in the middle of the way', date, 4000, -1500],
    ['says enough after ten seconds', date, 10_000, -4500],
    ['says too little after more', date, 10_001, null],
    ['says nothing where the clock was set back meanwhile', date, -1, null],
    ['says nothing where there is none', null, 0, null],
    ['says nothing where it is empty', '', 0, null],
    ['says nothing where it is no date', 'yesterday', 0, null],
  ])('%s', (_, header, roundTripMs, offset) => {
    expect(measureOffset(header, NOW, NOW + roundTripMs)).toBe(offset);
  });
});

it.each([1e18, -1e18, 51 * 366 * DAY_MS, Infinity, Number.NaN])(
  'an offset of %d ms, which no clock can have, is as if not measured, however often it comes',
  (measured) => {
    const known = reading(MINUTE_MS);
    const once = learnOffset(known, dated(measured), NOW);
    expect(once).toEqual(known);
    expect(learnOffset(once, dated(measured), NOW)).toEqual(known);
  },
);

describe('a measured offset', () => {
  it.each<[string, ClockReading | undefined, number, Partial<ClockReading>]>([
    [
      'of half a minute is ignored',
      undefined,
      30_000,
      { offsetMs: 0, seenAt: NOW + 30_000, takenAt: NOW, isInferred: false },
    ],
    ['of half a minute the other way too', undefined, -30_000, { offsetMs: 0, seenAt: NOW - 30_000 }],
    ['of more is believed', undefined, 30_001, { offsetMs: 30_001, biasMs: 0, candidateMs: null }],
    ['of more the other way too', undefined, -30_001, { offsetMs: -30_001, candidateMs: null }],
    ['takes an earlier one back', reading(90_000), 1000, { offsetMs: 0 }],
    ['a day off is believed', undefined, DAY_MS, { offsetMs: DAY_MS, seenAt: NOW + DAY_MS }],
    ['a day and a minute from the last is believed', reading(DAY_MS), -MINUTE_MS, { offsetMs: -MINUTE_MS }],
    [
      'further off is only a candidate',
      reading(MINUTE_MS),
      2 * DAY_MS,
      { offsetMs: MINUTE_MS, biasMs: 0, candidateMs: 2 * DAY_MS, seenAt: 0 },
    ],
    [
      'that agrees with the candidate to a minute is believed',
      reading(0, 2 * DAY_MS),
      2 * DAY_MS + MINUTE_MS,
      { offsetMs: 2 * DAY_MS + MINUTE_MS, candidateMs: null },
    ],
    [
      'that agrees less becomes the candidate instead',
      reading(0, 2 * DAY_MS),
      2 * DAY_MS + MINUTE_MS + 1,
      { offsetMs: 0, biasMs: 0, candidateMs: 2 * DAY_MS + MINUTE_MS + 1 },
    ],
    [
      'that is near drops the candidate',
      reading(0, 2 * DAY_MS),
      0,
      { offsetMs: 0, biasMs: 0, candidateMs: null },
    ],
  ])('%s', (_, known, measured, learnt) => {
    expect(learnOffset(known, dated(measured), NOW)).toMatchObject(learnt);
  });
});

describe('the time at E*TRADE', () => {
  const readings = {
    'api.etrade.com': {
      offsetMs: 90_000,
      biasMs: 0,
      candidateMs: null,
      seenAt: NOW,
      takenAt: NOW,
      isInferred: false,
    },
  };

  it.each([
    ["is this computer's where no answer was seen", {}, NOW, NOW],
    ['is corrected', readings, NOW, NOW + 90_000],
    ['stands still where the computer is set back', readings, NOW - DAY_MS, NOW],
  ])('%s', (_, known, now, time) => {
    expect(etradeTime(known, now)).toBe(time);
  });

  it('is that of the answer that came last, whichever host it was', () => {
    const api = {
      offsetMs: 60_000,
      biasMs: 0,
      candidateMs: null,
      seenAt: NOW + 60_000,
      takenAt: NOW,
      isInferred: false,
    };
    const apisb = {
      offsetMs: 90_000,
      biasMs: 0,
      candidateMs: null,
      seenAt: NOW + 1 + 90_000,
      takenAt: NOW + 1,
      isInferred: false,
    };
    const both = { 'api.etrade.com': api, 'apisb.etrade.com': apisb };
    expect(clockErrorMs(both)).toBe(90_000);
    expect(clockErrorMs({ ...both, 'apisb.etrade.com': { ...apisb, takenAt: NOW - 1 } })).toBe(60_000);
    expect(etradeTime(both, NOW + 2)).toBe(NOW + 2 + 90_000);
  });

  it('is off by nothing where nothing is known', () => {
    expect(clockErrorMs({})).toBe(0);
  });

  it('is signed by the own reading of a host, else by the other', () => {
    expect(offsetFor(readings, 'api.etrade.com')).toBe(90_000);
    expect(offsetFor(readings, 'apisb.etrade.com')).toBe(90_000);
    const own = { ...readings, 'apisb.etrade.com': reading(-40_000) };
    expect(offsetFor(own, 'apisb.etrade.com')).toBe(-40_000);
    expect(offsetFor({}, 'api.etrade.com')).toBe(0);
  });
});

describe('any answers, at a clock that runs on', () => {
  const offset = fc.oneof(
    fc.integer({ min: -60_000, max: 60_000 }),
    fc.integer({ min: -4 * DAY_MS, max: 4 * DAY_MS }),
  );
  const answers = fc.array(fc.record({ measured: offset, later: fc.integer({ min: 0, max: DAY_MS }) }), {
    maxLength: 12,
  });
  const timeBy = (known: ClockReading | undefined, now: number) =>
    etradeTime(known ? { 'api.etrade.com': known } : {}, now);

  /** Shows each answer with what was known before it and after. */
  function learnAll(
    list: readonly { measured: number; later: number }[],
    seen: (before: ClockReading | undefined, after: ClockReading, measured: number, now: number) => void,
  ) {
    let [known, now]: [ClockReading | undefined, number] = [undefined, NOW];
    for (const { measured, later } of list) {
      now += later;
      const after = learnOffset(known, dated(measured), now);
      seen(known, after, measured, now);
      known = after;
    }
  }

  it('move time no further than a day, unless a second agrees', () => {
    fc.assert(
      fc.property(answers, (list) => {
        learnAll(list, (before, after, measured, now) => {
          const candidate = before?.candidateMs ?? null;
          if (candidate !== null && Math.abs(measured - candidate) <= MINUTE_MS) return;
          const offsetMoved = after.offsetMs - (before?.offsetMs ?? 0);
          expect(Math.abs(offsetMoved)).toBeLessThanOrEqual(LARGEST_MOVE_MS);
          expect(timeBy(after, now) - timeBy(before, now)).toBeLessThanOrEqual(LARGEST_MOVE_MS);
        });
      }),
      { numRuns: 1000 },
    );
  });

  it('move it where two agree, however far off', () => {
    const far = fc.integer({ min: -400 * DAY_MS, max: 400 * DAY_MS });
    const apart = fc.integer({ min: -MINUTE_MS, max: MINUTE_MS });
    fc.assert(
      fc.property(far, apart, (first, difference) => {
        const second = first + difference;
        const known = learnOffset(learnOffset(undefined, dated(first), NOW), dated(second), NOW);
        expect(Math.abs(timeBy(known, NOW) - (NOW + second))).toBeLessThanOrEqual(30_000);
      }),
    );
  });

  it('are never left behind once believed, wherever the computer is set', () => {
    fc.assert(
      fc.property(answers, fc.integer({ min: -9 * DAY_MS, max: 9 * DAY_MS }), (list, set) => {
        learnAll(list, (_, after, measured, now) => {
          if (after.candidateMs !== null) return;
          expect(after.seenAt).toBe(now + measured);
          expect(timeBy(after, now + set)).toBeGreaterThanOrEqual(now + measured);
        });
      }),
      { numRuns: 1000 },
    );
  });
});
