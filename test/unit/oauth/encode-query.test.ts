import fc from 'fast-check';
import { expect, it } from 'vitest';
import { encodeQuery } from '@/utils/oauth/encode-query';
import type { Pair } from '@/utils/oauth/pair';

const tables: [Pair[], string][] = [
  [[], ''],
  [[['a', '']], 'a='],
  [[['a b', 'c+d']], 'a%20b=c%2Bd'],
  [
    [
      ['symbol', 'A,B:C'],
      ['symbol', '!*\'()[]{}|&=#?%"'],
    ],
    'symbol=A%2CB%3AC&symbol=%21%2A%27%28%29%5B%5D%7B%7D%7C%26%3D%23%3F%25%22',
  ],
  [[['é', '😀~']], '%C3%A9=%F0%9F%98%80~'],
];

it.each(tables)('%j becomes %s', (pairs, query) => {
  expect(encodeQuery(pairs)).toBe(query);
});

it('reads back as the same pairs, in the same order', () => {
  const text = fc.string({ unit: 'binary' });
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text), { minLength: 1 }), (pairs) => {
      const url = new URL(`https://api.etrade.com/?${encodeQuery(pairs)}`);
      expect([...url.searchParams]).toEqual(pairs);
    }),
  );
});
