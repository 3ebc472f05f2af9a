import { EtradeError, type EtradeErrorCode } from '../etrade/etrade-error.ts';
import { SigningError } from '../oauth/signing-error.ts';
import type { Failure, FailureCode } from './failure.ts';

/** The step of the flow at which something went wrong: it decides what the same word of E*TRADE means. */
export type Step = 'requestToken' | 'accessToken' | 'useToken';

const BY_ERROR: Readonly<Record<Exclude<EtradeErrorCode, 'refused' | 'answerTooLarge'>, FailureCode>> = {
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
    permission_unknown: 'forbidden',
    parameter_absent: 'requestUnreadable',
    parameter_rejected: 'requestUnreadable',
    nonce_used: 'requestRepeated',
    user_refused: 'declined',
    token_used: 'tokenRefused',
    token_expired: 'tokenExpired',
    token_rejected: 'tokenRefused',
    token_revoked: 'tokenRefused',
  }),
);

/** Numbers of v1 errors (docs: accounts, alerts, quote, market, order), as far as a person can do something. */
const BY_API_CODE: ReadonlyMap<number | undefined, FailureCode> = new Map(
  Object.entries<readonly number[]>({
    accountRefused: [100],
    accountKeyUnknown: [102],
    parameterRefused: [464, 499, 700, 1002, 2001, 2002, 2003, 2004, 2005, 2006, 2007, 2008, 10035, 10043],
    nothingFound: [53, 1011],
    symbolUnknown: [1019, 10033, 10034],
    tooManySymbols: [1025],
    noOptions: [10031],
    serverError: [25, 27, 36, 160, 163, 300],
    orderUnknown: [101],
    marketClosed: [1027],
    previewLapsed: [1033],
    notEnoughShares: [1037],
    orderInProcess: [5011],
  } satisfies Partial<Record<FailureCode, readonly number[]>>).flatMap(([code, numbers]) =>
    numbers.map((number) => [number, code as FailureCode] as const),
  ),
);

/** A token that is too large is no token; any other answer may well be large. */
const TOO_LARGE: Readonly<Record<Step, FailureCode>> = {
  requestToken: 'malformedToken',
  accessToken: 'malformedToken',
  useToken: 'answerTooLarge',
};

/** Words and faults that mean something else while a code is being exchanged. */
const DURING_EXCHANGE = new Map<string, FailureCode>(
  Object.entries({
    token_rejected: 'verifierRefused',
    token_expired: 'requestTokenExpired',
    token_used: 'verifierRefused',
    verifier_invalid: 'verifierRefused',
    // The browser repeats a request whose connection broke: then the first copy has arrived.
    nonce_used: 'exchangeUnknown',
    unreachable: 'exchangeUnknown',
    timedOut: 'exchangeUnknown',
  }),
);

/** A failure that our own code finds, with no error of E*TRADE behind it. */
export class Fault extends Error {
  override readonly name = 'Fault';
  readonly code: FailureCode;

  constructor(code: FailureCode) {
    super(code);
    this.code = code;
  }
}

/** The one place where a thrown error becomes the data that is stored and shown. */
export function failureOf(error: unknown, step: Step, at: number): Failure {
  if (error instanceof EtradeError) return { code: codeOf(error, step), at, ...error.evidence };
  if (error instanceof Fault) return { code: error.code, at };
  if (error instanceof SigningError) return { code: 'keysUnreadable', at };
  return { code: 'internalFault', at };
}

function codeOf(error: EtradeError, step: Step): FailureCode {
  const word = error.evidence.problem ?? error.code;
  const special = step === 'accessToken' ? DURING_EXCHANGE.get(word) : undefined;
  if (special) return special;
  if (error.code === 'answerTooLarge') return TOO_LARGE[step];
  if (error.code !== 'refused') return BY_API_CODE.get(error.evidence.apiCode) ?? BY_ERROR[error.code];
  return BY_PROBLEM.get(word) ?? 'unknownProblem';
}
