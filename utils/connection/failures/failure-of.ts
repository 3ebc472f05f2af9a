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
export type Step = 'requestToken' | 'accessToken' | 'useToken';

type ErrorCode = EtradeErrorCode | HttpErrorCode;

const BY_ERROR: Readonly<Record<Exclude<ErrorCode, 'refused' | 'answerTooLarge'>, FailureCode>> = {
  unreachable: 'unreachable',
  timedOut: 'timedOut',
  unexpectedAnswer: 'unexpectedAnswer',
  malformedToken: 'malformedToken',
  rateLimited: 'rateLimited',
  serverError: 'serverError',
  forbidden: 'forbidden',
};

/** oauth_problem values; those of the problem-reporting extension without E*TRADE evidence are here too. */
const BY_PROBLEM = new Map<string, FailureCode>(
  Object.entries({
    consumer_key_rejected: 'consumerKeyRejected',
    consumer_key_unknown: 'consumerKeyRejected',
    consumer_key_refused: 'consumerKeyRejected',
    signature_invalid: 'signatureRefused',
    timestamp_refused: 'clockOff',
    callback_rejected: 'callbackRejected',
    permission_denied: 'forbidden',
    parameter_absent: 'requestUnreadable',
    nonce_used: 'requestRepeated',
    token_expired: 'tokenExpired',
    token_rejected: 'tokenRefused',
    token_revoked: 'tokenRefused',
  }),
);

/** A token that is too large is no token; any other answer may well be large. */
const TOO_LARGE: Readonly<Record<Step, FailureCode>> = {
  requestToken: 'malformedToken',
  accessToken: 'malformedToken',
  useToken: 'answerTooLarge',
};

type Meanings = Readonly<Partial<Record<string, FailureCode>>>;

/** Words and faults that mean something else at a step. */
const BY_STEP: Readonly<Record<Step, Meanings>> = {
  requestToken: {},
  accessToken: {
    token_rejected: 'verifierRefused',
    token_expired: 'requestTokenExpired',
    verifier_invalid: 'verifierRefused',
    // The browser repeats a request whose connection broke: then the first copy has arrived.
    nonce_used: 'exchangeUnknown',
    unreachable: 'exchangeUnknown',
    timedOut: 'exchangeUnknown',
  },
  // The same secret has brought the token.
  useToken: { signature_invalid: 'callSignatureRefused' },
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
  // Without a word, the status says that whoever asked is not known.
  if (step === 'useToken' && evidence.status === 401 && !isExplained(evidence)) return 'tokenRefused';
  if (code === 'answerTooLarge') return TOO_LARGE[step];
  if (code !== 'refused') return BY_ERROR[code];
  return BY_PROBLEM.get(word) ?? 'unknownProblem';
}

const isExplained = ({ problem, apiCode }: EtradeEvidence) => problem !== undefined || apiCode !== undefined;
