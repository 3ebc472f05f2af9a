/** What another program did otherwise, and what to do about it. */
export interface DifferenceWords {
  /** @param of the parameter that it is about */
  readonly what: (of: string) => string;
  readonly advice: string;
}

export const said = (what: string, advice: string): DifferenceWords => ({ what: () => what, advice });
