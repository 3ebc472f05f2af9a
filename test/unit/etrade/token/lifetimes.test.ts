import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lastMidnightInNewYork, nextMidnightInNewYork } from '@/utils/etrade/token/lifetimes';

const HOUR_MS = 60 * 60_000;

describe('the next midnight in New York', () => {
  it.each([
    ['in winter', '2026-01-15T15:00:00Z', '2026-01-16T05:00:00Z'],
    ['in summer', '2026-07-15T15:00:00Z', '2026-07-16T04:00:00Z'],
    ['late in the evening there', '2026-01-16T04:59:59.999Z', '2026-01-16T05:00:00Z'],
    ['at midnight itself', '2026-01-16T05:00:00Z', '2026-01-17T05:00:00Z'],
    ['on the day of 23 hours', '2027-03-14T12:00:00-04:00', '2027-03-15T04:00:00Z'],
    ['from the first moment of that day', '2027-03-14T05:00:00Z', '2027-03-15T04:00:00Z'],
    ['on the day of 25 hours', '2027-11-07T12:00:00-05:00', '2027-11-08T05:00:00Z'],
    ['from the first moment of that day', '2027-11-07T04:00:00Z', '2027-11-08T05:00:00Z'],
    ['in the hour that comes twice', '2027-11-07T05:30:00Z', '2027-11-08T05:00:00Z'],
    ['over the turn of the year', '2026-12-31T20:00:00-05:00', '2027-01-01T05:00:00Z'],
    ['on a leap day', '2028-02-29T12:00:00Z', '2028-03-01T05:00:00Z'],
  ])('%s', (_, issued, midnight) => {
    expect(new Date(nextMidnightInNewYork(Date.parse(issued))).toISOString()).toBe(
      new Date(midnight).toISOString(),
    );
  });

  const inNewYork = new Intl.DateTimeFormat('en-US', {
    timeZone: 'America/New_York',
    hourCycle: 'h23',
    timeStyle: 'medium',
  });

  it('is later than the issue, within 25 hours, and reads 00:00:00 there', () => {
    const anyTime = fc.integer({ min: Date.parse('2020-01-01'), max: Date.parse('2100-01-01') });
    fc.assert(
      fc.property(anyTime, (issuedAt) => {
        const midnight = nextMidnightInNewYork(issuedAt);
        expect(midnight).toBeGreaterThan(issuedAt);
        expect(midnight - issuedAt).toBeLessThanOrEqual(25 * HOUR_MS);
        expect(inNewYork.format(midnight)).toBe('00:00:00');
        expect(lastMidnightInNewYork(issuedAt)).toBeLessThanOrEqual(issuedAt);
        expect(nextMidnightInNewYork(lastMidnightInNewYork(issuedAt))).toBe(midnight);
      }),
      { numRuns: 1000 },
    );
  });
});
