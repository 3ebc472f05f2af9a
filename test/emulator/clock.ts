export interface Clock {
  now(): number;
  /** Shifts add up. */
  shift(ms: number): void;
}

/** The clock of the whole site, from which each host's may differ. */
export interface SiteClock extends Clock {
  of(host: string): Clock;
  reset(): void;
}

export function createClock(base: () => number): SiteClock {
  let shifted = 0;
  const differences = new Map<string, number>();
  const now = () => base() + shifted;
  return {
    now,
    shift: (ms) => {
      shifted += ms;
    },
    of: (host) => ({
      now: () => now() + (differences.get(host) ?? 0),
      shift: (ms) => {
        differences.set(host, (differences.get(host) ?? 0) + ms);
      },
    }),
    reset: () => {
      shifted = 0;
      differences.clear();
    },
  };
}
