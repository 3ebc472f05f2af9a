import type { FailureCode } from './failure.ts';

/** A failure that our own code finds, with no error of E*TRADE behind it. */
export class Fault extends Error {
  override readonly name = 'Fault';
  readonly code: FailureCode;

  constructor(code: FailureCode) {
    super(code);
    this.code = code;
  }
}
