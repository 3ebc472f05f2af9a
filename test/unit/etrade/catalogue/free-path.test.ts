import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCallUrl, CallInputError } from '@/utils/etrade/catalogue/build-call-url';
import { readFreePath } from '@/utils/etrade/catalogue/free-path';
import { meantOperation } from '@/utils/etrade/catalogue/meant-operation';
import { findOperation, type Operation } from '@/utils/etrade/catalogue/operations';
import { ENVIRONMENTS, type Environment } from '@/utils/etrade/environments';

const BASE = 'https://apisb.etrade.com/v1';
const FREE = findOperation('freePath') as Operation;
const urlOf = (path: string, environment: Environment = 'sandbox') =>
  buildCallUrl(FREE, { path }, environment);
const read = (typed: string) => readFreePath(typed, 'sandbox');

describe('a free path', () => {
  it.each([
    ['/v1/accounts/list', '/accounts/list'],
    ['accounts/list', '/accounts/list'],
    ['  v1/accounts/list/ ', '/accounts/list'],
    ['/accounts/list.json', '/accounts/list.json'],
    ['https://apisb.etrade.com/v1/accounts/list?x=1', '/accounts/list?x=1'],
    ['HTTPS://APISB.ETRADE.COM/v1/accounts/list', '/accounts/list'],
    ['apisb.etrade.com/v1/accounts/list', '/accounts/list'],
    ['accounts/list?x=1', '/accounts/list?x=1'],
    ['a?x=2&x=1&y=&x=2&z', '/a?x=2&x=1&y=&x=2&z='],
    ['a?q=a+b%20c%2Bd', '/a?q=a%20b%20c%2Bd'],
    ['a?q="x" \'y\' ü 😀 ,=..//@', '/a?q=%22x%22%20%27y%27%20%C3%BC%20%F0%9F%98%80%20%2C%3D..%2F%2F%40'],
    ['a?q=https://evil.example/?x=%26%3D%25', '/a?q=https%3A%2F%2Fevil.example%2F%3Fx%3D%26%3D%25'],
    ['market/quote/GOOG,IBM:2026:6:19:CALL:200.00', '/market/quote/GOOG,IBM:2026:6:19:CALL:200.00'],
    ['market/lookup/a b%20c&ü', '/market/lookup/a%20b%20c%26%C3%BC'],
    ['market/lookup/oauth', '/market/lookup/oauth'],
    ['accounts/k/orders', '/accounts/k/orders'],
    ['accounts/k/orders/96', '/accounts/k/orders/96'],
  ])('%j leads to %s', (typed, rest) => {
    expect(urlOf(typed)).toBe(BASE + rest);
  });

  it.each([
    ['accounts/../oauth/x', 'dots'],
    ['..', 'dots'],
    ['a/./b', 'dots'],
    ['a/..;x/b', 'dots'],
    ['a//b', 'doubleSlash'],
    ['//evil.example/v1/x', 'doubleSlash'],
    ['a@evil.example', 'atSign'],
    ['a%40evil.example', 'atSign'],
    ['a\\b', 'backslash'],
    ['a?x=\\', 'backslash'],
    ['a\r\nX-Evil: 1', 'controlCharacter'],
    ['a\tb', 'controlCharacter'],
    ['a\0', 'controlCharacter'],
    ['a%0d%0aX', 'controlCharacter'],
    ['a?x=%00', 'controlCharacter'],
    ['a\u2028b', 'controlCharacter'],
    ['a%2fb', 'encodedSlash'],
    ['a%5Cb', 'encodedSlash'],
    ['a%252Fb', 'encodedSlash'],
    ['%2e%2e/x', 'encodedDot'],
    ['a/%2E/x', 'encodedDot'],
    ['a/%252e%252e/x', 'encodedDot'],
    ['a#b', 'fragment'],
    ['a?x=1#', 'fragment'],
    ['https://api.etrade.com/v1/accounts/list', 'otherHost'],
    ['https://evil.example/v1/x', 'otherHost'],
    ['http://apisb.etrade.com/v1/x', 'otherHost'],
    ['https://apisb.etrade.com.evil.example/v1/x', 'otherHost'],
    ['https://apisb.etrade.com@evil.example/v1/x', 'otherHost'],
    ['https://apisb.etrade.com:8443/v1/x', 'otherHost'],
    ['https:/apisb.etrade.com/v1/x', 'otherHost'],
    ['us.etrade.com/e/t/etws/authorize', 'otherHost'],
    ['javascript:/x', 'otherHost'],
    ['a%zz', 'badEscape'],
    ['a?x=%', 'badEscape'],
    ['a?x=%c3', 'badEscape'],
    ['/v2/accounts/list', 'notUnderV1'],
    ['/v1', 'notUnderV1'],
    ['/', 'notUnderV1'],
    ['?x=1', 'notUnderV1'],
    ['https://apisb.etrade.com/accounts/list', 'notUnderV1'],
    ['/oauth/renew_access_token', 'oauthPath'],
    ['oauth/revoke_access_token?x=1', 'oauthPath'],
    ['/v1/OAuth/access_token', 'oauthPath'],
    ['%6fauth/request_token', 'oauthPath'],
    ['https://apisb.etrade.com/oauth/request_token', 'oauthPath'],
    ['accounts/k/orders/preview', 'notARead'],
    ['accounts/k/orders/place.json', 'notARead'],
    ['/v1/accounts/k/orders/Cancel/', 'notARead'],
    ['accounts/k/orders/96/change/preview', 'notARead'],
    ['accounts/k/orders/%70lace', 'notARead'],
    ['a?oauth_token=x', 'oauthParameter'],
    ['a?%6fauth_signature=x', 'oauthParameter'],
    ['a?__proto__=1', 'notSendable'],
    ['a\ud800', 'notSendable'],
  ])('%j is refused: %s', (typed, fault) => {
    expect(read(typed)).toEqual({ fault });
    expect(() => urlOf(typed)).toThrow(CallInputError);
  });

  it('of any kind is refused, or stays under /v1 of the host of its environment, in the one spelling that is signed', () => {
    const piece = fc.constantFrom(
      ...'/ // \\ . .. %2e %2F %5c %25 %252f @ : # ? & = + % v1 /v1/ oauth orders preview https:// evil.example'.split(
        ' ',
      ),
      ...['apisb.etrade.com', 'api.etrade.com', '\r\n', '\t', '\0', ' ', '\u2024', '\uff0f', '\ud83d'],
    );
    const typed = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .array(fc.oneof(piece, fc.string({ maxLength: 4 })), { maxLength: 12 })
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(typed, fc.constantFrom('sandbox', 'production'), (text, environment) => {
        if (text.trim() === '' || readFreePath(text, environment).fault) return;
        const typed = urlOf(text, environment);
        const url = new URL(typed);
        expect(url.origin).toBe(`https://${ENVIRONMENTS[environment].apiHost}`);
        expect(url.pathname).toMatch(/^\/v1\/[^/]/);
        expect(url.pathname).not.toMatch(/\/\/|\/\.+(?:\/|$)|^\/v1\/oauth\b/i);
        expect(url.href).toBe(typed);
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    ['accounts/list', 'listAccounts', '/accounts/list'],
    ['accounts/list.json?x=1', 'listAccounts', '/accounts/list'],
    ['accounts/abc/balance?instType=BROKERAGE', 'getAccountBalances', '/accounts/{accountIdKey}/balance'],
    ['https://apisb.etrade.com/v1/accounts/list/', 'listAccounts', '/accounts/list'],
    ['market/quote/GOOG', 'getQuotes', '/market/quote/{symbols}'],
    [' /v1/accounts/list/?x=1', 'listAccounts', '/accounts/list'],
    ['api.etrade.com/V1/accounts/list.JSON ?x=/', 'listAccounts', '/accounts/list'],
    ['market/nothing', 'freePath', '/market/nothing'],
    ['', 'freePath', '/'],
  ])('%s counts as %s, with the path %s', (path, id, meant) => {
    expect(meantOperation({ operationId: 'freePath', input: { path } })).toMatchObject({
      id,
      path: meant,
    });
  });

  it('is compared with the catalogue in one pass, however many blanks are in it', () => {
    const path = `market/${' '.repeat(40_000)}x`;
    const begun = performance.now();
    meantOperation({ operationId: 'freePath', input: { path } });
    expect(performance.now() - begun).toBeLessThan(1000);
  });
});
