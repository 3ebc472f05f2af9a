import { describe, expect, it, vi } from 'vitest';
import {
  formatCountdown,
  formatDayAndTime,
  formatLocalTime,
  formatSize,
  formatTimeLeft,
  NEW_YORK,
} from '@/utils/words/format-time';

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;

it.each([
  [5 * HOUR_MS + 12 * MINUTE_MS, '5 h 12 min'],
  [25 * HOUR_MS, '25 h 0 min'],
  [HOUR_MS, '1 h 0 min'],
  [HOUR_MS - 1, '59 min'],
  [MINUTE_MS, '1 min'],
  [MINUTE_MS - 1, 'less than a minute'],
  [0, 'less than a minute'],
  [-5 * HOUR_MS, 'less than a minute'],
])('%i ms left are %s', (ms, text) => {
  expect(formatTimeLeft(ms)).toBe(text);
});

it.each([
  [5 * MINUTE_MS, '5:00'],
  [4 * MINUTE_MS + 12 * SECOND_MS, '4:12'],
  [4 * MINUTE_MS + 12 * SECOND_MS + 999, '4:12'],
  [9 * SECOND_MS, '0:09'],
  [999, '0:00'],
  [0, '0:00'],
  [-1, '0:00'],
])('%i ms count down as %s', (ms, text) => {
  expect(formatCountdown(ms)).toBe(text);
});

it.each([
  [0, '0 B'],
  [980, '980 B'],
  [999, '999 B'],
  [1000, '1.0 kB'],
  [1234, '1.2 kB'],
  [999_900, '999.9 kB'],
  [999_960, '1.0 MB'],
  [1_000_000, '1.0 MB'],
  [5_000_000, '5.0 MB'],
])('%i bytes are %s', (bytes, text) => {
  expect(formatSize(bytes)).toBe(text);
});

describe('the time of day', () => {
  it.each([
    ['America/New_York', /^0?6:30/],
    ['Asia/Kathmandu', /^(17|0?5):15/],
  ])('is the one of the person, in %s', (zone, text) => {
    vi.stubEnv('TZ', zone);
    expect(formatLocalTime(Date.parse('2026-01-15T11:30:00Z'))).toMatch(text);
    vi.unstubAllEnvs();
  });
});

describe('a day and its time', () => {
  it.each([
    ['2026-01-02T20:59:59Z', 'Jan 2, 2026, 3:59:59 PM EST'],
    ['2026-07-02T03:59:59Z', 'Jul 1, 2026, 11:59:59 PM EDT'],
  ])('%s is %s in New York', (at, text) => {
    expect(formatDayAndTime(Date.parse(at), NEW_YORK).replace('\u202f', ' ')).toBe(text);
  });

  it('is told where the person is, with the zone', () => {
    vi.stubEnv('TZ', 'Asia/Kathmandu');
    expect(formatDayAndTime(Date.parse('2026-01-02T20:59:59Z'))).toMatch(/3, 2026, 0?2:44:59.*GMT\+5:45/);
    vi.unstubAllEnvs();
  });
});
