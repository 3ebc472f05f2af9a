import fc from 'fast-check';
import { expect, it } from 'vitest';
import { authorizeUrl } from '@/utils/etrade/pages/authorize-url';

it('encodes each value once', () => {
  expect(authorizeUrl('key/1', 'a+b/c=')).toBe(
    'https://us.etrade.com/e/t/etws/authorize?key=key%2F1&token=a%2Bb%2Fc%3D',
  );
  expect(authorizeUrl('k', '%2B')).toContain('token=%252B');
});

it('leads to one page and carries two values, whatever they are', () => {
  const text = fc.string({ unit: 'binary' });
  fc.assert(
    fc.property(text, text, (key, token) => {
      const { origin, pathname, searchParams, hash } = new URL(authorizeUrl(key, token));
      expect([origin, pathname, hash]).toEqual(['https://us.etrade.com', '/e/t/etws/authorize', '']);
      expect([...searchParams]).toEqual([
        ['key', key],
        ['token', token],
      ]);
    }),
  );
});
