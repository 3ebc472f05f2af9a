import type { InputFaultCode } from '../etrade/catalogue/check-input.ts';

/** Why nothing was begun, with what a sentence about it has to name. */
export type Rejection =
  /** E*TRADE wants no requests for a while. */
  | { readonly reason: 'pause'; readonly seconds: number }
  /** A parameter of a call is missing or cannot be sent. */
  | { readonly reason: 'valueUnusable'; readonly parameter: string; readonly fault: InputFaultCode }
  | { readonly reason: PlainReason };

export type PlainReason =
  /** A text is longer than any that could be meant. */
  | 'tooLong'
  | 'noTokenForCall'
  /** What changes something is sent by its own command, behind a question. */
  | 'asksFirst'
  /** What changes something is made with a sandbox profile only. */
  | 'sandboxOnly'
  /** What became of a call that changes something is not known yet. */
  | 'changeUnderWay'
  | 'nothingToRenew'
  /** E*TRADE did not renew the token, but a call was accepted. */
  | 'notRenewedButWorks'
  /** E*TRADE did not renew the token, and no call has shown what that means. */
  | 'notRenewed'
  | 'nothingToRevoke'
  | 'nothingToLock'
  | 'noLoginWaits'
  | 'noCode'
  | 'codeOfOtherLogin'
  | 'loginUnderWay'
  | 'noCallbackAddress'
  | 'nothingToSend'
  | 'codeNotTaken'
  | 'noTokenToSend';
