import { describe, expect, it } from 'vitest';
import { objectionTo, strengthHint } from '@/entrypoints/options/keys/new-passphrase';

const twice = (text: string) => ({ text, repeated: text });

describe('a new passphrase', () => {
  it.each([
    ['', 'at least 10 characters'],
    ['nine char', 'at least 10 characters'],
  ])('is refused where it is short: %j', (text, objection) => {
    expect(objectionTo(twice(text))).toContain(objection);
  });

  it('is refused where it was typed in two ways', () => {
    expect(objectionTo({ text: 'invented words', repeated: 'invented  words' })).toContain('differ');
  });

  it.each(['ten chars.', 'four invented words here', 'x'.repeat(500)])('is taken: %s', (text) => {
    expect(objectionTo(twice(text))).toBe(null);
  });
});

describe('the hint', () => {
  it.each([
    ['', /^At least 10/],
    ['short', /^Too short: 5 more/],
    ['aaaaaaaaaaaaaaaaaaaaaaaaa', /^Weak/],
    ['1212121212', /^Weak/],
    ['tr0ub4dor&3', /^Fair/],
    ['four invented words here', /^Strong/],
  ])('for %j', (text, hint) => {
    expect(strengthHint(twice(text))).toMatch(hint);
  });
});
