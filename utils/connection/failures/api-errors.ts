import type { Failure, FailureCode } from './failure.ts';

/** The APIs of v1, each with error numbers of its own, and the paths of its calls. The first that fits is meant. */
const APIS = {
  orders: /\/orders\b/,
  accounts: /^\/accounts\//,
  alerts: /^\/user\/alerts\b/,
  quotes: /^\/market\/quote\//,
  market: /^\/market\//,
} as const;

type Api = keyof typeof APIS;

/**
 * docs: the error tables of the accounts, alerts, quote, market and order pages, as far as a person can do something.
 * The same number means one thing here and another there.
 */
const NUMBERS: Readonly<Record<Api, Readonly<Partial<Record<FailureCode, readonly number[]>>>>> = {
  accounts: {
    accountRefused: [100],
    accountKeyUnknown: [102],
    nothingFound: [53, 1011],
    parameterRefused: [2001, 2002, 2003, 2004, 2005, 2006, 2007, 2008],
  },
  alerts: {
    nothingFound: [53],
    parameterRefused: [464, 499, 700],
    serverError: [25, 27, 36, 160, 163, 300],
  },
  quotes: {
    serverError: [1002],
    symbolUnknown: [1019],
    parameterRefused: [1020, 1024],
    tooManySymbols: [1023, 1025],
  },
  market: {
    noOptions: [10031, 10032, 10037, 10038, 10044],
    symbolUnknown: [10033],
    serverError: [10034, 10036, 10045],
    forbidden: [10035],
    parameterRefused: [10039, 10040, 10041, 10042, 10043, 10046],
  },
  orders: {
    accountRefused: [100],
    accountKeyUnknown: [102],
    orderUnknown: [101],
    notEnoughFunds: [1021],
    marketClosed: [1027],
    previewLapsed: [1033],
    notEnoughShares: [1037],
    orderInProcess: [5001, 5011],
  },
};

/** "The service is not available for a moment", of every API; of an account only where a call names one. */
const UNAVAILABLE = 100;

/**
 * What the number of a v1 error says, in answer to a call; undefined where it is not known.
 * @param path of the call, as the catalogue has it
 */
export function meaningOf(
  { apiCode, status }: Pick<Failure, 'apiCode' | 'status'>,
  path: string,
): FailureCode | undefined {
  const api = (Object.keys(APIS) as Api[]).find((name) => APIS[name].test(path));
  if (!api || apiCode === undefined) return undefined;
  const isOfAccount = status === 400 && path.includes('{accountIdKey}');
  if (apiCode === UNAVAILABLE && !isOfAccount) return 'serverError';
  const known = Object.entries(NUMBERS[api]) as [FailureCode, readonly number[]][];
  return known.find(([, numbers]) => numbers.includes(apiCode))?.[0];
}
