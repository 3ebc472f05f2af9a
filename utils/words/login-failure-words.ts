import type { FailureTexts } from './failure-text.ts';

/** Why a login brought no token. */
export const LOGIN_FAILURES = {
  callbackRejected: {
    happened: 'E*TRADE refused the callback of the request.',
    advice:
      'Opening Bell always asks for a code on a page. Try again; if this stays, the key is set up in an unusual way.',
  },
  requestTokenExpired: {
    happened: 'The five minutes for this login are over.',
    advice: 'E*TRADE gives each login five minutes. Connect again for a fresh one.',
  },
  verifierRefused: {
    happened: 'E*TRADE did not accept the code.',
    advice:
      'It was mistyped, already used, of an earlier login, or its five minutes were over. Each login has its own code: connect again.',
  },
  declined: {
    happened: 'You declined at E*TRADE, so there is no token.',
    advice: 'Nothing was stored. Connect again whenever you like.',
  },
  logonDelay: {
    happened: 'E*TRADE could not complete the login and showed its “logon delay” page.',
    advice:
      'Usual causes: an old E*TRADE session, or a key of the other environment. Log off at E*TRADE, check the key, connect again.',
  },
  authorizeTabClosed: {
    happened: 'The E*TRADE tab was closed before the code came.',
    advice: 'Connect again and leave the tab open until it closes by itself.',
  },
  requestInterrupted: {
    happened: 'The browser stopped Opening Bell while it asked for a request token.',
    advice: 'Nothing was spent. Connect again.',
  },
  exchangeUnknown: {
    happened: 'The exchange was cut off, so nobody knows whether E*TRADE took the code.',
    advice: 'A code works once, so it is not sent again. Connect again for a new one.',
  },
} as const satisfies FailureTexts;
