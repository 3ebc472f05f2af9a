const easternDay = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/New_York' });

/** The calendar day in New York, daylight saving included. Two instants with midnight between them differ. */
export const easternDate = (epochMs: number): string => easternDay.format(epochMs);
