import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodyTokens } from '@/utils/ui/body/body-tokens';

const joined = (text: string) =>
  bodyTokens('json', text)
    .map((token) => token.text)
    .join('');

describe('the tokens of a text', () => {
  it('are names, strings, numbers, words and the rest', () => {
    expect(
      bodyTokens('json', '{"a" : ["b:", -1.5e+3, true, null]}').map(({ kind, text }) => [kind, text]),
    ).toEqual([
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
    expect(bodyTokens('json', '"a\\"b\\\\"').map(({ kind }) => kind)).toEqual(['string']);
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
        expect(bodyTokens('json', each).every((token) => token.text !== '')).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('of one string of 8 MB is that string', () => {
    const text = `"${'x'.repeat(8_000_000)}"`;
    expect(bodyTokens('json', text).map(({ kind }) => kind)).toEqual(['string']);
  });
});

describe('the tokens of XML', () => {
  it('are names, values and the rest', () => {
    const tokens = bodyTokens('xml', '<?xml version="1.0"?><a:b c="d">e &amp; 1</a:b><f/>');
    expect(tokens.filter(({ kind }) => kind !== 'plain').map(({ kind, text }) => [kind, text])).toEqual([
      ['string', '"1.0"'],
      ['name', 'a:b'],
      ['string', '"d"'],
      ['string', 'e &amp; 1'],
      ['name', 'a:b'],
      ['name', 'f'],
    ]);
  });

  it('join to any text again, soon', () => {
    const text = fc.string({
      unit: fc.constantFrom('<', '>', '/', '"', '=', 'a', ' ', '&', '\n', '<a b="c">'),
    });
    fc.assert(
      fc.property(text, (each) => {
        expect(
          bodyTokens('xml', each)
            .map((token) => token.text)
            .join(''),
        ).toBe(each);
      }),
      { numRuns: 1000 },
    );
    for (const part of ['<', '>', '="', '<a', '> ']) bodyTokens('xml', part.repeat(200_000));
  });
});
