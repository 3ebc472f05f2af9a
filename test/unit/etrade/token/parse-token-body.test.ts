import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EtradeError } from '@/utils/etrade/exchange/etrade-error';
import { parseTokenBody } from '@/utils/etrade/token/parse-token-body';

function refusal(body: string): EtradeError {
  try {
    parseTokenBody(body);
  } catch (error) {
    if (error instanceof EtradeError) return error;
    throw error;
  }
  throw new Error('the body was accepted');
}

const GOOD = 'oauth_token=tok%2Ben%2F%3D&oauth_token_secret=sec%2Bret%3D&oauth_callback_confirmed=true';
const FIELDS = { token: 'tok+en/=', secret: 'sec+ret=', callbackConfirmed: 'true' };

describe('a token body', () => {
  const accepted: [string, string, object][] = [
    ['as E*TRADE sends it', GOOD, FIELDS],
    [
      'in another order',
      'oauth_callback_confirmed=true&oauth_token_secret=sec%2Bret%3D&oauth_token=tok%2Ben%2F%3D',
      FIELDS,
    ],
    [
      'with raw + / and =',
      'oauth_token=tok+en/=&oauth_token_secret=sec+ret=',
      { ...FIELDS, callbackConfirmed: null },
    ],
    ['with blanks and line breaks around it', `\r\n ${GOOD}\n`, FIELDS],
    ['behind a byte order mark', `\ufeff${GOOD}`, FIELDS],
    ['with empty segments', `&&${GOOD}&&=&`, FIELDS],
    [
      'with unknown fields and prototype words',
      `__proto__=x&constructor=y&${GOOD}&toString=z&expires=300`,
      FIELDS,
    ],
    [
      'with a very long flag, which is cut',
      `oauth_token=a&oauth_token_secret=b&oauth_callback_confirmed=${'x'.repeat(99)}`,
      { token: 'a', secret: 'b', callbackConfirmed: 'x'.repeat(16) },
    ],
    [
      'with values of 512 characters',
      `oauth_token=${'a'.repeat(512)}&oauth_token_secret=b`,
      { token: 'a'.repeat(512), secret: 'b', callbackConfirmed: null },
    ],
  ];

  it.each(accepted)('%s is read', (_, body, fields) => {
    expect(parseTokenBody(body)).toEqual(fields);
  });

  it('leaves every prototype as it was', () => {
    const body = parseTokenBody(`__proto__=x&constructor=y&${GOOD}`);
    expect(Object.getPrototypeOf(body)).toBe(Object.prototype);
    expect(Object.keys(body).sort()).toEqual(['callbackConfirmed', 'secret', 'token']);
  });

  it('whatever is accepted comes out as it went in', () => {
    const value = fc.string({ minLength: 1, maxLength: 64 }).filter((text) => /^[\x21-\x7e]+$/.test(text));
    fc.assert(
      fc.property(value, value, fc.boolean(), (token, secret, swapped) => {
        const fields = [`oauth_token=${encodeURIComponent(token)}`];
        fields[swapped ? 'unshift' : 'push'](`oauth_token_secret=${encodeURIComponent(secret)}`);
        expect(parseTokenBody(fields.join('&'))).toEqual({ token, secret, callbackConfirmed: null });
      }),
    );
  });
});

describe('anything else', () => {
  const SECRET = 'oauth_token_secret=hidden';
  const refused: [string, string, string][] = [
    ['nothing', '', 'unexpectedAnswer'],
    ['blanks', ' \n', 'unexpectedAnswer'],
    ['a token alone', 'oauth_token=hidden', 'malformedToken'],
    ['a secret alone', SECRET, 'malformedToken'],
    ['names without "="', `oauth_token&${SECRET}`, 'malformedToken'],
    ['an empty token', `oauth_token=&${SECRET}`, 'malformedToken'],
    ['an empty secret', 'oauth_token=hidden&oauth_token_secret=', 'malformedToken'],
    ['a doubled token', `oauth_token=hidden&oauth_token=hidden&${SECRET}`, 'malformedToken'],
    ['a token that is there and empty', `oauth_token=hidden&oauth_token&${SECRET}`, 'malformedToken'],
    ['a doubled secret', `oauth_token=hidden&${SECRET}&${SECRET}`, 'malformedToken'],
    ['names in capitals', 'OAUTH_TOKEN=hidden&OAUTH_TOKEN_SECRET=hidden', 'unexpectedAnswer'],
    ['a raw blank', `oauth_token=hid den&${SECRET}`, 'malformedToken'],
    ['an encoded blank', `oauth_token=hidden%20&${SECRET}`, 'malformedToken'],
    ['%zz', `oauth_token=hidden%zz&${SECRET}`, 'malformedToken'],
    ['a lone %', `oauth_token=hidden%&${SECRET}`, 'malformedToken'],
    ['an encoded NUL', `oauth_token=hidden%00&${SECRET}`, 'malformedToken'],
    ['a raw NUL', `oauth_token=hidden\0&${SECRET}`, 'malformedToken'],
    ['encoded line breaks', `oauth_token=hidden%0d%0aX-Evil:1&${SECRET}`, 'malformedToken'],
    ['raw line breaks', `oauth_token=hidden\r\nX-Evil: 1&${SECRET}`, 'malformedToken'],
    ['invalid UTF-8', `oauth_token=hidden%ff&${SECRET}`, 'malformedToken'],
    ['a letter beyond ASCII', `oauth_token=hidden%C3%A9&${SECRET}`, 'malformedToken'],
    ['a value of 513 characters', `oauth_token=${'h'.repeat(513)}&${SECRET}`, 'malformedToken'],
    ['a JSON list', '["hidden"]', 'unexpectedAnswer'],
    ['more than 8 KiB', `oauth_token=hidden&${SECRET}&pad=${'h'.repeat(8 * 1024)}`, 'malformedToken'],
    ['2 MB of "&"', `${'&'.repeat(2_000_000)}oauth_token=hidden&${SECRET}`, 'malformedToken'],
    ['a page', `<html>oauth_token=hidden&${SECRET}</html>`, 'unexpectedAnswer'],
    ['a page behind a byte order mark', '\ufeff <!DOCTYPE html><p>hidden', 'unexpectedAnswer'],
    ['a page of more than 8 KiB', `<html>oauth_token=hidden${'h'.repeat(8 * 1024)}`, 'unexpectedAnswer'],
    ['a sentence', 'Service temporarily unavailable, hidden', 'unexpectedAnswer'],
    ['JSON', '{"oauth_token":"hidden","oauth_token_secret":"hidden"}', 'unexpectedAnswer'],
  ];

  it.each(refused)('%s is refused, without a word of it', (_, body, code) => {
    const error = refusal(body);
    expect(error.code).toBe(code);
    expect(error.message).toBe(code);
    expect(error.evidence).toEqual({});
    expect(`${error.stack} ${String(error.cause)}`).not.toContain('hidden');
  });

  it('takes a body of exactly 8 KiB', () => {
    const start = 'oauth_token=a&oauth_token_secret=b&pad=';
    const full = start.padEnd(8 * 1024, 'x');
    expect(parseTokenBody(full).token).toBe('a');
    expect(refusal(`${full}x`).code).toBe('malformedToken');
  });

  it('takes the fields from among a thousand others', () => {
    const others = Array.from({ length: 1000 }, (_, index) => `k${index}=`).join('&');
    expect(parseTokenBody(`${others}&oauth_token=a&oauth_token_secret=b`).secret).toBe('b');
  });

  it('no text whatever makes it throw anything but its own two errors', () => {
    const noise = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string().map((text) => `oauth_token=${text}&oauth_token_secret=hidden`),
    );
    fc.assert(
      fc.property(noise, (body) => {
        try {
          expect(parseTokenBody(body).token).toMatch(/^[\x21-\x7e]{1,512}$/);
        } catch (error) {
          if (!(error instanceof EtradeError)) throw error;
          expect(['malformedToken', 'unexpectedAnswer']).toContain(error.message);
        }
      }),
      { numRuns: 500 },
    );
  });
});
