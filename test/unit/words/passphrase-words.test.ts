import { describe, expect, it } from 'vitest';
import { keptAwakeWords, objectionWords, strengthWords } from '@/utils/words/passphrase-words';

it('what stands against a passphrase is told', () => {
  expect(objectionWords({ name: 'tooShort', least: 10 })).toBe(
    'The passphrase needs at least 10 characters.',
  );
  expect(objectionWords({ name: 'different' })).toBe('The two passphrases differ.');
});

describe('the hint', () => {
  it.each([
    [{ name: 'empty', least: 10 }, /^At least 10/],
    [{ name: 'tooShort', missing: 5 }, /^Too short: 5 more/],
    [{ name: 'weak' }, /^Weak/],
    [{ name: 'fair' }, /^Fair/],
    [{ name: 'strong' }, /^Strong/],
  ] as const)('for %j', (strength, hint) => {
    expect(strengthWords(strength)).toMatch(hint);
  });
});

describe('a profile that locks by itself', () => {
  it('is said not to be kept awake where it locks before a token is renewed, with both spans', () => {
    const words = keptAwakeWords('Production', 30, 110);
    expect(words).toContain('Production locks after 30 minutes');
    expect(words).toContain('1 hour 50 minutes');
    expect(words).toContain('not kept awake');
  });

  it('is said to be kept awake till then where it locks later', () => {
    expect(keptAwakeWords('Production', 120, 110)).toMatch(/after 2 hours.*no longer than that\.$/);
  });
});
