import { describe, expect, it } from 'vitest';
import { freshKdf, isAcceptable } from '@/utils/vault/kdf';

const fresh = freshKdf();

describe('a new key', () => {
  it('is made with 1,200,000 rounds of PBKDF2-SHA256 and 32 random bytes of salt', () => {
    expect(fresh).toEqual({ name: 'PBKDF2-SHA256', iterations: 1_200_000, salt: expect.any(String) });
    expect(atob(fresh.salt)).toHaveLength(32);
    expect(new Set(Array.from({ length: 50 }, () => freshKdf().salt)).size).toBe(50);
  });

  it('may be derived again', () => {
    expect(isAcceptable(fresh)).toBe(true);
  });
});

describe('what was read', () => {
  it.each([600_000, 600_001, 1_200_000, 9_999_999, 10_000_000])(
    'is accepted with %i rounds',
    (iterations) => {
      expect(isAcceptable({ ...fresh, iterations })).toBe(true);
    },
  );

  it.each<[string, unknown]>([
    ['1 round', { ...fresh, iterations: 1 }],
    ['no round', { ...fresh, iterations: 0 }],
    ['599,999 rounds', { ...fresh, iterations: 599_999 }],
    ['10,000,001 rounds', { ...fresh, iterations: 10_000_001 }],
    ['a milliard rounds', { ...fresh, iterations: 1e9 }],
    ['infinitely many', { ...fresh, iterations: Infinity }],
    ['half a round', { ...fresh, iterations: 600_000.5 }],
    ['a text for a number', { ...fresh, iterations: '1200000' }],
    ['no number', { ...fresh, iterations: undefined }],
    ['another function', { ...fresh, name: 'PBKDF2-SHA1' }],
    ['no function', { ...fresh, name: undefined }],
    ['a shorter salt', { ...fresh, salt: btoa('x'.repeat(31)) }],
    ['a longer salt', { ...fresh, salt: btoa('x'.repeat(33)) }],
    ['a salt that is no base64', { ...fresh, salt: '***' }],
    ['a salt that is no text', { ...fresh, salt: 7 }],
    ['no salt', { ...fresh, salt: undefined }],
    ['nothing', undefined],
    ['null', null],
    ['a text', 'x'],
    ['a list', []],
  ])('is refused with %s', (_, read) => {
    expect(isAcceptable(read)).toBe(false);
  });
});
