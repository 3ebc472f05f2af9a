const HOUR_MS = 60 * 60_000;

const hourInNewYork = new Intl.DateTimeFormat('en', {
  hour: 'numeric',
  hourCycle: 'h23',
  timeZone: 'America/New_York',
});

/** How many ms after `now` (epoch ms) it is between nine and ten in New York: no test of some hours meets midnight. */
export function untilMorning(now: number): number {
  return ((9 - Number(hourInNewYork.format(now)) + 24) % 24) * HOUR_MS;
}
