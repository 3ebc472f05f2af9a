import { expect, it } from 'vitest';
import { isExchangeHoliday } from '@/entrypoints/background/signs/exchange-holidays';

/** As the exchange has published them, year by year; closings that no rule foretells are left out. */
const PUBLISHED = {
  2019: '01-01 01-21 02-18 04-19 05-27 07-04 09-02 11-28 12-25',
  2020: '01-01 01-20 02-17 04-10 05-25 07-03 09-07 11-26 12-25',
  2021: '01-01 01-18 02-15 04-02 05-31 07-05 09-06 11-25 12-24',
  2022: '01-17 02-21 04-15 05-30 06-20 07-04 09-05 11-24 12-26',
  2023: '01-02 01-16 02-20 04-07 05-29 06-19 07-04 09-04 11-23 12-25',
  2024: '01-01 01-15 02-19 03-29 05-27 06-19 07-04 09-02 11-28 12-25',
  2025: '01-01 01-20 02-17 04-18 05-26 06-19 07-04 09-01 11-27 12-25',
  2026: '01-01 01-19 02-16 04-03 05-25 06-19 07-03 09-07 11-26 12-25',
  2027: '01-01 01-18 02-15 03-26 05-31 06-18 07-05 09-06 11-25 12-24',
  2028: '01-17 02-21 04-14 05-29 06-19 07-04 09-04 11-23 12-25',
};

function holidaysOf(year: number): string {
  const days = Array.from({ length: 366 }, (_, day) =>
    Temporal.PlainDate.from(`${year}-01-01`).add({ days: day }),
  );
  return days
    .filter((date) => date.year === year && isExchangeHoliday(date))
    .map((date) => date.toString().slice(5))
    .join(' ');
}

it.each(Object.entries(PUBLISHED))(
  'the holidays of %s are those that the exchange has published',
  (year, dates) => {
    expect(holidaysOf(Number(year))).toBe(dates);
  },
);

/** From tables of Easter: the earliest and the latest of the century, and the two exceptions of the rule. */
it.each(['1954-04-16', '1981-04-17', '2008-03-21', '2038-04-23', '2076-04-17'])(
  'Good Friday of %s is found',
  (date) => {
    expect(isExchangeHoliday(Temporal.PlainDate.from(date))).toBe(true);
  },
);
