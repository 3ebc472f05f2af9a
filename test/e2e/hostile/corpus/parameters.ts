/** What a person may type into a parameter of text, and a signature has to cover as it is sent. */
export const HOSTILE_VALUES: readonly string[] = [
  'two words  and more',
  'a+b',
  '100% %41 %zz',
  'a&b=c&&d==',
  `"double" 'single' \`back\``,
  'ü ß é 株式 ﷺ',
  '😀 👩‍👩‍👧‍👦',
  'A,B,,C,',
  'GOOG,GOOG,GOOG',
  "!*'();:@&=+$,/?#[]-._~",
  '<b>&amp;</b>\\',
  '../../oauth/x',
  'e\u0301 \u200b\u202e',
];
