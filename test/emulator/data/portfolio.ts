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

/** The block that each view brings. Invented. */
const views: Readonly<Record<string, [name: string, block: { [name: string]: Data }]>> = {
  QUICK: ['Quick', { change: exact('-0.10'), volume: 100, quoteStatus: 'DELAYED' }],
  PERFORMANCE: ['Performance', { change: exact('-0.10'), daysGain: exact('-1.00'), marketValue: 0 }],
  FUNDAMENTAL: [
    'Fundamental',
    { marketCap: exact('1000000.00'), peRatio: exact('10.10'), eps: exact('0.10') },
  ],
  OPTIONSWATCH: ['OptionsWatch', { baseSymbolAndPrice: '', premium: 0, bid: exact('1.10') }],
  COMPLETE: ['Complete', { change: exact('-0.10'), beta: exact('1.10'), week52High: exact('2.20') }],
};

export const viewNames = Object.keys(views);

export interface PortfolioQuery {
  view: string;
  count: number;
  /** From 1. */
  pageNumber: number;
  isWithTotals: boolean;
  isWithLots: boolean;
}

const lot = (id: string): Data => ({
  positionId: exact(id),
  positionLotId: exact('9007199254740995'),
  price: exact('1.10'),
  originalQty: 10,
  remainingQty: 10,
  acquiredDate: 1_704_085_200_000,
});

function position(index: number, { view, isWithLots }: PortfolioQuery): Data {
  const [symbol, symbolDescription, quantity, pricePaid, lastTrade, marketValue] = holdings[index] ?? [];
  const [blockName, block] = views[view] ?? ['Quick', {}];
  return {
    positionId: exact(positionId(index)),
    Product: { symbol: symbol ?? '', securityType: 'EQ' },
    symbolDescription: symbolDescription ?? '',
    dateAcquired: 1_704_085_200_000,
    pricePaid: exact(pricePaid ?? '0'),
    quantity: exact(quantity ?? '0'),
    positionType: quantity?.startsWith('-') ? 'SHORT' : 'LONG',
    marketValue: exact(marketValue ?? '0'),
    [blockName]: { lastTrade: exact(lastTrade ?? '0'), ...block },
    ...(isWithLots && { positionLot: [lot(positionId(index))] }),
  };
}

const totals: Data = {
  todaysGainLoss: exact('-1.30'),
  totalMarketValue: exact('6138.33'),
  totalGainLoss: exact('100.10'),
  cashBalance: exact('1500.50'),
};

/** The second account has one position, and there it is an object instead of a list of one. */
export function portfolio(
  { accountId }: InventedAccount,
  query: PortfolioQuery,
): { [name: string]: Data } | null {
  const size = accountId === accounts[0]?.accountId ? holdings.length : 1;
  const indexes = Array.from({ length: size }, (_, index) => index);
  const start = (query.pageNumber - 1) * query.count;
  const positions = indexes.slice(start, start + query.count).map((index) => position(index, query));
  const totalPages = Math.ceil(size / query.count);
  if (positions.length === 0) return null;
  return {
    PortfolioResponse: {
      ...(query.isWithTotals && { Totals: totals }),
      AccountPortfolio: [
        {
          accountId,
          ...(query.pageNumber < totalPages && { nextPageNo: String(query.pageNumber + 1) }),
          Position: size === 1 ? (positions[0] ?? []) : positions,
          totalPages,
        },
      ],
    },
  };
}

/** Every account has the first of them. */
export const isPositionId = (id: string): boolean => holdings.some((_, index) => positionId(index) === id);

export const lots = (id: string): { [name: string]: Data } => ({
  PositionLotsResponse: { PositionLot: [lot(id)] },
});
