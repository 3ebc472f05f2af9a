/**
 * Whether New York's exchange is closed all day on a weekday. (NYSE Rule 7.2: a holiday on a Saturday is kept on the
 * Friday before, but for New Year's Day, whose Friday ends a year; one on a Sunday on the Monday after.) Days of
 * mourning and storms are in no rule: the exchange is taken to be open then.
 */
export function isExchangeHoliday(date: Temporal.PlainDate): boolean {
  return HOLIDAYS.some((holidayOf) => holidayOf(date.year)?.equals(date));
}

const MONDAY = 1;
const THURSDAY = 4;
const SATURDAY = 6;
const SUNDAY = 7;

type HolidayOf = (year: number) => Temporal.PlainDate | null;

const HOLIDAYS: readonly HolidayOf[] = [
  newYearsDay,
  // Martin Luther King, Jr. Day, Washington's Birthday.
  (year) => nth(3, MONDAY, year, 1),
  (year) => nth(3, MONDAY, year, 2),
  goodFriday,
  memorialDay,
  // Juneteenth, since 2022.
  (year) => (year < 2022 ? null : kept(year, 6, 19)),
  // Independence Day, Labor Day, Thanksgiving Day, Christmas Day.
  (year) => kept(year, 7, 4),
  (year) => nth(1, MONDAY, year, 9),
  (year) => nth(4, THURSDAY, year, 11),
  (year) => kept(year, 12, 25),
];

const dateOf = (year: number, month: number, day: number) => Temporal.PlainDate.from({ year, month, day });

/** The day on which a holiday of a fixed date is kept. */
function kept(year: number, month: number, day: number): Temporal.PlainDate {
  const date = dateOf(year, month, day);
  if (date.dayOfWeek === SATURDAY) return date.subtract({ days: 1 });
  return date.dayOfWeek === SUNDAY ? date.add({ days: 1 }) : date;
}

function newYearsDay(year: number): Temporal.PlainDate | null {
  const date = kept(year, 1, 1);
  return date.year === year ? date : null;
}

function nth(count: number, dayOfWeek: number, year: number, month: number): Temporal.PlainDate {
  const first = dateOf(year, month, 1);
  return first.add({ days: ((dayOfWeek - first.dayOfWeek + 7) % 7) + 7 * (count - 1) });
}

function memorialDay(year: number): Temporal.PlainDate {
  const last = dateOf(year, 5, 31);
  return last.subtract({ days: last.dayOfWeek - MONDAY });
}

/** Two days before Easter, which is the Sunday after the first full moon of spring. (Gauss's rule for 1900 to 2099.) */
function goodFriday(year: number): Temporal.PlainDate {
  const moon = (19 * (year % 19) + 24) % 30;
  const week = (2 * (year % 4) + 4 * (year % 7) + 6 * moon + 5) % 7;
  // The rule's exceptions: the church's moon is never that late.
  const isTooLate = moon + week === 35 || (moon === 28 && week === 6 && year % 19 > 10);
  return dateOf(year, 3, 22).add({ days: moon + week - (isTooLate ? 7 : 0) - 2 });
}
