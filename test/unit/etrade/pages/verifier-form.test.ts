import { expect, it } from 'vitest';
import { asVerifier } from '@/utils/etrade/pages/verifier-form';

it.each([
  ['AB12C', 'AB12C'],
  ['ABCDE', 'ABCDE'],
  ['12345', '12345'],
  ['aB12c', 'aB12c'],
  ['H7ASF ', 'H7ASF'],
  ['\r\n\t AB12C \n', 'AB12C'],
  ['AB12', 'AB12'],
  ['A'.repeat(16), 'A'.repeat(16)],
])('%j is the code %s', (text, code) => {
  expect(asVerifier(text)).toBe(code);
});

it.each([
  ['nothing', ''],
  ['null', null],
  ['undefined', undefined],
  ['blanks', '   '],
  ['three characters', 'AB1'],
  ['seventeen characters', 'A'.repeat(17)],
  ['an inner blank', 'AB 12C'],
  ['two lines', 'AB12C\nDE34F'],
  ['a hyphen', 'AB-12C'],
  ['a Cyrillic look-alike', 'АB12C'],
  ['a Greek look-alike', 'ΑB12C'],
  ['full-width letters', 'ＡＢ１２Ｃ'],
  ['mathematical letters', '𝐀𝐁𝟏𝟐𝐂'],
  ['Arabic digits', 'AB١٢C'],
  ['a no-break space around it', '\u00a0AB12C'],
  ['a zero-width blank', 'AB12C\u200b'],
  ['a byte order mark', '\ufeffAB12C'],
  ['markup', '<b>AB12C</b>'],
  ['1 MB', 'A'.repeat(1_000_000)],
  ['a code behind 64 blanks', `${' '.repeat(64)}AB12C`],
  ['a code behind 1 MB of blanks', `${' '.repeat(1_000_000)}AB12C`],
])('%s is no code', (_, text) => {
  expect(asVerifier(text)).toBe(null);
});
