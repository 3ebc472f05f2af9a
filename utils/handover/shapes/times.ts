const NEW_YORK = 'America/New_York';

const zoned = (at: number, timeZone: string) =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);

/** Every way in which programs write a moment. The wrong one is ignored without a word, or ends the program. */
export const TIMES = {
  /** RFC 3339, which says its zone: `2026-11-27T05:00:00Z`. */
  aware: (at: number) => zoned(at, 'UTC').toInstant().toString({ smallestUnit: 'second' }),
  /** With New York's offset, for readers that know no `Z`: `2026-11-27T00:00:00-05:00`. */
  newYork: (at: number) => zoned(at, NEW_YORK).toString({ smallestUnit: 'second', timeZoneName: 'never' }),
  /** Of a zone that is not said: `2026-11-27T05:00:00`. */
  naive: (at: number, timeZone: string) =>
    zoned(at, timeZone).toPlainDateTime().toString({ smallestUnit: 'second' }),
  epochSeconds: (at: number) => at / 1000,
  newYorkDate: (at: number) => zoned(at, NEW_YORK).toPlainDate().toString(),
} as const;
