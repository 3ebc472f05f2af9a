/** A number kept as its digits, so that 1.10 stays 1.10 and an id beyond 2^53 keeps its last digit. */
export class ExactNumber {
  readonly digits: string;

  constructor(digits: string) {
    this.digits = digits;
  }
}

export const exact = (digits: string): ExactNumber => new ExactNumber(digits);

export type Data = string | number | boolean | ExactNumber | Data[] | { [name: string]: Data };
