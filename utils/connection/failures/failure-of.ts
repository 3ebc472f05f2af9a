import {
  EtradeError,
  type EtradeErrorCode,
  type EtradeEvidence,
} from '../../etrade/exchange/etrade-error.ts';
import { HttpError, type HttpErrorCode } from '../../http/http-error.ts';
import { SigningError } from '../../oauth/signing-error.ts';
import type { Failure, FailureCode } from './failure.ts';
import { Fault } from './fault.ts';

/** The step of the flow at which something went wrong: it decides what the same word of E*TRADE means. */
export type Step = 'requestToken' | 'accessToken' | 'useToken' | 'change';

type ErrorCode = EtradeErrorCode | HttpErrorCode;

const BY_ERROR: Readonly<Record<Exclude<ErrorCode, 'refused' | 'answerTooLarge'>, FailureCode>> = {
  unreachable: 'unreachable',
  timedOut: 'timedOut',
  unexpectedAnswer: 'unexpectedAnswer',
  noAnswer: 'noAnswer',
  malformedToken: 'malformedToken',
  rateLimited: 'rateLimited',
  serverError: 'serverError',
  forbidden: 'forbidden',
  blocked: 'blocked',
  unauthorized: 'refusedSilently',
};

/** Every value of the problem-reporting extension, with or without evidence that E*TRADE sends it. */
const BY_PROBLEM = new Map<string, FailureCode>(
  Object.entries({
    consumer_key_rejected: 'consumerKeyRejected',
    consumer_key_unknown: 'consumerKeyRejected',
    // For the time being, says the extension: the server holds the key, or the address, back.
    consumer_key_refused: 'rateLimited',
    user_refused: 'blocked',
    signature_invalid: 'signatureRefused',
    timestamp_refused: 'clockOff',
    callback_rejected: 'callbackRejected',
    permission_denied: 'forbidden',
    permission_unknown: 'forbidden',
    additional_authorization_required: 'forbidden',
    parameter_absent: 'requestUnreadable',
    parameter_rejected: 'requestUnreadable',
    version_rejected: 'requestUnreadable',
    signature_method_rejected: 'requestUnreadable',
    nonce_used: 'requestRepeated',
    token_expired: 'tokenExpired',
    token_rejected: 'tokenRefused',
    token_revoked: 'tokenRefused',
    token_used: 'tokenRefused',
  }),
);

/** A token that is too large is no token; any other answer may well be large. */
const TOO_LARGE: Readonly<Record<Step, FailureCode>> = {
  requestToken: 'malformedToken',
  accessToken: 'malformedToken',
  useToken: 'answerTooLarge',
  change: 'changeUnknown',
};

type Meanings = Readonly<Partial<Record<string, FailureCode>>>;

/** The same secret has brought the token; and without a word, the status says that whoever asked is not known. */
const WITH_TOKEN: Meanings = { signature_invalid: 'callSignatureRefused', unauthorized: 'tokenRefused' };

/** Words and faults that mean something else at a step. */
const BY_STEP: Readonly<Record<Step, Meanings>> = {
  requestToken: {},
  accessToken: {
    token_rejected: 'verifierRefused',
    token_used: 'verifierRefused',
    permission_denied: 'verifierRefused',
    permission_unknown: 'verifierRefused',
    token_expired: 'requestTokenExpired',
    verifier_invalid: 'verifierRefused',
    // The browser repeats a request whose connection broke: then the first copy has arrived.
    nonce_used: 'exchangeUnknown',
    unreachable: 'exchangeUnknown',
    timedOut: 'exchangeUnknown',
    // The same secret has brought the request token.
    signature_invalid: 'callSignatureRefused',
  },
  useToken: WITH_TOKEN,
  // It may have arrived, and been done, whatever came of the answer.
  change: {
    ...WITH_TOKEN,
    nonce_used: 'changeUnknown',
    unreachable: 'changeUnknown',
    timedOut: 'changeUnknown',
    serverError: 'changeUnknown',
    noAnswer: 'changeUnknown',
  },
};

/** The one place where a thrown error becomes the data that is stored and shown. */
export function failureOf(error: unknown, step: Step, at: number): Failure {
  if (error instanceof EtradeError) {
    return { code: codeOf(error.code, error.evidence, step), at, ...error.evidence };
  }
  if (error instanceof HttpError) {
    const { code, status } = error;
    return { code: codeOf(code, {}, step), at, ...(status !== undefined && { status }) };
  }
  if (error instanceof Fault) return { code: error.code, at };
  if (error instanceof SigningError) return { code: 'keysUnreadable', at };
  return { code: 'internalFault', at };
}

function codeOf(code: ErrorCode, evidence: EtradeEvidence, step: Step): FailureCode {
  const word = evidence.problem ?? code;
  const special = Object.hasOwn(BY_STEP[step], word) ? BY_STEP[step][word] : undefined;
  if (special) return special;
  if (code === 'answerTooLarge') return TOO_LARGE[step];
  if (code !== 'refused') return BY_ERROR[code];
  return BY_PROBLEM.get(word) ?? 'unknownProblem';
}
