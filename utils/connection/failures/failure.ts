import { CALL_FAILURES } from './call-failures.ts';
import { type FailureText, text } from './failure-text.ts';
import { STORAGE_FAILURES } from './storage-failures.ts';

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

export type FailureCode = keyof typeof FAILURES;

/** Every failure there is, in plain words. */
export const FAILURES = {
  keysMissing: text(
    'This profile has no consumer key yet.',
    'Enter the key and the secret that E*TRADE gave you for this environment.',
    'fixKeys',
  ),
  keysUnreadable: text(
    'The saved keys cannot be read any more.',
    'The browser has lost the key that sealed them. Enter key and secret again.',
    'fixKeys',
  ),
  locked: text(
    'The keys of this profile are locked.',
    'Enter the passphrase. A token that is still good comes back with them.',
    'unlock',
  ),
  keysChanged: text(
    'The keys were changed after this token was issued.',
    'A token works only with the key it was made for. Connect again.',
    'connect',
  ),
  consumerKeyRejected: text(
    'E*TRADE does not accept this consumer key.',
    'It may be mistyped, belong to the other environment, or have lapsed: keys end without notice after about two years.',
    'otherKeys',
  ),
  signatureRefused: text(
    'E*TRADE did not accept the signature: the consumer secret does not belong to this key.',
    'Copy key and secret again from E*TRADE; sandbox and production have their own pairs.',
    'fixKeys',
  ),
  clockOff: text(
    "E*TRADE refused the time on the request: this computer's clock is far off.",
    'Set the clock of this computer to automatic, then go on. Opening Bell corrects for what it can measure.',
    'connect',
  ),
  callbackRejected: text(
    'E*TRADE refused the callback of the request.',
    'Opening Bell always asks for a code on a page. Try again; if this stays, the key is set up in an unusual way.',
    'connect',
  ),
  requestTokenExpired: text(
    'The five minutes for this login are over.',
    'E*TRADE gives each login five minutes. Connect again for a fresh one.',
    'connect',
  ),
  verifierRefused: text(
    'E*TRADE did not accept the code.',
    'It was mistyped, already used, of an earlier login, or its five minutes were over. Each login has its own code: connect again.',
    'connect',
  ),
  declined: text(
    'You declined at E*TRADE, so there is no token.',
    'Nothing was stored. Connect again whenever you like.',
    'connect',
  ),
  logonDelay: text(
    'E*TRADE could not complete the login and showed its “logon delay” page.',
    'Usual causes: an old E*TRADE session, or a key of the other environment. Log off at E*TRADE, check the key, connect again.',
    'otherKeys',
  ),
  authorizeTabClosed: text(
    'The E*TRADE tab was closed before the code came.',
    'Connect again and leave the tab open until it closes by itself.',
    'connect',
  ),
  unreachable: text(
    'E*TRADE could not be reached securely.',
    'Check the network connection, a VPN or a firewall, then try again.',
    'connect',
  ),
  accessWithdrawn: text(
    'The browser does not let Opening Bell reach E*TRADE.',
    'Its access to E*TRADE’s sites was switched off in the browser’s settings for extensions.',
    'allowAccess',
  ),
  timedOut: text(
    'E*TRADE did not answer within 20 seconds.',
    'It may be busy or in maintenance. Wait a moment, then try again.',
    'connect',
  ),
  serverError: text(
    'E*TRADE has a problem of its own.',
    'Its servers answered with an error, often during maintenance at night. Wait a while, then try again.',
    'connect',
  ),
  rateLimited: text(
    'E*TRADE says that too many requests came from this key.',
    'Wait a minute; other programs with the same key count too.',
    'connect',
  ),
  forbidden: text(
    'E*TRADE forbids this request.',
    'The key may lack the permission, or the API agreement may have to be accepted again on E*TRADE’s site.',
    'connect',
  ),
  unexpectedAnswer: text(
    'E*TRADE answered with a page where a token was expected.',
    'It may be in maintenance, or something on the network stands between. Try again in a while.',
    'connect',
  ),
  malformedToken: text(
    'E*TRADE sent a token that is not whole.',
    'Part of the answer was missing, doubled or too large, so nothing of it was kept. Connect again.',
    'connect',
  ),
  unknownProblem: text(
    'E*TRADE refused the request for a reason that Opening Bell does not know.',
    'The details name E*TRADE’s own word for it. Connect again; if it stays, look that word up.',
    'connect',
  ),
  requestUnreadable: text(
    'E*TRADE could not read the signed request.',
    'Something on the way may have changed it: a VPN, a proxy or a firewall. Try again without it.',
    'connect',
  ),
  requestRepeated: text(
    'E*TRADE had seen this very request before.',
    'Browsers send a request once more when a connection breaks, so the first copy may have counted. Try again.',
    'connect',
  ),
  requestInterrupted: text(
    'The browser stopped Opening Bell while it asked for a request token.',
    'Nothing was spent. Connect again.',
    'connect',
  ),
  exchangeUnknown: text(
    'The exchange was cut off, so nobody knows whether E*TRADE took the code.',
    'A code works once, so it is not sent again. Connect again for a new one.',
    'connect',
  ),
  tokenExpired: text(
    'E*TRADE says the token has expired.',
    'Tokens end at midnight in New York. Connect again for a new one.',
    'connect',
  ),
  tokenRefused: text(
    'E*TRADE no longer accepts this token.',
    'It was revoked, or another login with the same key has replaced it. Connect again.',
    'connect',
  ),
  revokeUnconfirmed: text(
    'E*TRADE did not confirm that the token is revoked.',
    'Opening Bell has forgotten it. Unless E*TRADE did revoke it, it works until midnight in New York.',
    'connect',
  ),
  ...STORAGE_FAILURES,
  internalFault: text(
    'Something in Opening Bell itself went wrong.',
    'Nothing half-done was kept. Connect again; if it stays, please report it.',
    'connect',
  ),
  ...CALL_FAILURES,
} as const satisfies Readonly<Record<string, FailureText>>;
