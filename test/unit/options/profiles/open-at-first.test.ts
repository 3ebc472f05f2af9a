import { describe, expect, it } from 'vitest';
import { openAtFirst } from '@/entrypoints/options/profiles/open-at-first';

const IDS = ['sandbox', 'production'];

describe('the card that is open at first', () => {
  it.each([
    ['the first, for a person without keys', 0, '', 'sandbox'],
    ['the first, for a person with one pair', 1, '', 'sandbox'],
    ['none, where more than one has keys', 2, '', null],
    ['the one that is asked for', 0, 'production', 'production'],
    ['the one that is asked for, whoever has keys', 2, 'production', 'production'],
    ['none, where another part is asked for', 0, 'bridge', null],
  ])('is %s', (_, keyed, asked, open) => {
    expect(openAtFirst(IDS, keyed, asked)).toBe(open);
  });
});
