import type { ReminderWishes } from '@/utils/storage/setting-items';
import { isExchangeHoliday } from './exchange-holidays';

export type ReminderKind = 'tokenEnds' | 'morning';

export interface Reminder {
  readonly kind: ReminderKind;
  /** Epoch ms. */
  readonly at: number;
}

/** Long enough to finish something, or to see that a program has what it needs. */
export const REMIND_AHEAD_MS = 30 * 60_000;

const FRIDAY = 5;

/**
 * The next reminder of each kind that is wanted after a moment, the first one first.
 * @param endsAt when the token of the profile in front dies, epoch ms; null where it has none
 */
export function remindersAfter(
  endsAt: number | null,
  wishes: ReminderWishes,
  after: number,
  timeZone: string,
): readonly Reminder[] {
  const reminders: Reminder[] = [];
  if (wishes.mornings)
    reminders.push({ kind: 'morning', at: morningAfter(after, wishes.morningAt, timeZone) });
  if (wishes.tokenEnds && endsAt !== null) {
    const at = endsAt - REMIND_AHEAD_MS;
    if (at > after) reminders.push({ kind: 'tokenEnds', at });
  }
  return reminders.sort((one, other) => one.at - other.at);
}

/** Whether a reminder that is due still has something to say. */
export function isWorthSaying({ kind }: Reminder, endsAt: number | null, now: number): boolean {
  const isHeld = endsAt !== null && now < endsAt;
  return kind === 'tokenEnds' ? isHeld : !isHeld;
}

/**
 * The next morning of a trading day after a moment, in epoch ms. The date is the person's own: also where morning comes
 * half a day before New York's, the day of trading that lies ahead has that date.
 */
function morningAfter(after: number, morningAt: string, timeZone: string): number {
  const start = Temporal.Instant.fromEpochMilliseconds(after).toZonedDateTimeISO(timeZone);
  for (let day = start; ; day = day.add({ days: 1 })) {
    const morning = day.withPlainTime(morningAt).epochMilliseconds;
    if (isTradingDay(day.toPlainDate()) && morning > after) return morning;
  }
}

const isTradingDay = (date: Temporal.PlainDate): boolean =>
  date.dayOfWeek <= FRIDAY && !isExchangeHoliday(date);
