import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type KeyFault, pairIn, parseConsumerKeys } from '@/utils/etrade/parse-consumer-keys';

const KEY = '5a5a5a5afa4efa4efa4efa4e00000001';
const SECRET = '5a5a5a5afa4efa4efa4efa4efa4efa4e00000011';

describe('keys that can be', () => {
  it.each([
    ['as E*TRADE gives them', KEY, SECRET],
    ['with blanks around them', ` \t${KEY}\r\n`, `\u00a0${SECRET}\n`],
    ['with a byte order mark in front', `\ufeff${KEY}`, SECRET],
    ['in quotes', `"${KEY}"`, `'${SECRET}'`],
    ['in typographic quotes', `\u201c${KEY}\u201d`, `\u2018${SECRET}\u2019`],
    ['with what parts the lines of a file', `${KEY},`, `${SECRET};`],
    ['behind a name, as a file of settings has it', `CONSUMER_KEY=${KEY}`, `CONSUMER_SECRET = ${SECRET}`],
    ['as a shell has it', `export ETRADE_KEY='${KEY}';`, `ETRADE_SECRET="${SECRET}"`],
    ['as JSON has it', `"consumerKey": "${KEY}",`, `"consumerSecret" : "${SECRET}"`],
    ['behind words', `Consumer key: ${KEY}`, `Consumer secret: ${SECRET}`],
  ])('%s', (_, key, secret) => {
    expect(parseConsumerKeys({ key, secret })).toEqual({
      name: 'valid',
      consumer: { key: KEY, secret: SECRET },
    });
  });

  it.each(['12345678', 'f'.repeat(256), 'ABCDEF0123456789'])('%s is kept as it is', (text) => {
    expect(parseConsumerKeys({ key: KEY, secret: text })).toEqual({
      name: 'valid',
      consumer: { key: KEY, secret: text },
    });
  });
});

const INVISIBLE = 'invisibleCharacter';
const BLANK = 'blank';
const FOREIGN = 'foreignCharacter';

const refused: [string, string, KeyFault][] = [
  ['nothing', '', 'empty'],
  ['blanks only', ' \n', 'empty'],
  ['seven characters', '1234567', 'tooShort'],
  ['257 characters', 'f'.repeat(257), 'tooLong'],
  ['10,000 characters', 'f'.repeat(10_000), 'tooLong'],
  ['an inner line break', `${KEY}\r\n${SECRET}`, BLANK],
  ['an inner blank', '5a5a 5a5afa4e', BLANK],
  ['a line separator', '5a5a\u20285a5afa4e', BLANK],
  ['a NUL', '5a5a\0fa4efa4e', FOREIGN],
  ['a Latin-1 letter', '5a5aéfa4efa4e', FOREIGN],
  ['an emoji', '5a5a😀fa4efa4e', FOREIGN],
  ['full-width digits', '５５５５５５５５', FOREIGN],
  ['a zero-width blank', `${KEY}\u200b`, INVISIBLE],
  ['a zero-width joiner', `5a5a\u200d5a5afa4e`, INVISIBLE],
  ['a right-to-left mark', `\u200f${KEY}`, INVISIBLE],
  ['an override', `\u202e${KEY}`, INVISIBLE],
  ['an isolate', `${KEY}\u2069`, INVISIBLE],
  ['a word joiner', `5a5a\u20605a5afa4e`, INVISIBLE],
  ['an inner byte order mark', `5a5a\ufeff5a5afa4e`, INVISIBLE],
  ['a letter behind f', '5a5a5a5g', FOREIGN],
  ['signs between', '5a5a"5a5a', FOREIGN],
  ['a placeholder of a sample', 'PLEASE_ENTER_CONSUMER_KEY_HERE', 'placeholder'],
  ['a variable of a shell', '${ETRADE_KEY}', 'placeholder'],
  ['a placeholder in brackets', '<key>', 'placeholder'],
  ['a placeholder in words', 'yourkey', 'placeholder'],
  ['a name alone', 'CONSUMER_KEY=', 'empty'],
  ['a web address', 'https://us.etrade.com/etx/ris/apikey', 'webAddress'],
  ['a web address in capitals', 'HTTP://EXAMPLE.ORG', 'webAddress'],
];

describe.each(['key', 'secret'] as const)('a %s', (field) => {
  it.each(refused)('of %s is refused, and the reason names it', (_, text, fault) => {
    const parsed = parseConsumerKeys({ key: KEY, secret: SECRET, [field]: text });
    expect(parsed).toEqual({ name: 'invalid', field, fault });
  });
});

it('names the key first where both are wrong', () => {
  expect(parseConsumerKeys({ key: '', secret: '' })).toMatchObject({ field: 'key' });
});

it('refuses the key in place of the secret, in whatever form', () => {
  const parsed = parseConsumerKeys({ key: KEY, secret: ` "${KEY}"` });
  expect(parsed).toEqual({ name: 'invalid', field: 'secret', fault: 'sameAsKey' });
});

it('repeats nothing of what was typed', () => {
  for (const [, text] of refused.filter(([, text]) => text.length > 6 && text.trim() !== '')) {
    const parsed = parseConsumerKeys({ key: KEY, secret: text });
    expect(JSON.stringify(parsed)).not.toContain(text.trim());
  }
});

describe('one text', () => {
  const LONG = `${SECRET}${SECRET}`.slice(0, 64);

  it.each([
    ['two lines', `${KEY}\n${SECRET}`],
    ['two lines of a field that has no lines', `${KEY} ${SECRET}`],
    ['a tab between', `${KEY}\t${SECRET}\r\n`],
    ['a comma between', `${KEY},${SECRET}`],
    ['a colon between', `${KEY}:${SECRET}`],
    ['a file of settings', `CONSUMER_KEY=${KEY}\nCONSUMER_SECRET=${SECRET}\n`],
    ['a file of settings, the secret first', `CONSUMER_SECRET=${SECRET}\nCONSUMER_KEY=${KEY}\n`],
    [
      'a file of pyetrade',
      `[DEFAULT]\nCONSUMER_KEY = ${KEY}\nCONSUMER_SECRET = ${SECRET}\nPROD_BASE_URL=https://api.etrade.com`,
    ],
    ['a shell', `export ETRADE_KEY='${KEY}'; export ETRADE_SECRET="${SECRET}"`],
    ['JSON', JSON.stringify({ consumerKey: KEY, consumerSecret: SECRET }, null, 2)],
    ['JSON, the secret first', JSON.stringify({ consumer_secret: SECRET, consumer_key: KEY })],
    ['the words of a page', `Consumer Key: ${KEY} Consumer Secret: ${SECRET} Status: Active`],
    ['a table with a head', `key,secret\n${KEY},${SECRET}`],
    ['the names of secrets for both', `etrade-secret-key: ${KEY}\netrade-secret-secret: ${SECRET}`],
    ['a token beside them', `KEY=${KEY}\nSECRET=${SECRET}\nTOKEN=abcdefabcdefabcdef/abcdefabcdefabcdef+A=`],
  ])('brings key and secret as %s', (_, text) => {
    expect(pairIn(text)).toEqual({ key: KEY, secret: SECRET });
  });

  it.each([
    ['without names', `${LONG}\n${KEY}`],
    ['with names', `secret ${LONG} key ${KEY}`],
  ])('brings them in the other order where only the secret is so long: %s', (_, text) => {
    expect(pairIn(text)).toEqual({ key: KEY, secret: LONG });
  });

  it.each([
    ['a key alone', KEY],
    ['two pairs: which is meant nobody can tell', `${KEY} ${SECRET}\n${KEY} ${SECRET}`],
    ['a sample', 'CONSUMER_KEY=PLEASE_ENTER_CONSUMER_KEY_HERE\nCONSUMER_SECRET=PLEASE_ENTER_IT'],
    ['parts of addresses', `https://example.org/${KEY}/${SECRET}`],
    ['parts of names', `k_${KEY} s_${SECRET}`],
    ['more than 256 digits', `${'f'.repeat(300)} ${KEY}`],
    ['five thousand signs', `${KEY} ${SECRET}${' '.repeat(5_000)}`],
    ['nothing', ''],
  ])('brings no pair as %s', (_, text) => {
    expect(pairIn(text)).toBe(null);
  });

  it('of any kind brings what stands in it, or nothing, and soon', () => {
    const part = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.constantFrom('key', 'secret', '=', '\n', '"', KEY, SECRET, 'a'.repeat(4_000), 'key'.repeat(1_300)),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        const text = parts.join('');
        const startedAt = performance.now();
        const pair = pairIn(text);
        expect(performance.now() - startedAt).toBeLessThan(250);
        for (const value of Object.values(pair ?? {})) expect(text).toContain(value);
      }),
    );
  });
});
