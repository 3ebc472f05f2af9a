import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonTokens } from '@/utils/ui/calls/json-tokens';

const joined = (text: string) =>
  jsonTokens(text)
    .map((token) => token.text)
    .join('');

describe('the tokens of a text', () => {
  it('are names, strings, numbers, words and the rest', () => {
    expect(jsonTokens('{"a" : ["b:", -1.5e+3, true, null]}').map(({ kind, text }) => [kind, text])).toEqual([
      ['plain', '{'],
      ['name', '"a"'],
      ['plain', ' : ['],
      ['string', '"b:"'],
      ['plain', ', '],
      ['number', '-1.5e+3'],
      ['plain', ', '],
      ['word', 'true'],
      ['plain', ', '],
      ['word', 'null'],
      ['plain', ']}'],
    ]);
  });

  it('take a quote behind a backslash for a part of its string', () => {
    expect(jsonTokens('"a\\"b\\\\"').map(({ kind }) => kind)).toEqual(['string']);
  });

  it.each(['', ' ', '"', '"cut', '{"a":"cut\\', '<a href="x">1</a>'])(
    'join to the text again: %j',
    (text) => {
      expect(joined(text)).toBe(text);
    },
  );

  it('join to any text again, none of them empty', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.json(),
      fc.string({ unit: fc.constantFrom('"', '\\', ':', ' ', '1', '-', '.', 'e', 't', 'true', '{', '\n') }),
    );
    fc.assert(
      fc.property(text, (each) => {
        expect(joined(each)).toBe(each);
        expect(jsonTokens(each).every((token) => token.text !== '')).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('of one string of 8 MB is that string', () => {
    const text = `"${'x'.repeat(8_000_000)}"`;
    expect(jsonTokens(text).map(({ kind }) => kind)).toEqual(['string']);
  });
});
