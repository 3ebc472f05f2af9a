import { expect, it } from 'vitest';
import { asVerifier } from '@/utils/etrade/pages/verifier-form';

it.each([
  ['AB12C', 'AB12C'],
  ['ABCDE', 'ABCDE'],
  ['12345', '12345'],
  ['aB12c', 'aB12c'],
  ['H7ASF ', 'H7ASF'],
  ['\r\n\t AB12C \n', 'AB12C'],
  ['\u00a0AB12C\u2003', 'AB12C'],
  ['\u3000AB12C\u0085\x1f', 'AB12C'],
  [`${' '.repeat(64)}AB12C`, 'AB12C'],
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
  ['an inner no-break space', 'AB\u00a012C'],
  ['a zero-width blank', 'AB12C\u200b'],
  ['a byte order mark', '\ufeffAB12C'],
  ['markup', '<b>AB12C</b>'],
  ['1 MB', 'A'.repeat(1_000_000)],
  ['a code with another far behind it', `AB12C${' '.repeat(64)}DE34F`],
  ['1 MB of blanks', ' '.repeat(1_000_000)],
  ['1 MB of blanks between two codes', `AB12C${' '.repeat(1_000_000)}DE34F`],
])('%s is no code', (_, text) => {
  expect(asVerifier(text)).toBe(null);
});
