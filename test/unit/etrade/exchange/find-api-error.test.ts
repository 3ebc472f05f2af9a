import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findApiError } from '@/utils/etrade/exchange/find-api-error';

const code = (body: string) => findApiError(body)?.code;

describe('the number of a v1 error', () => {
  it.each([
    ['JSON', '{"Error":{"code":102,"message":"Please enter a valid account key"}}', 102],
    ['JSON with the message first', '{"Error":{"message":"No } options","code":10031}}', 10031],
    ['JSON with spaces and a text', ' {\n "Error" : { "code" : "1019" } }', 1019],
    ['JSON with another field first', '{"id":1,"Error":{"code":1021}}', 1021],
    ['XML', '<?xml version="1.0"?><Error><code>100</code><message>later</message></Error>', 100],
    ['XML with the message first', '<Error><message>later</message> <code>2001</code></Error>', 2001],
    ['XML behind a comment', '<!-- node 7 -->\n<Error><code> 10035 </code></Error>', 10035],
    ['XML with a name space', '<e:Error xmlns:e="urn:x"><code>10035</code></e:Error>', 10035],
  ])('is read from %s', (_, body, number) => {
    expect(code(body)).toBe(number);
  });

  it.each([
    [
      'the zero beside an oauth_problem',
      '<Error><code>0</code><message>oauth_problem=token_expired</message></Error>',
    ],
    ['JSON without a number', '{"Error":{"message":"sorry"}}'],
    ['a code after the error', '{"Error":{"message":"sorry"},"code":102}'],
    ['a code that is commented out', '<Error><!-- <code>102</code> --><message>sorry</message></Error>'],
    ['a number that is none', '{"Error":{"code":1e9}}'],
    ['a number without an end', `{"Error":{"code":${'9'.repeat(50)}}}`],
    ['a number that is an object', '{"Error":{"code":{"toString":1}}}'],
  ])('is none in %s, which is an error all the same', (_, body) => {
    expect(findApiError(body)).toEqual({ code: null });
  });
});

it.each([
  ['an empty body', ''],
  ['a code elsewhere in an answer', '{"OrdersResponse":{"code":102}}'],
  ['an error within an answer', '{"OrdersResponse":{"Error":{"code":102}}}'],
  ['an error within XML', '<OrdersResponse><Error><code>102</code></Error></OrdersResponse>'],
  ['an error that is none', '{"Error":null}'],
  ['words about one', 'Error 102: <Error><code>102</code></Error>'],
  ['a page', '<html><body>Error 404</body></html>'],
  ['more than an error is long', `{"Error":{"code":102,"message":"${'x'.repeat(64 * 1024)}"}}`],
])('%s is no error', (_, body) => {
  expect(findApiError(body)).toBe(null);
});

it('is a number below a million or none, in any text', () => {
  const piece = fc.constantFrom('{"Error":{', '"code":', '<Error>', '<code>', '</code>', '12', '"', '}', ' ');
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string())), (pieces) => {
      const found = code(pieces.join('')) ?? 1;
      expect(found > 0 && found < 1_000_000).toBe(true);
    }),
  );
});
