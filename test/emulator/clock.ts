export interface Clock {
  now(): number;
  /** Shifts add up. */
  shift(ms: number): void;
  reset(): void;
}

export function createClock(base: () => number): Clock {
  let shifted = 0;
  return {
    now: () => base() + shifted,
    shift: (ms) => {
      shifted += ms;
    },
    reset: () => {
      shifted = 0;
    },
  };
}
