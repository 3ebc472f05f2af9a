import type { Emulator } from '../emulator/start-emulator.ts';

const HOUR_MS = 60 * 60_000;

/** Between nine and ten in New York, so that a test of some hours never meets midnight. */
export function setToMorning({ clock }: Emulator): void {
  const hourInNewYork = new Intl.DateTimeFormat('en', {
    hour: 'numeric',
    hourCycle: 'h23',
    timeZone: 'America/New_York',
  });
  const hours = (9 - Number(hourInNewYork.format(clock.now())) + 24) % 24;
  clock.shift(hours * HOUR_MS);
}
