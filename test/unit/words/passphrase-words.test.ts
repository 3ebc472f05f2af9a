import { describe, expect, it } from 'vitest';
import { objectionWords, strengthWords } from '@/utils/words/passphrase-words';

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
