import type { FailureTexts } from './failure-text.ts';

/** What can go wrong with a request whatever it asks for: the keys, the way to E*TRADE, the token. */
export const REQUEST_FAILURES = {
  keysMissing: {
    happened: 'This profile has no consumer key yet.',
    advice: 'Enter the key and the secret that E*TRADE gave you for this environment.',
  },
  keysUnreadable: {
    happened: 'The saved keys cannot be read any more.',
    advice: 'The browser has lost the key that sealed them. Enter key and secret again.',
  },
  locked: {
    happened: 'The keys of this profile are locked.',
    advice: 'Enter the passphrase. A token that is still good comes back with them.',
  },
  keysChanged: {
    happened: 'The keys were changed after this token was issued.',
    advice: 'A token works only with the key it was made for. Connect again.',
  },
  consumerKeyRejected: {
    happened: 'E*TRADE does not accept this consumer key.',
    advice:
      'It may be mistyped, belong to the other environment, or have lapsed: keys end without notice after about two years.',
  },
  signatureRefused: {
    happened: 'E*TRADE did not accept the signature: the consumer secret does not belong to this key.',
    advice: 'Copy key and secret again from E*TRADE; sandbox and production have their own pairs.',
  },
  clockOff: {
    happened: "E*TRADE refused the time on the request: this computer's clock is far off.",
    advice:
      'Set the clock of this computer to automatic, then go on. Opening Bell corrects for what it can measure.',
  },
  unreachable: {
    happened: 'E*TRADE could not be reached securely.',
    advice: 'Check the network connection, a VPN or a firewall, then try again.',
  },
  accessWithdrawn: {
    happened: 'The browser does not let Opening Bell reach E*TRADE.',
    advice: 'Its access to E*TRADE’s sites was switched off in the browser’s settings for extensions.',
  },
  timedOut: {
    happened: 'E*TRADE did not answer within 20 seconds.',
    advice: 'It may be busy or in maintenance. Wait a moment, then try again.',
  },
  serverError: {
    happened: 'E*TRADE has a problem of its own.',
    advice:
      'Its servers answered with an error, often during maintenance at night. Wait a while, then try again.',
  },
  rateLimited: {
    happened: 'E*TRADE says that too many requests came from this key.',
    advice: 'Wait a minute; other programs with the same key count too.',
  },
  forbidden: {
    happened: 'E*TRADE forbids this request.',
    advice:
      'The key or the login may lack the permission, or an agreement (API, market data) may have to be accepted on E*TRADE’s site.',
  },
  blocked: {
    happened: 'E*TRADE’s front door turned this connection away.',
    advice:
      'It refuses some addresses and networks: try without a VPN or a proxy, or from another network. It says nothing of the key or the token.',
  },
  refusedSilently: {
    happened: 'E*TRADE refused the request and gave no reason.',
    advice:
      'Connect again. If it stays, look at the keys: they may be mistyped, belong to the other environment, or have lapsed.',
  },
  unexpectedAnswer: {
    happened: 'E*TRADE answered with something else than what was asked for.',
    advice: 'It may be in maintenance, or something on the network stands between. Try again in a while.',
  },
  malformedToken: {
    happened: 'E*TRADE sent a token that is not whole.',
    advice: 'Part of the answer was missing, doubled or too large, so nothing of it was kept. Connect again.',
  },
  unknownProblem: {
    happened: 'E*TRADE refused the request for a reason that Opening Bell does not know.',
    advice: 'The details name E*TRADE’s own word for it. Connect again; if it stays, look that word up.',
  },
  requestUnreadable: {
    happened: 'E*TRADE could not read the signed request.',
    advice: 'Something on the way may have changed it: a VPN, a proxy or a firewall. Try again without it.',
  },
  requestRepeated: {
    happened: 'E*TRADE had seen this very request before.',
    advice:
      'Browsers send a request once more when a connection breaks, so the first copy may have counted. Try again.',
  },
  tokenExpired: {
    happened: 'E*TRADE says the token has expired.',
    advice:
      'Tokens end at midnight in New York, if E*TRADE does not end them before. Connect again for a new one.',
  },
  tokenRefused: {
    happened: 'E*TRADE no longer accepts this token.',
    advice: 'It was revoked, or another login with the same key has replaced it. Connect again.',
  },
  tokenGone: {
    happened: 'The token was gone before this could be sent, so it was not sent.',
    advice: 'Connect again.',
  },
  revokeUnconfirmed: {
    happened: 'E*TRADE did not confirm that the token is revoked.',
    advice:
      'Opening Bell has forgotten it. Unless E*TRADE did revoke it, it works until midnight in New York.',
  },
  internalFault: {
    happened: 'Something in Opening Bell itself went wrong.',
    advice: 'Nothing half-done was kept. Connect again; if it stays, please report it.',
  },
} as const satisfies FailureTexts;
