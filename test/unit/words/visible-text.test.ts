import fc from 'fast-check';
import { expect, it } from 'vitest';
import { visibleText } from '@/utils/words/visible-text';

it.each([
  ['a right-to-left override', 'a\u202eb', 'a\\u202eb'],
  ['an isolate', '\u2066x\u2069', '\\u2066x\\u2069'],
  ['an Arabic letter mark', '\u061c', '\\u061c'],
  ['zero-width characters', '\u200b\u200d\u2060\ufeff', '\\u200b\\u200d\\u2060\\ufeff'],
  ['a NUL', '\0', '\\u0000'],
  ['a terminal sequence', '\u001b[31m', '\\u001b[31m'],
  ['a C1 control', '\u009b', '\\u009b'],
  ['DEL', '\u007f', '\\u007f'],
  ['line and paragraph separators', '\u2028\u2029', '\\u2028\\u2029'],
  ['a lone carriage return', 'a\rb', 'a\\u000db'],
  ['a line end of two characters', 'a\r\nb', 'a\nb'],
  ['tab and line feed', 'a\tb\n', 'a\tb\n'],
  ['letters, emoji and markup', 'é 😀 <b> عربى', 'é 😀 <b> عربى'],
])('%s', (_, text, visible) => {
  expect(visibleText(text)).toBe(visible);
});

it('leaves no control and no direction in any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(visibleText(text).replace(/[\t\n]/g, '')).not.toMatch(/[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}]/u);
    }),
  );
});
