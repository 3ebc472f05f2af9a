import { type Data, exact } from '../api/exact-number.ts';

type Block = [name: string, fields: { [name: string]: Data }];

const price = { lastTrade: exact('100.00'), changeClose: exact('-0.30') };

/** The block of each detailFlag. */
const blocks: Readonly<Record<string, Block>> = {
  ALL: [
    'All',
    {
      ...price,
      bid: exact('1.10'),
      ask: exact('1.1100'),
      totalVolume: exact('9007199254740993'),
    },
  ],
  FUNDAMENTAL: ['Fundamental', { ...price, eps: exact('0.10'), estEarnings: exact('1.10') }],
  INTRADAY: ['Intraday', { ...price, high: exact('101.00'), low: exact('99.00') }],
  OPTIONS: ['Option', { bid: exact('1.10'), ask: exact('1.1100'), daysToExpiration: 10 }],
  WEEK_52: ['Week52', { ...price, high52: exact('120.00'), low52: exact('80.00') }],
  MF_DETAIL: ['MutualFund', { netAssetValue: exact('20.02'), cusip: 'INVENTED1' }],
};

export const detailFlags = Object.keys(blocks);

const isStock = (symbol: string): boolean => /^(?:([A-M])\1\1|GOOG|BIGCHAIN)$/.test(symbol);

/** The stocks of the invented portfolio, and the options on them by underlier, date, kind and strike. */
export function isKnownSymbol(symbol: string): boolean {
  const [underlier = '', ...option] = symbol.split(':');
  return (
    isStock(underlier) &&
    (option.length === 0 || /^\d{4}:\d\d?:\d\d?:(?:CALL|PUT):[\d.]+$/.test(option.join(':')))
  );
}

const quote = (symbol: string, detailFlag: string): Data => {
  const [name, fields] = blocks[detailFlag] ?? ['All', {}];
  return {
    dateTime: '15:59:59 EST 01-02-2026',
    dateTimeUTC: 1_767_387_599,
    quoteStatus: 'DELAYED',
    ahFlag: 'false',
    [name]: { ...fields, symbolDescription: `${symbol} INVENTED CORP` },
    Product: { symbol, securityType: 'EQ' },
  };
};

const message = (symbol: string): Data => ({
  code: 1019,
  description: `${symbol} is an invalid symbol.`,
  type: 'WARNING',
});

export const quotes = (
  known: readonly string[],
  unknown: readonly string[],
  detailFlag: string,
): { [name: string]: Data } => ({
  QuoteResponse: {
    QuoteData: known.map((symbol) => quote(symbol, detailFlag)),
    ...(unknown.length > 0 && { Messages: { Message: unknown.map(message) } }),
  },
});

const products = [
  { symbol: 'AAA', description: 'ALPHA ANVILS INC', type: 'EQUITY' },
  { symbol: 'FFF', description: 'ZETA FUND A', type: 'MUTUAL FUND' },
];

/** The products that hold the text in symbol or description; all of them without a text. */
export function lookup(search?: string): { [name: string]: Data } | null {
  const wanted = search?.toLowerCase() ?? '';
  const found = products.filter(({ symbol, description }) =>
    `${symbol} ${description}`.toLowerCase().includes(wanted),
  );
  return found.length > 0 ? { LookupResponse: { Data: found } } : null;
}
