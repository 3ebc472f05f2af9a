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

export const optionChain = (symbol: string, big: boolean): { [name: string]: Data } => ({
  OptionChainResponse: {
    OptionPair: Array.from({ length: big ? pairs.big : pairs.usual }, (_, index) => ({
      Call: option(symbol, 'CALL', 100 + index),
      Put: option(symbol, 'PUT', 100 + index),
    })),
    timeStamp: 1_767_387_599,
    quoteType: 'DELAYED',
    nearPrice: exact('101.10'),
    SelectedED: { month: 1, year: 2026, day: 16 },
  },
});

export const expireDates = (): { [name: string]: Data } => ({
  OptionExpireDateResponse: {
    ExpirationDate: [
      { year: 2026, month: 1, day: 16, expiryType: 'MONTHLY' },
      { year: 2026, month: 1, day: 23, expiryType: 'WEEKLY' },
    ],
  },
});
