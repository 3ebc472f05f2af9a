/** A number as it is compared: 0.d₁d₂d₃… times ten to the power of `tens`. */
export interface Decimal {
  readonly sign: -1 | 0 | 1;
  readonly tens: number;
  readonly digits: string;
}

const NUMBER = /^([+-]?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/;

/** Each digit counts: no two numbers are taken for one because they have many. Null where a text is none. */
export function readDecimal(text: string): Decimal | null {
  const [, sign, whole, fraction = '', exponent = '0'] = NUMBER.exec(text) ?? [];
  if (whole === undefined) return null;
  const all = whole + fraction;
  const leading = all.search(/[1-9]|$/);
  const digits = all.slice(leading, all.length - zerosBehind(all));
  if (digits === '') return { sign: 0, tens: 0, digits };
  return { sign: sign === '-' ? -1 : 1, tens: whole.length - leading + Number(exponent), digits };
}

/** Counted from behind: a pattern would try each run of zeros from each of its digits. */
function zerosBehind(digits: string): number {
  let count = 0;
  while (digits.at(-1 - count) === '0') count += 1;
  return count;
}

/** Which of two numbers is the smaller, as a sort wants it. */
export function compareDecimals(one: Decimal, other: Decimal): number {
  if (one.sign !== other.sign) return one.sign - other.sign;
  if (one.tens !== other.tens) return one.sign * (one.tens - other.tens);
  // Digits behind a point: the shorter of two that begin alike is the smaller.
  return one.sign * (Number(one.digits > other.digits) - Number(one.digits < other.digits));
}
