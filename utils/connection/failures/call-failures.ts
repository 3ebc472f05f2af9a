import { text } from './failure-text.ts';

/** What E*TRADE says of a single call: the token and the keys are not in question. */
export const CALL_FAILURES = {
  refusedOnce: text(
    'E*TRADE refused this call, but the token works: another call was accepted just now.',
    'Send it again.',
    'changeCall',
  ),
  callSignatureRefused: text(
    'E*TRADE did not accept the signature of this request.',
    'The keys were right when the token was made, so the request itself is in question. Try it with fewer values, and without a VPN or a proxy.',
    'changeCall',
  ),
  answerTooLarge: text(
    'E*TRADE’s answer is larger than the browser can keep.',
    'Ask for less: fewer strikes, a smaller count, a narrower date range.',
    'changeCall',
  ),
  accountRefused: text(
    'E*TRADE does not serve this account now.',
    'The account may belong to another login, or the service is down for a moment. Send List Accounts, then try again.',
    'changeCall',
  ),
  accountKeyUnknown: text(
    'E*TRADE does not know this account key.',
    'The key comes from List Accounts and is not the account number. Send List Accounts and choose from its answer.',
    'changeCall',
  ),
  parameterRefused: text(
    'E*TRADE does not accept a value of this call.',
    'Its own message is below. Dates are MMDDYYYY, lists are separated by commas.',
    'changeCall',
  ),
  nothingFound: text(
    'E*TRADE found nothing for this call.',
    'What the call names does not exist or is not yours. Look at the ids in it.',
    'changeCall',
  ),
  symbolUnknown: text(
    'E*TRADE does not know this symbol.',
    'Look Up Product finds symbols by name.',
    'changeCall',
  ),
  tooManySymbols: text(
    'These are too many symbols for one call.',
    'E*TRADE takes 25 at a time, or 50 with overrideSymbolCount.',
    'changeCall',
  ),
  noOptions: text(
    'There are no options for this month.',
    'Get Option Expire Dates lists the dates that have some.',
    'changeCall',
  ),
  orderUnknown: text(
    'E*TRADE did not finish this order in time, so whether it stands is not known.',
    'Look it up with List Orders before you send it again.',
    'changeCall',
  ),
  marketClosed: text(
    'The market is closed.',
    'E*TRADE keeps the order for the next session or refuses it.',
    'changeCall',
  ),
  previewLapsed: text(
    'E*TRADE does not know the preview of this order any more.',
    'A preview does not live long. Preview the order again.',
    'changeCall',
  ),
  notEnoughShares: text(
    'The account has not enough shares for this order.',
    'View Portfolio shows what it holds.',
    'changeCall',
  ),
  orderInProcess: text(
    'E*TRADE is still working on this order.',
    'List Orders shows what became of it.',
    'changeCall',
  ),
} as const;
