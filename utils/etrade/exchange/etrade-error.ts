export type EtradeErrorCode =
  | 'unexpectedAnswer'
  /** A 2xx that is no answer to the call. */
  | 'noAnswer'
  | 'malformedToken'
  | 'rateLimited'
  | 'serverError'
  | 'forbidden'
  /** A 403 that E*TRADE's API has not worded. */
  | 'blocked'
  /** A 401 without a reason. */
  | 'unauthorized'
  | 'refused';

/** What the server said, as far as it may be kept: never a body, a header or a URL. */
export interface EtradeEvidence {
  readonly status?: number;
  /** The value of oauth_problem, of letters and underscores only. */
  readonly problem?: string;
  /** The number of a v1 error. */
  readonly apiCode?: number;
  /** How long E*TRADE wants no calls. */
  readonly pauseMs?: number;
}

/** An answer of E*TRADE that is no success. The message is the code: nothing of the answer is in it. */
export class EtradeError extends Error {
  override readonly name = 'EtradeError';
  readonly code: EtradeErrorCode;
  readonly evidence: EtradeEvidence;

  constructor(code: EtradeErrorCode, evidence: EtradeEvidence = {}) {
    super(code);
    this.code = code;
    this.evidence = evidence;
  }
}
