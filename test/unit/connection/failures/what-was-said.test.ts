import { describe, expect, it } from 'vitest';
import type { FailureCode } from '@/utils/connection/failures/failure';
import { failureOf, type Step } from '@/utils/connection/failures/failure-of';
import { tellingCode } from '@/utils/connection/failures/telling-code';
import { buildCallUrl } from '@/utils/etrade/catalogue/build-call-url';
import { findOperation } from '@/utils/etrade/catalogue/operations';
import { findMessageCodes } from '@/utils/etrade/exchange/find-message-codes';
import { readCallRefusal, readRefusal } from '@/utils/etrade/exchange/read-refusal';
import { NOW } from '../samples.ts';

const INPUT = { accountIdKey: 'k', symbols: 'GOOG', symbol: 'GOOG', search: 'x', instType: 'BROKERAGE' };

const answer = (url: string, status: number, body: string) => ({
  url,
  method: 'GET',
  status,
  body,
  isCut: false,
  headers: new Headers(),
  sentAt: NOW,
  tookMs: 1,
});

/** What is told of the answer to a call; null where it is a success. */
function toldOfCall(operationId: string, status: number, body: string): FailureCode | null {
  const operation = findOperation(operationId);
  if (!operation) throw new Error(`no operation ${operationId}`);
  const refusal = readCallRefusal(answer(buildCallUrl(operation, INPUT, 'sandbox'), status, body));
  return refusal && tellingCode(failureOf(refusal, 'useToken', NOW), operation.path);
}

/** The same of a step of a login. */
function toldOfLogin(step: Step, status: number, body: string): FailureCode | null {
  const refusal = readRefusal(answer('https://api.etrade.com/oauth/access_token', status, body));
  return refusal && tellingCode(failureOf(refusal, step, NOW));
}

const RATE = 'Number of requests exceeded the rate limit set';
const error = (code: number, message = 'x') => JSON.stringify({ Error: { code, message } });
const ACCESS_DENIED = '<HTML><HEAD>\n<TITLE>Access Denied</TITLE>\n</HEAD>Reference #18.0.1.2</HTML>';

describe('a call is told by what its answer says', () => {
  it.each<[string, string, number, string, FailureCode]>([
    ['26 symbols are too many', 'getQuotes', 400, error(1023), 'tooManySymbols'],
    ['51 symbols are too many', 'getQuotes', 400, error(1025), 'tooManySymbols'],
    [
      'restricted access is no wrong value',
      'getOptionChains',
      400,
      '<Error><code>10035</code><message>Unauthorized access to this API is restricted.</message></Error>',
      'forbidden',
    ],
    ['a service that is not available is no account', 'getQuotes', 500, error(100), 'serverError'],
    ['nor is it one of a call that names an account', 'viewPortfolio', 500, error(100), 'serverError'],
    ['an account that is not served', 'viewPortfolio', 400, error(100), 'accountRefused'],
    ['a number as a text', 'getQuotes', 400, '{"Error":{"code":"1019"}}', 'symbolUnknown'],
    ['an error without a number', 'getQuotes', 400, '{"Error":{"message":"oops"}}', 'unexpectedAnswer'],
    ['too many requests, with 401', 'getQuotes', 401, `{"Error":{"message":"${RATE}"}}`, 'rateLimited'],
    ['too many requests, with 403', 'getQuotes', 403, `{"Error":{"message":"${RATE}"}}`, 'rateLimited'],
    ['too many requests, with 503', 'getQuotes', 503, `{"Error":{"message":"${RATE}"}}`, 'rateLimited'],
    ['too many requests, in capitals', 'getQuotes', 400, RATE.toUpperCase(), 'rateLimited'],
    ['a firewall says nothing of the key', 'getQuotes', 403, ACCESS_DENIED, 'blocked'],
    ['a 403 that the API words', 'getQuotes', 403, '{"Error":{"message":"no"}}', 'forbidden'],
    ['a 401 without a word', 'getQuotes', 401, '', 'tokenRefused'],
  ])('%s', (_, operationId, status, body, told) => {
    expect(toldOfCall(operationId, status, body)).toBe(told);
  });
});

describe('a login is told by what its answer says', () => {
  it.each<[string, Step, number, string, FailureCode]>([
    ['a code that was used', 'accessToken', 401, 'oauth_problem=token_used', 'verifierRefused'],
    [
      'a code that is not permitted',
      'accessToken',
      401,
      'oauth_problem=permission_denied',
      'verifierRefused',
    ],
    ['a key without permission', 'requestToken', 401, 'oauth_problem=permission_denied', 'forbidden'],
    ['a parameter', 'requestToken', 401, 'oauth_problem=parameter_rejected&message=x', 'requestUnreadable'],
    ['a version', 'requestToken', 401, 'oauth_problem=version_rejected', 'requestUnreadable'],
    ['a method', 'requestToken', 401, 'oauth_problem=signature_method_rejected', 'requestUnreadable'],
    ['the secret', 'requestToken', 401, 'oauth_problem=signature_invalid', 'signatureRefused'],
    [
      'no secret: it has worked',
      'accessToken',
      401,
      'oauth_problem=signature_invalid',
      'callSignatureRefused',
    ],
    ['a firewall', 'requestToken', 403, ACCESS_DENIED, 'blocked'],
    ['too many requests, with 401', 'accessToken', 401, RATE, 'rateLimited'],
    ['a 401 without a word', 'requestToken', 401, '', 'refusedSilently'],
    ['a 401 without a word, of a code', 'accessToken', 401, '', 'refusedSilently'],
  ])('%s', (_, step, status, body, told) => {
    expect(toldOfLogin(step, status, body)).toBe(told);
  });
});

describe('a 200 in answer to a call', () => {
  it.each([
    ['JSON', '{"QuoteResponse":{}}'],
    ['XML', '<?xml version="1.0"?>\n<QuoteResponse><x/></QuoteResponse>'],
    ['XML behind a comment', '<!-- node 7 --><QuoteResponse/>'],
    ['nothing: there is nothing to list', ''],
    ['an error within its answer', '{"QuoteResponse":{"Error":{"code":1}}}'],
  ])('is one where it is %s', (_, body) => {
    expect(toldOfCall('getQuotes', 200, body)).toBe(null);
  });

  it.each([
    ['a page', '<!DOCTYPE html><html><body>unavailable</body></html>'],
    ['a page behind a comment', '<!-- node 7 -->\n<html>unavailable</html>'],
    ['a page of XHTML', '<?xml version="1.0"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0"><html></html>'],
    ['a page without its beginning', '<head><title>Maintenance</title></head>'],
    ['a sentence', 'Service temporarily unavailable'],
    ['an error without a known number', '{"Error":{"message":"x"}}'],
    ['an error as XML', '<Error><message>x</message></Error>'],
  ])('is none where it is %s', (_, body) => {
    for (const id of ['listAccounts', 'getQuotes']) expect(toldOfCall(id, 200, body)).toBe('noAnswer');
  });

  it('is none where it is an empty list of accounts, or an error in its place', () => {
    for (const body of ['', ' \n']) expect(toldOfCall('listAccounts', 200, body)).toBe('noAnswer');
    expect(toldOfCall('listAccounts', 200, error(100))).toBe('serverError');
  });

  it.each([
    ['a list', '[{"code":1019,"type":"WARNING"}]', [1019]],
    ['one without a list', '{"code":"1019"}', [1019]],
    ['what is no message', '[null,{"code":"x"},5]', []],
    ['nothing', 'null', []],
  ])('has the numbers of its messages read from %s', (_, messages, codes) => {
    expect(findMessageCodes(`{"QuoteResponse":{"Messages":{"Message":${messages}}}}`)).toEqual(codes);
  });

  it.each(['', '"Messages"', '{"Messages":5}', 'null "Messages"', '[{"Messages":null}]'])(
    'has no messages in %j',
    (body) => {
      expect(findMessageCodes(body)).toEqual([]);
    },
  );
});
