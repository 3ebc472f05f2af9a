/** One line of the table. */
export interface Figure {
  readonly what: string;
  readonly where: string;
  readonly value: string;
  /** The same in milliseconds, where it is a time. */
  readonly spread?: Spread;
}

/** The middle of what was measured, and how far apart the measurements lie. */
export interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((one, other) => one - other);
  const at = (index: number) => sorted[index] ?? Number.NaN;
  const middle = (sorted.length - 1) / 2;
  return {
    median: (at(Math.floor(middle)) + at(Math.ceil(middle))) / 2,
    least: at(0),
    most: at(sorted.length - 1),
  };
}

export const milliseconds = ({ median, least, most }: Spread): string =>
  `${Math.round(median)} ms (${Math.round(least)} to ${Math.round(most)})`;

/** One after the other, as they would disturb each other. */
export async function measured(times: number, measure: () => Promise<number>): Promise<Spread> {
  const values: number[] = [];
  for (let left = times; left > 0; left -= 1) values.push(await measure());
  return spreadOf(values);
}
