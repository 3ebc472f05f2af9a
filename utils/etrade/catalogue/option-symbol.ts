/** An option as a person writes it down. */
export interface OptionParts {
  readonly underlier: string;
  /** YYYY-MM-DD. */
  readonly expiry: string;
  readonly callPut: 'CALL' | 'PUT';
  readonly strike: string;
}

/** Which part keeps them from being a symbol. */
export type OptionFault = 'underlier' | 'expiry' | 'strike';

/**
 * The symbol by which Get Quotes knows an option, `GOOG:2026:12:18:CALL:100`; or what is missing or cannot be.
 * docs: api-quote-v1
 */
export function optionSymbol(parts: OptionParts): { symbol: string } | { faults: readonly OptionFault[] } {
  const underlier = parts.underlier.trim().toUpperCase();
  const strike = parts.strike.trim();
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(parts.expiry) ?? [];
  const isRight: Readonly<Record<OptionFault, boolean>> = {
    // What parts the parts, or symbols, is in none.
    underlier: underlier.isWellFormed() && /^[^\s,:]+$/.test(underlier),
    expiry: year !== undefined,
    strike: /^\d+(?:\.\d+)?$/.test(strike) && Number(strike) > 0,
  };
  const faults = (Object.keys(isRight) as OptionFault[]).filter((part) => !isRight[part]);
  if (faults.length > 0) return { faults };
  return { symbol: [underlier, year, Number(month), Number(day), parts.callPut, strike].join(':') };
}

/** A list of symbols with one more; once is enough. */
export function withSymbol(symbols: string, symbol: string): string {
  const known = symbols.split(',').flatMap((each) => each.trim() || []);
  return known.includes(symbol) ? symbols : [...known, symbol].join(',');
}
