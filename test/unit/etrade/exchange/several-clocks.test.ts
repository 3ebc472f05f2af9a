import { describe, expect, it } from 'vitest';
import { etradeTime, learnOffset, learnReading, offsetFor } from '@/utils/etrade/exchange/server-clock';
import { dated, NOW } from '../fake-transport.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

describe('several hosts', () => {
  const HOUR_MS = 60 * MINUTE_MS;
  const hosts = (api: number, apisb: number) =>
    learnReading(
      learnReading({}, 'api.etrade.com', dated(api), NOW),
      'apisb.etrade.com',
      dated(apisb),
      NOW + 1,
    );

  it('step together: where one has stepped, this computer was set', () => {
    const set = learnReading(hosts(0, 0), 'apisb.etrade.com', dated(-HOUR_MS), NOW + 2);
    expect(offsetFor(set, 'api.etrade.com')).toBe(-HOUR_MS);
  });

  it('that were moved along step nobody: what they say next puts themselves right', () => {
    const set = learnReading(hosts(0, 0), 'apisb.etrade.com', dated(-HOUR_MS), NOW + 2);
    const own = learnReading(set, 'api.etrade.com', dated(0), NOW + 3);
    expect(offsetFor(own, 'api.etrade.com')).toBe(0);
    expect(offsetFor(own, 'apisb.etrade.com')).toBe(-HOUR_MS);
  });

  it('keep what they differ by', () => {
    const set = learnReading(hosts(8 * MINUTE_MS, 0), 'apisb.etrade.com', dated(-HOUR_MS), NOW + 2);
    expect(offsetFor(set, 'api.etrade.com')).toBe(8 * MINUTE_MS - HOUR_MS);
  });

  it('do not step where the first answer of one is measured, or one is only a candidate', () => {
    const first = learnReading({}, 'api.etrade.com', dated(0), NOW);
    expect(
      offsetFor(learnReading(first, 'apisb.etrade.com', dated(HOUR_MS), NOW + 1), 'api.etrade.com'),
    ).toBe(0);
    const far = learnReading(hosts(0, 0), 'apisb.etrade.com', dated(9 * DAY_MS), NOW + 2);
    expect(offsetFor(far, 'api.etrade.com')).toBe(0);
  });

  it('each tell the time of what they issued', () => {
    const known = hosts(0, 8 * MINUTE_MS);
    expect(etradeTime(known, NOW + 2, 'api.etrade.com')).toBe(NOW + 2);
    expect(etradeTime(known, NOW + 2, 'apisb.etrade.com')).toBe(NOW + 2 + 8 * MINUTE_MS);
    expect(etradeTime(known, NOW + 2)).toBe(NOW + 2 + 8 * MINUTE_MS);
  });
});

describe('what a refusal for the time has taught', () => {
  const taught = learnOffset(undefined, { datedMs: 0, wantedMs: -20 * MINUTE_MS }, NOW);

  it('is not unlearnt by the Date of the next answer', () => {
    expect(taught.offsetMs).toBe(-20 * MINUTE_MS);
    expect(learnOffset(taught, dated(0), NOW).offsetMs).toBe(-20 * MINUTE_MS);
  });

  it('moves on where this computer is set', () => {
    expect(learnOffset(taught, dated(5 * MINUTE_MS), NOW).offsetMs).toBe(-15 * MINUTE_MS);
  });

  it('is unlearnt by another refusal', () => {
    expect(learnOffset(taught, { datedMs: 0, wantedMs: 0 }, NOW)).toMatchObject({ offsetMs: 0, biasMs: 0 });
  });
});
