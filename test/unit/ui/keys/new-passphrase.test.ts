import { describe, expect, it } from 'vitest';
import { objectionTo, strengthOf } from '@/utils/ui/keys/new-passphrase';

const twice = (text: string) => ({ text, repeated: text });

describe('a new passphrase', () => {
  it.each(['', 'nine char'])('is refused where it is short: %j', (text) => {
    expect(objectionTo(twice(text))).toEqual({ name: 'tooShort', least: 10 });
  });

  it('is refused where it was typed in two ways', () => {
    expect(objectionTo({ text: 'invented words', repeated: 'invented  words' })).toEqual({
      name: 'different',
    });
  });

  it.each(['ten chars.', 'four invented words here', 'x'.repeat(500)])('is taken: %s', (text) => {
    expect(objectionTo(twice(text))).toBe(null);
  });
});

describe('its strength', () => {
  it.each([
    ['', { name: 'empty', least: 10 }],
    ['short', { name: 'tooShort', missing: 5 }],
    ['aaaaaaaaaaaaaaaaaaaaaaaaa', { name: 'weak' }],
    ['1212121212', { name: 'weak' }],
    ['tr0ub4dor&3', { name: 'fair' }],
    ['four invented words here', { name: 'strong' }],
  ])('of %j', (text, strength) => {
    expect(strengthOf(twice(text))).toEqual(strength);
  });
});
