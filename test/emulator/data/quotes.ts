import { type Data, exact } from '../api/exact-number.ts';

export const quotes = (symbols: readonly string[]): { [name: string]: Data } => ({
  QuoteResponse: {
    QuoteData: symbols.map((symbol) => ({
      dateTime: '15:59:59 EST 01-02-2026',
      dateTimeUTC: 1_767_387_599,
      quoteStatus: 'DELAYED',
      ahFlag: 'false',
      All: {
        lastTrade: exact('100.00'),
        bid: exact('1.10'),
        ask: exact('1.1100'),
        changeClose: exact('-0.30'),
        totalVolume: exact('9007199254740993'),
        symbolDescription: `${symbol} INVENTED CORP`,
      },
      Product: { symbol, securityType: 'EQ' },
    })),
  },
});

export const lookup = (): { [name: string]: Data } => ({
  LookupResponse: {
    Data: [
      { symbol: 'AAA', description: 'ALPHA ANVILS INC', type: 'EQUITY' },
      { symbol: 'FFF', description: 'ZETA FUND A', type: 'MUTUAL FUND' },
    ],
  },
});
