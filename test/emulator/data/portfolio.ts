import { type Data, exact } from '../api/exact-number.ts';
import { accounts, type InventedAccount } from './accounts.ts';

/** Symbol, description, quantity, price paid, last trade, market value. Invented. */
const holdings: [string, string, string, string, string, string][] = [
  ['AAA', 'ALPHA ANVILS INC', '10', '1.10', '1.20', '12.00'],
  ['BBB', 'BETA BELLS PLC', '0.333', '100.00', '99.95', '33.28335'],
  ['CCC', 'GAMMA & SONS', '250', '4.0400', '4.10', '1025.00'],
  ['DDD', 'DELTA DOORS', '-5', '80.00', '81.50', '-407.50'],
  ['EEE', 'EPSILON EGGS', '1', '512.0001', '530.10', '530.10'],
  ['FFF', 'ZETA FUND A', '12.5', '20.00', '20.02', '250.25'],
  ['GGG', 'ETA GARDENS', '3', '0.10', '0.30', '0.90'],
  ['HHH', 'THETA HATS', '7', '7.70', '7.70', '53.90'],
  ['III', 'IOTA INKS', '40', '33.33', '31.10', '1244.00'],
  ['JJJ', 'KAPPA JAMS', '1000000', '0.0010', '0.0011', '1100.00'],
  ['KKK', 'LAMBDA KITES', '2', '1000.00', '1001.10', '2002.20'],
  ['LLL', 'MY LAMPS', '15', '9.90', '10.00', '150.00'],
  ['MMM', 'NY MILLS', '60', '2.50', '2.40', '144.00'],
];

/** Beyond 2^53: a reader that turns it into a float loses the last digit. */
const positionId = (index: number): string => `90071992547409${String(93 + index)}`;

function position(index: number): Data {
  const [symbol, symbolDescription, quantity, pricePaid, lastTrade, marketValue] = holdings[index] ?? [];
  return {
    positionId: exact(positionId(index)),
    Product: { symbol: symbol ?? '', securityType: 'EQ' },
    symbolDescription: symbolDescription ?? '',
    dateAcquired: 1_704_085_200_000,
    pricePaid: exact(pricePaid ?? '0'),
    quantity: exact(quantity ?? '0'),
    positionType: quantity?.startsWith('-') ? 'SHORT' : 'LONG',
    marketValue: exact(marketValue ?? '0'),
    Quick: {
      lastTrade: exact(lastTrade ?? '0'),
      change: exact('-0.10'),
      volume: 100,
      quoteStatus: 'DELAYED',
    },
  };
}

/** The second account has one position, and there it is an object instead of a list of one. */
export const portfolio = ({ accountId }: InventedAccount): { [name: string]: Data } => ({
  PortfolioResponse: {
    AccountPortfolio: [
      {
        accountId,
        Position:
          accountId === accounts[0]?.accountId ? holdings.map((_, index) => position(index)) : position(0),
        totalPages: 1,
      },
    ],
  },
});

export const lots = (id: string): { [name: string]: Data } => ({
  PositionLotsResponse: {
    PositionLot: [
      {
        positionId: exact(id),
        positionLotId: exact('9007199254740995'),
        price: exact('1.10'),
        originalQty: 10,
        remainingQty: 10,
        acquiredDate: 1_704_085_200_000,
      },
    ],
  },
});
