/** A day as E*TRADE writes it, MMDDYYYY, in the form of a date field, YYYY-MM-DD; '' where it is no day. */
export function toFieldDate(monthDayYear: string): string {
  const [, month, date, year] = /^(\d\d)(\d\d)(\d{4})$/.exec(monthDayYear) ?? [];
  const day = `${year}-${month}-${date}`;
  const moment = new Date(`${day}T00:00:00Z`);
  // The 30th of February would become another day.
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(`${day}T`) ? day : '';
}

/** The other way round; '' for an empty field. */
export const fromFieldDate = (day: string): string => day.replace(/^(\d{4})-(\d\d)-(\d\d)$/, '$2$3$1');
