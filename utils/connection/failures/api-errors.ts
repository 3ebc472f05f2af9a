import type { FailureCode } from './failure.ts';

/** The numbers of v1 errors (docs: accounts, alerts, quote, market, order), as far as a person can do something. */
const NUMBERS: Readonly<Partial<Record<FailureCode, readonly number[]>>> = {
  accountRefused: [100],
  accountKeyUnknown: [102],
  parameterRefused: [464, 499, 700, 1002, 2001, 2002, 2003, 2004, 2005, 2006, 2007, 2008, 10035, 10043],
  nothingFound: [53, 1011],
  symbolUnknown: [1019, 10033, 10034],
  tooManySymbols: [1025],
  noOptions: [10031],
  serverError: [25, 27, 36, 160, 163, 300],
  orderUnknown: [101],
  marketClosed: [1027],
  previewLapsed: [1033],
  notEnoughShares: [1037],
  orderInProcess: [5011],
};

/** What the number of a v1 error stands for. */
export const API_ERRORS: ReadonlyMap<number | undefined, FailureCode> = new Map(
  Object.entries(NUMBERS).flatMap(([code, numbers]) =>
    numbers.map((number) => [number, code as FailureCode] as const),
  ),
);
