import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findApiErrorCode } from '@/utils/etrade/exchange/api-error-code';

describe('the number of a v1 error', () => {
  it.each([
    ['JSON', '{"Error":{"code":102,"message":"Please enter a valid account key"}}', 102],
    ['JSON with the message first', '{"Error":{"message":"No options","code":10031}}', 10031],
    ['JSON with spaces and a text', ' {\n "Error" : { "code" : "1019" } }', 1019],
    ['XML', '<?xml version="1.0"?><Error><code>100</code><message>later</message></Error>', 100],
    ['XML with the message first', '<Error><message>later</message> <code>2001</code></Error>', 2001],
  ])('is read from %s', (_, body, code) => {
    expect(findApiErrorCode(body)).toBe(code);
  });

  it.each([
    ['an empty body', ''],
    [
      'the zero beside an oauth_problem',
      '<Error><code>0</code><message>oauth_problem=token_expired</message></Error>',
    ],
    ['JSON without a number', '{"Error":{"message":"sorry"}}'],
    ['a code elsewhere in an answer', '{"OrdersResponse":{"code":102}}'],
    ['a code after the error', '{"Error":{"message":"sorry"},"code":102}'],
    ['a number that is none', '{"Error":{"code":1e9}}'],
    ['a number without an end', `{"Error":{"code":${'9'.repeat(50)}}}`],
    ['a page', '<html><body>Error 404</body></html>'],
  ])('is none in %s', (_, body) => {
    expect(findApiErrorCode(body)).toBe(null);
  });

  it('is read from the first 4096 characters, and none behind them', () => {
    const error = '<Error><code>100</code></Error>';
    const behind = (characters: number) => findApiErrorCode(' '.repeat(characters) + error);
    expect([behind(4096 - error.length), behind(4096)]).toEqual([100, null]);
  });

  it('is a number below a million or none, and found at once, in any text', () => {
    const piece = fc.constantFrom(
      '{"Error":{',
      '"code":',
      '<Error>',
      '<code>',
      '</code>',
      '12',
      '"',
      '}',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string())), (pieces) => {
        const code = findApiErrorCode(pieces.join(''));
        expect(code === null || (code > 0 && code < 1_000_000)).toBe(true);
      }),
    );
  });
});
