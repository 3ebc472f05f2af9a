import type { FailureTexts } from './failure-text.ts';

/** What E*TRADE says of a single call: the token and the keys are not in question. */
export const CALL_FAILURES = {
  refusedOnce: {
    happened: 'E*TRADE refused this call, but the token works: another call was accepted just now.',
    advice: 'Send it again.',
  },
  refusalUnclear: {
    happened: 'E*TRADE refused this call, and gave no answer to whether the token still works.',
    advice: 'The token is kept. Send the call again in a moment.',
  },
  callSignatureRefused: {
    happened: 'E*TRADE did not accept the signature of this request.',
    advice:
      'The keys were right when the token was made, so the request itself is in question. Try again without a VPN or a proxy; a call, with fewer values.',
  },
  noAnswer: {
    happened: 'This is no answer to the call, whatever its status says.',
    advice:
      'E*TRADE may be in maintenance, or something on the network stands between. It tells nothing of the token. Send the call again in a while.',
  },
  answerTooLarge: {
    happened: 'E*TRADE’s answer is larger than the browser can keep.',
    advice: 'Ask for less: fewer strikes, a smaller count, a narrower date range.',
  },
  accountRefused: {
    happened: 'E*TRADE does not serve this account now.',
    advice:
      'The account may belong to another login, or the service is not available for a moment. Send List Accounts, then try again.',
  },
  accountKeyUnknown: {
    happened: 'E*TRADE does not know this account key.',
    advice:
      'The key comes from List Accounts and is not the account number. Send List Accounts and choose from its answer.',
  },
  parameterRefused: {
    happened: 'E*TRADE does not accept a value of this call.',
    advice: 'Its own message is below. Dates are MMDDYYYY, lists are separated by commas.',
  },
  nothingFound: {
    happened: 'E*TRADE found nothing for this call.',
    advice: 'What the call names does not exist or is not yours. Look at the ids in it.',
  },
  symbolUnknown: {
    happened: 'E*TRADE does not know this symbol.',
    advice: 'Look Up Product finds symbols by name.',
  },
  tooManySymbols: {
    happened: 'These are too many symbols for one call.',
    advice: 'E*TRADE takes 25 at a time, or 50 with overrideSymbolCount.',
  },
  noOptions: {
    happened: 'There are no such options for this symbol, month or date.',
    advice: 'Get Option Expire Dates lists the dates that have some.',
  },
  changeUnknown: {
    happened: 'It is not known whether E*TRADE did this.',
    advice: 'List Orders, or List Alerts, shows it: look there before you send it again.',
  },
  notEnoughFunds: {
    happened: 'The account has not enough funds for this order.',
    advice: 'Get Account Balances shows what it can spend.',
  },
  orderUnknown: {
    happened: 'E*TRADE did not finish this order in time, so whether it stands is not known.',
    advice: 'Look it up with List Orders before you send it again.',
  },
  marketClosed: {
    happened: 'The market is closed.',
    advice: 'E*TRADE keeps the order for the next session or refuses it.',
  },
  previewLapsed: {
    happened: 'E*TRADE does not know the preview of this order any more.',
    advice: 'A preview does not live long. Preview the order again.',
  },
  notEnoughShares: {
    happened: 'The account has not enough shares for this order.',
    advice: 'View Portfolio shows what it holds.',
  },
  orderInProcess: {
    happened: 'E*TRADE is still working on this order.',
    advice: 'List Orders shows what became of it.',
  },
} as const satisfies FailureTexts;
