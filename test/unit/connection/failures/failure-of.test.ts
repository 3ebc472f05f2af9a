import { describe, expect, it } from 'vitest';
import type { FailureCode } from '@/utils/connection/failures/failure';
import { failureOf, type Step } from '@/utils/connection/failures/failure-of';
import { Fault } from '@/utils/connection/failures/fault';
import { EtradeError, type EtradeErrorCode } from '@/utils/etrade/exchange/etrade-error';
import { HttpError, type HttpErrorCode } from '@/utils/http/http-error';
import { SigningError } from '@/utils/oauth/signing-error';
import { NOW } from '../samples.ts';

const STEPS: Step[] = ['requestToken', 'accessToken', 'useToken', 'change'];
type ByStep = Record<Step, FailureCode>;

const always = (code: FailureCode): ByStep => ({
  requestToken: code,
  accessToken: code,
  useToken: code,
  change: code,
});
/** What leaves it open whether something was done. */
const openInChange = (steps: ByStep): ByStep => ({ ...steps, change: 'changeUnknown' });
const butInExchange = (code: FailureCode, accessToken: FailureCode): ByStep => ({
  ...always(code),
  accessToken,
});

const byHttp: Record<HttpErrorCode, ByStep> = {
  unreachable: openInChange(butInExchange('unreachable', 'exchangeUnknown')),
  timedOut: openInChange(butInExchange('timedOut', 'exchangeUnknown')),
  answerTooLarge: openInChange({ ...always('malformedToken'), useToken: 'answerTooLarge' }),
};

const byError: Record<Exclude<EtradeErrorCode, 'refused'>, ByStep> = {
  unexpectedAnswer: always('unexpectedAnswer'),
  noAnswer: openInChange(always('noAnswer')),
  malformedToken: always('malformedToken'),
  rateLimited: always('rateLimited'),
  serverError: openInChange(always('serverError')),
  forbidden: always('forbidden'),
  blocked: always('blocked'),
  unauthorized: {
    ...always('tokenRefused'),
    requestToken: 'refusedSilently',
    accessToken: 'refusedSilently',
  },
};

const byProblem: Record<string, ByStep> = {
  consumer_key_rejected: always('consumerKeyRejected'),
  consumer_key_unknown: always('consumerKeyRejected'),
  consumer_key_refused: always('rateLimited'),
  user_refused: always('blocked'),
  signature_invalid: { ...always('callSignatureRefused'), requestToken: 'signatureRefused' },
  timestamp_refused: always('clockOff'),
  callback_rejected: always('callbackRejected'),
  permission_denied: butInExchange('forbidden', 'verifierRefused'),
  permission_unknown: butInExchange('forbidden', 'verifierRefused'),
  additional_authorization_required: always('forbidden'),
  token_expired: butInExchange('tokenExpired', 'requestTokenExpired'),
  token_rejected: butInExchange('tokenRefused', 'verifierRefused'),
  token_revoked: always('tokenRefused'),
  token_used: butInExchange('tokenRefused', 'verifierRefused'),
  verifier_invalid: butInExchange('unknownProblem', 'verifierRefused'),
  nonce_used: openInChange(butInExchange('requestRepeated', 'exchangeUnknown')),
  parameter_absent: always('requestUnreadable'),
  parameter_rejected: always('requestUnreadable'),
  version_rejected: always('requestUnreadable'),
  signature_method_rejected: always('requestUnreadable'),
  constructor: always('unknownProblem'),
  toString: always('unknownProblem'),
  __proto__x: always('unknownProblem'),
  hasOwnProperty: always('unknownProblem'),
};

const spread = (table: Record<string, ByStep>) =>
  Object.entries(table).flatMap(([word, codes]) => STEPS.map((step) => [word, step, codes[step]] as const));

describe('a request without an answer', () => {
  it.each(spread(byHttp))('%s at %s is %s', (word, step, code) => {
    const error = new HttpError(word as HttpErrorCode, 500);
    expect(failureOf(error, step, NOW)).toEqual({ code, at: NOW, status: 500 });
  });
});

describe('an error of the exchange', () => {
  it.each(spread(byError))('%s at %s is %s', (word, step, code) => {
    const error = new EtradeError(word as EtradeErrorCode, { status: 500 });
    expect(failureOf(error, step, NOW)).toEqual({ code, at: NOW, status: 500 });
  });
});

describe('a problem that E*TRADE names', () => {
  it.each(spread(byProblem))('%s at %s is %s', (problem, step, code) => {
    const error = new EtradeError('refused', { status: 401, problem });
    expect(failureOf(error, step, NOW)).toEqual({ code, at: NOW, status: 401, problem });
  });

  it.each(STEPS)('__proto__ at %s is unknown', (step) => {
    const error = new EtradeError('refused', { problem: '__proto__' });
    expect(failureOf(error, step, NOW).code).toBe('unknownProblem');
  });
});

describe('any other error', () => {
  it.each([
    ['a fault of our own', new Fault('keysMissing'), 'keysMissing'],
    ['keys that cannot sign', new SigningError('malformedText'), 'keysUnreadable'],
    ['an error of the code', new TypeError('hidden'), 'internalFault'],
    ['a text', 'hidden', 'internalFault'],
    ['nothing', undefined, 'internalFault'],
    ['a look-alike', { name: 'EtradeError', code: 'unreachable', evidence: { hidden: 1 } }, 'internalFault'],
  ])('%s', (_, error, code) => {
    for (const step of STEPS) expect(failureOf(error, step, NOW)).toEqual({ code, at: NOW });
  });
});
