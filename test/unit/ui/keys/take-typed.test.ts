import { describe, expect, it } from 'vitest';
import { readiness, withTyped } from '@/utils/ui/keys/take-typed';

const KEY = '5a5a5a5afa4efa4efa4efa4e00000001';
const SECRET = 'fa4efa4efa4efa4efa4efa4e00000011';
const LONG = `${SECRET}${SECRET}`;
const NOTHING = { key: '', secret: '' };

describe('what is entered in a field', () => {
  it.each(['key', 'secret'] as const)('stands in both where it brings both: %s', (field) => {
    const pasted = `ETRADE_KEY=${KEY} ETRADE_SECRET=${LONG}`;
    expect(withTyped({ key: 'x', secret: 'y' }, field, pasted)).toEqual({ key: KEY, secret: LONG });
  });

  it('stands there alone otherwise', () => {
    expect(withTyped({ key: KEY, secret: '' }, 'secret', `${SECRET} `)).toEqual({
      key: KEY,
      secret: `${SECRET} `,
    });
  });
});

describe('a pair is asked about', () => {
  it.each([
    ['both are pasted', NOTHING, { key: KEY, secret: LONG }],
    ['the second is pasted', { key: KEY, secret: '' }, { key: KEY, secret: LONG }],
    [
      'one is pasted over another of its length',
      { key: KEY, secret: SECRET },
      { key: KEY, secret: 'b7'.repeat(16) },
    ],
    ['what is pasted is wrong', NOTHING, { key: 'https://developer.etrade.com', secret: '' }],
  ])('at once where %s', (_, before, now) => {
    expect(readiness(before, now)).toBe('atOnce');
  });

  it.each([
    ['the last digit of a key', { key: KEY.slice(0, -1), secret: SECRET }, { key: KEY, secret: SECRET }],
    ['the last digit of a long secret', { key: KEY, secret: LONG.slice(0, -1) }, { key: KEY, secret: LONG }],
  ])('after a pause where somebody has typed %s', (_, before, now) => {
    expect(readiness(before, now)).toBe('afterPause');
  });

  it.each([
    ['the first is pasted', NOTHING, { key: KEY, secret: '' }],
    [
      'one is half typed',
      { key: KEY, secret: SECRET.slice(0, 19) },
      { key: KEY, secret: SECRET.slice(0, 20) },
    ],
    ['nothing has changed', { key: KEY, secret: LONG }, { key: KEY, secret: LONG }],
    ['they are taken away', { key: KEY, secret: LONG }, NOTHING],
  ])('not where %s', (_, before, now) => {
    expect(readiness(before, now)).toBe('notYet');
  });
});
