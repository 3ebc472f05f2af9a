export type HttpErrorCode = 'unreachable' | 'timedOut' | 'answerTooLarge';

/** A request that brought no answer which could be read. The message is the code: nothing of the request is in it. */
export class HttpError extends Error {
  override readonly name = 'HttpError';
  readonly code: HttpErrorCode;
  /** Of an answer that had begun. */
  readonly status?: number;
  /** Whom the request was for, where none came. */
  readonly host?: string;

  constructor(code: HttpErrorCode, status?: number, host?: string) {
    super(code);
    this.code = code;
    if (status !== undefined) this.status = status;
    if (host !== undefined) this.host = host;
  }
}
