/** Invented positions as JSON on one line, as many as make so many bytes. */
export function answerText(bytes: number, marker: string): string {
  const position = (at: number) => ({
    positionId: 10_000_000 + at,
    Product: {
      symbol: `SYM${at % 977}`,
      securityType: at % 3 ? 'EQ' : 'OPTN',
      expiry: at % 3 ? null : 20270115,
    },
    quantity: (at * 7) % 1000,
    pricePaid: ((at * 7919) % 100_000) / 100,
    marketValue: ((at * 104_729) % 10_000_000) / 100,
    symbolDescription: `POSITION NUMBER ${at} OF A LONG LIST`,
    dateAcquired: 1_700_000_000_000 + at * 60_000,
    isQuoteDelayed: at % 2 === 0,
  });
  const parts: string[] = [];
  for (let length = 100; length < bytes; length += (parts.at(-1)?.length ?? 0) + 1) {
    parts.push(JSON.stringify(position(parts.length)));
  }
  return `{"PortfolioResponse":{"marker":"${marker}","Position":[${parts.join(',')}]}}`;
}
