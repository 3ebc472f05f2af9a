import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OPERATIONS } from '@/utils/etrade/catalogue/operations';
import { PACE_INTERVAL_MS, paceGroupOf, pauseLeftMs, pauseMs } from '@/utils/etrade/exchange/pace';
import { NOW } from '../fake-transport.ts';

describe('the rest after "too many"', () => {
  const dateIn = (ms: number) => new Date(NOW + ms).toUTCString();

  it.each<[string, string | null, number]>([
    ['is a minute where nothing is said', null, 60_000],
    ['is a minute where the header is empty', '', 60_000],
    ['is the seconds asked for', '7', 7000],
    ['is the seconds asked for, with blanks around', ' 7 ', 7000],
    ['is one second at least', '1', 1000],
    ['is a minute where none are asked for', '0', 60_000],
    ['is five minutes at most', '300', 300_000],
    ['is five minutes where more is asked for', '301', 300_000],
    ['is five minutes where a year is asked for', '31536000', 300_000],
    ['is five minutes where more digits come than a number has', '9'.repeat(400), 300_000],
    ['is a minute where less than nothing is asked for', '-5', 60_000],
    ['is a minute where no number comes', 'soon', 60_000],
    ['lasts until the date asked for', dateIn(90_000), 90_000],
    ['is a minute where that date is past', dateIn(-1000), 60_000],
    ['is a minute where that date is now', dateIn(0), 60_000],
    ['is five minutes where that date is far off', dateIn(301_000), 300_000],
  ])('%s', (_, header, rest) => {
    expect(pauseMs(header, NOW)).toBe(rest);
  });

  it('is more than nothing and five minutes at most, whatever the header', () => {
    const seconds = fc.integer().map(String);
    fc.assert(
      fc.property(fc.oneof(fc.string(), seconds), (header) => {
        const rest = pauseMs(header, NOW);
        expect(rest).toBeGreaterThan(0);
        expect(rest).toBeLessThanOrEqual(300_000);
      }),
    );
  });
});

describe('the pace', () => {
  const groupOf = (id: string) => OPERATIONS.filter((each) => each.id === id).map(paceGroupOf);

  it.each([
    ['listAccounts', 'accounts'],
    ['viewPortfolio', 'accounts'],
    ['listOrders', 'accounts'],
    ['getQuotes', 'market'],
  ])('counts %s to %s', (id, group) => {
    expect(groupOf(id)).toEqual([group]);
  });

  it('is two a second for accounts and four for the market', () => {
    expect(PACE_INTERVAL_MS).toEqual({ accounts: 500, market: 250 });
  });
});

describe('what is left of a pause', () => {
  const pause = { notedAt: NOW, pauseMs: 60_000 };

  it.each([
    ['is all of it at first', pause, NOW, 60_000],
    ['is less later', pause, NOW + 50_000, 10_000],
    ['is nothing when it is over', pause, NOW + 60_000, 0],
    ['is nothing where the clock was set back behind its start', pause, NOW - 1, 0],
    ['is nothing where none was asked for', null, NOW, 0],
    ['is no more than five minutes', { notedAt: NOW, pauseMs: 1e12 }, NOW, 5 * 60_000],
  ])('%s', (_, known, now, leftMs) => {
    expect(pauseLeftMs(known, now)).toBe(leftMs);
  });
});
