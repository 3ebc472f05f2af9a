import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWorthSaying, remindersAfter } from '@/entrypoints/background/signs/reminders';
import { endOf } from '@/utils/connection/token-worth';
import type { ReminderWishes } from '@/utils/storage/setting-items';
import { connected, NOW, STATES } from '../../connection/samples.ts';

const NEW_YORK = 'America/New_York';
const HOUR_MS = 60 * 60_000;
const NONE: ReminderWishes = { tokenEnds: false, mornings: false, morningAt: '09:00' };
const MORNINGS = { ...NONE, mornings: true };
const TOKEN_ENDS = { ...NONE, tokenEnds: true };
const at = (text: string) => Date.parse(text);
const reminderAfter = (...asked: Parameters<typeof remindersAfter>) => remindersAfter(...asked)[0] ?? null;

describe('the morning reminder', () => {
  // The sample moment is Thursday, ten in the morning.
  it.each([
    ['today, before the time', '2026-01-15T08:59:59-05:00', '09:00', '2026-01-15T09:00:00-05:00'],
    ['tomorrow, at the very time', '2026-01-15T09:00:00-05:00', '09:00', '2026-01-16T09:00:00-05:00'],
    ['on Monday, after Friday morning', '2026-01-23T10:00:00-05:00', '09:00', '2026-01-26T09:00:00-05:00'],
    ['on Monday, from Saturday', '2026-01-24T08:00:00-05:00', '09:00', '2026-01-26T09:00:00-05:00'],
    ['on Tuesday, over a holiday', '2026-01-16T10:00:00-05:00', '09:00', '2026-01-20T09:00:00-05:00'],
    ['on Friday, after Thanksgiving', '2026-11-26T08:00:00-05:00', '09:00', '2026-11-27T09:00:00-05:00'],
    [
      'by summer time, over its first night',
      '2027-03-13T12:00:00-05:00',
      '06:30',
      '2027-03-15T06:30:00-04:00',
    ],
    [
      'by winter time, over its first night',
      '2027-11-06T12:00:00-04:00',
      '06:30',
      '2027-11-08T06:30:00-05:00',
    ],
  ])('is %s', (_, after, morningAt, expected) => {
    const reminder = reminderAfter(
      endOf(STATES.disconnected),
      { ...MORNINGS, morningAt },
      at(after),
      NEW_YORK,
    );
    expect(reminder).toEqual({ kind: 'morning', at: at(expected) });
  });

  it('goes by the clock where the person is', () => {
    const reminder = reminderAfter(endOf(STATES.disconnected), MORNINGS, NOW, 'Asia/Kathmandu');
    expect(reminder?.at).toBe(at('2026-01-16T09:00:00+05:45'));
  });

  it('is on a trading day at that time, within four days and an hour, whenever and wherever', () => {
    const zone = fc.constantFrom(NEW_YORK, 'Asia/Kathmandu', 'Australia/Lord_Howe', 'America/Sao_Paulo');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 * 24 }), zone, (hours, timeZone) => {
        const after = NOW + hours * HOUR_MS;
        const next = reminderAfter(endOf(STATES.disconnected), MORNINGS, after, timeZone)?.at ?? 0;
        expect(next).toBeGreaterThan(after);
        expect(next - after).toBeLessThanOrEqual((4 * 24 + 1) * HOUR_MS);
        const there = Temporal.Instant.fromEpochMilliseconds(next).toZonedDateTimeISO(timeZone);
        expect(there.dayOfWeek).toBeLessThanOrEqual(5);
        expect(there.toPlainTime().toString()).toBe('09:00:00');
      }),
      { numRuns: 300 },
    );
  });

  it('is worth saying only where no token is held', () => {
    const morning = { kind: 'morning', at: NOW } as const;
    expect(isWorthSaying(morning, endOf(connected), NOW)).toBe(false);
    expect(isWorthSaying(morning, endOf(STATES.failed), NOW)).toBe(true);
    expect(isWorthSaying(morning, endOf(connected), NOW + 24 * HOUR_MS)).toBe(true);
  });
});

describe('the reminder before a token ends', () => {
  it('is half an hour before midnight in New York', () => {
    const reminder = reminderAfter(endOf(connected), TOKEN_ENDS, NOW, NEW_YORK);
    expect(reminder).toEqual({ kind: 'tokenEnds', at: at('2026-01-15T23:30:00-05:00') });
  });

  it.each([
    ['half an hour is left', connected, at('2026-01-15T23:30:00-05:00')],
    ['midnight has passed', connected, at('2026-01-16T00:00:00-05:00')],
    ['there is no token', STATES.disconnected, NOW],
    ['it is being revoked', STATES.revoking, NOW],
  ])('is none where %s', (_, state, now) => {
    expect(reminderAfter(endOf(state), TOKEN_ENDS, now, NEW_YORK)).toBe(null);
  });

  it('is worth saying while the token is held', () => {
    const ends = { kind: 'tokenEnds', at: NOW } as const;
    expect(isWorthSaying(ends, endOf(connected), NOW)).toBe(true);
    expect(isWorthSaying(ends, endOf(STATES.disconnected), NOW)).toBe(false);
  });
});

it('of two the earlier comes first, and of none none', () => {
  const both = { ...TOKEN_ENDS, mornings: true };
  expect(reminderAfter(endOf(connected), both, NOW, NEW_YORK)?.kind).toBe('tokenEnds');
  expect(reminderAfter(endOf(connected), both, at('2026-01-16T00:00:00-05:00'), NEW_YORK)?.kind).toBe(
    'morning',
  );
  expect(reminderAfter(endOf(connected), NONE, NOW, NEW_YORK)).toBe(null);
});
