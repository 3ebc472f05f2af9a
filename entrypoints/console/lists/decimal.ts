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
  const digits = all.replace(/^0+/, '').replace(/0+$/, '');
  if (digits === '') return { sign: 0, tens: 0, digits };
  const leading = all.length - all.replace(/^0+/, '').length;
  return { sign: sign === '-' ? -1 : 1, tens: whole.length - leading + Number(exponent), digits };
}

/** Which of two numbers is the smaller, as a sort wants it. */
export function compareDecimals(one: Decimal, other: Decimal): number {
  if (one.sign !== other.sign) return one.sign - other.sign;
  if (one.tens !== other.tens) return one.sign * (one.tens - other.tens);
  // Digits behind a point: the shorter of two that begin alike is the smaller.
  return one.sign * (Number(one.digits > other.digits) - Number(one.digits < other.digits));
}
