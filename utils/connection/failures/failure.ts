/** A failure as data: it is stored, and holds nothing of what was sent or answered but these. */
export interface Failure {
  readonly code: FailureCode;
  /** Epoch ms. */
  readonly at: number;
  readonly status?: number;
  /** E*TRADE's oauth_problem. */
  readonly problem?: string;
  /** The number of a v1 error. */
  readonly apiCode?: number;
  /** How long E*TRADE wants no calls. */
  readonly pauseMs?: number;
}

/** What leads on from a failure; `changeCall` is the form that the call came from. */
export type NextStep =
  | 'connect'
  | 'fixKeys'
  | 'otherKeys'
  | 'allowAccess'
  | 'changeCall'
  | 'repair'
  | 'unlock';

/** Every failure there is, and what leads on from it. Its words are in `utils/words`. */
export const NEXT_STEPS = {
  keysMissing: 'fixKeys',
  keysUnreadable: 'fixKeys',
  locked: 'unlock',
  keysChanged: 'connect',
  consumerKeyRejected: 'otherKeys',
  signatureRefused: 'fixKeys',
  clockOff: 'connect',
  callbackRejected: 'connect',
  requestTokenExpired: 'connect',
  verifierRefused: 'connect',
  declined: 'connect',
  logonDelay: 'otherKeys',
  authorizeTabClosed: 'connect',
  unreachable: 'connect',
  accessWithdrawn: 'allowAccess',
  timedOut: 'connect',
  serverError: 'connect',
  rateLimited: 'connect',
  forbidden: 'connect',
  blocked: 'connect',
  refusedSilently: 'connect',
  unexpectedAnswer: 'connect',
  malformedToken: 'connect',
  unknownProblem: 'connect',
  requestUnreadable: 'connect',
  requestRepeated: 'connect',
  requestInterrupted: 'connect',
  exchangeUnknown: 'connect',
  tokenExpired: 'connect',
  tokenRefused: 'connect',
  tokenGone: 'connect',
  revokeUnconfirmed: 'connect',
  tokenNotKept: 'connect',
  storageFull: 'connect',
  storageUnreadable: 'repair',
  storageNewer: 'repair',
  storageDamaged: 'repair',
  keysLost: 'fixKeys',
  internalFault: 'connect',
  refusedOnce: 'changeCall',
  refusalUnclear: 'changeCall',
  noAnswer: 'changeCall',
  callSignatureRefused: 'changeCall',
  answerTooLarge: 'changeCall',
  accountRefused: 'changeCall',
  accountKeyUnknown: 'changeCall',
  parameterRefused: 'changeCall',
  nothingFound: 'changeCall',
  symbolUnknown: 'changeCall',
  tooManySymbols: 'changeCall',
  noOptions: 'changeCall',
  changeUnknown: 'changeCall',
  notEnoughFunds: 'changeCall',
  orderUnknown: 'changeCall',
  marketClosed: 'changeCall',
  previewLapsed: 'changeCall',
  notEnoughShares: 'changeCall',
  orderInProcess: 'changeCall',
} as const satisfies Readonly<Record<string, NextStep>>;

export type FailureCode = keyof typeof NEXT_STEPS;
