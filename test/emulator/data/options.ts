import { type Data, exact } from '../api/exact-number.ts';

/** Ask for this symbol and the chain is more than five million bytes long. */
export const bigChainSymbol = 'BIGCHAIN';

const pairs = { usual: 3, big: 8000 };

const option = (symbol: string, optionType: string, strike: number): Data => ({
  optionCategory: 'STANDARD',
  optionRootSymbol: symbol,
  timeStamp: 1_767_387_599,
  adjustedFlag: false,
  displaySymbol: `${symbol} Jan 16 '26 $${strike} ${optionType}`,
  optionType,
  strikePrice: exact(`${strike}.00`),
  symbol,
  bid: exact('1.10'),
  ask: exact('1.20'),
  volume: 0,
  openInterest: 100,
  OptionGreeks: { rho: exact('0.0010'), vega: exact('0.10'), theta: exact('-0.0300'), delta: exact('0.50') },
});

export interface ChainQuery {
  big: boolean;
  chainType: string;
  strikes: number | undefined;
}

export function optionChain(
  symbol: string,
  { big, chainType, strikes }: ChainQuery,
): { [name: string]: Data } {
  const length = Math.min(big ? pairs.big : pairs.usual, strikes ?? Number.POSITIVE_INFINITY);
  return {
    OptionChainResponse: {
      OptionPair: Array.from({ length }, (_, index) => ({
        ...(chainType !== 'PUT' && { Call: option(symbol, 'CALL', 100 + index) }),
        ...(chainType !== 'CALL' && { Put: option(symbol, 'PUT', 100 + index) }),
      })),
      timeStamp: 1_767_387_599,
      quoteType: 'DELAYED',
      nearPrice: exact('101.10'),
      SelectedED: { month: 1, year: 2026, day: 16 },
    },
  };
}

const expiries = [
  { year: 2026, month: 1, day: 16, expiryType: 'MONTHLY' },
  { year: 2026, month: 1, day: 23, expiryType: 'WEEKLY' },
];

/** What is not given fits any. */
export const isExpiry = (...given: readonly (string | undefined)[]): boolean =>
  expiries.some(({ year, month, day }) =>
    [year, month, day].every((part, at) => given[at] === undefined || Number(given[at]) === part),
  );

export const expireDates = (): { [name: string]: Data } => ({
  OptionExpireDateResponse: { ExpirationDate: expiries },
});
