const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;

/** A span to come, as a person says it: `5 h 12 min`, `12 min`, `less than a minute`. */
export function formatTimeLeft(leftMs: number): string {
  const hours = Math.floor(leftMs / HOUR_MS);
  const minutes = Math.floor((leftMs % HOUR_MS) / MINUTE_MS);
  if (hours > 0) return `${hours} h ${minutes} min`;
  return minutes > 0 ? `${minutes} min` : 'less than a minute';
}

/** The same where there is room for the hours alone: `9 h`, `<1 h`. */
export function formatHoursLeft(leftMs: number): string {
  const hours = Math.floor(leftMs / HOUR_MS);
  return hours > 0 ? `${hours} h` : '<1 h';
}

/** A span that was set, in minutes, as a person says it: `30 minutes`, `2 hours`, `1 hour 50 minutes`. */
export function formatSpan(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const parts = [hours > 0 && counted(hours, 'hour'), rest > 0 && counted(rest, 'minute')];
  return parts.filter(Boolean).join(' ');
}

const counted = (count: number, unit: string) => `${count} ${unit}${count === 1 ? '' : 's'}`;

/** A short span in whole seconds, as a clock shows it: `4:12`. */
export function formatCountdown(leftMs: number): string {
  const seconds = Math.max(0, Math.floor(leftMs / SECOND_MS));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** The time of day where the person is: `6:00 AM`. */
export function formatLocalTime(at: number): string {
  return new Date(at).toLocaleTimeString([], { hour: 'numeric', minute: '2-digit' });
}

/** The same to the second: `6:00:07 AM`. */
export function formatMoment(at: number): string {
  return new Date(at).toLocaleTimeString([], { hour: 'numeric', minute: '2-digit', second: '2-digit' });
}

/** The time of day in New York, where a token's day ends: `6:48 PM`. */
export function formatNewYorkTime(at: number): string {
  return new Date(at).toLocaleTimeString([], {
    hour: 'numeric',
    minute: '2-digit',
    timeZone: 'America/New_York',
  });
}

/** Day and time with the zone that they are told in; without one, where the person is: `Jan 2, 2026, 3:59:59 PM EST`. */
export function formatDayAndTime(at: number, timeZone?: string): string {
  return new Date(at).toLocaleString([], {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    second: '2-digit',
    timeZoneName: 'short',
    timeZone,
  });
}

export const NEW_YORK = 'America/New_York';

/** `980 B`, `1.2 kB`, `5.0 MB`. */
export function formatSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  // What would round up to 1000.0 kB is a megabyte already.
  return bytes < 999_950 ? `${(bytes / 1000).toFixed(1)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
