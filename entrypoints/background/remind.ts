import { browser } from 'wxt/browser';
import type { Profile } from '@/utils/connection/profile';
import { isWorthSaying, type ReminderKind, reminderAfter } from '@/utils/connection/reminders';
import { remindedAtItem } from '@/utils/storage/reminded-at-item';
import { reminderWishesItem } from '@/utils/storage/reminder-wishes-item';
import { etradeNow } from './clock';
import { frontProfile } from './front-profile';

/** Later, after a computer has slept, a reminder is no use any more. */
const LATEST_MS = 60 * 60_000;

const TEXTS: Readonly<Record<ReminderKind, (label: string) => readonly [title: string, message: string]>> = {
  tokenEnds: (label) => [
    `${label}: the token ends in half an hour`,
    'E*TRADE ends every token at midnight in New York.',
  ],
  morning: (label) => [`${label}: no token yet today`, 'Click to connect, before your programs need it.'],
};

/** Says what is due, once, however often and however late the browser wakes us. @returns when to look again */
export function remind(timeZone = Temporal.Now.zonedDateTimeISO().timeZoneId): Promise<number | null> {
  return navigator.locks.request('remind', () => sayWhatIsDue(timeZone));
}

async function sayWhatIsDue(timeZone: string): Promise<number | null> {
  const wishes = await reminderWishesItem.getValue();
  if (!wishes.tokenEnds && !wishes.mornings) return null;
  const front = await frontProfile();
  if (!front) return null;
  const now = etradeNow();
  const since = Math.max(await remindedAtItem.getValue(), now - LATEST_MS);
  const due = reminderAfter(front.state, wishes, since, timeZone);
  if (due && due.at <= now) {
    // Noted first: a reminder that is missed is better than one that comes twice.
    await remindedAtItem.setValue(now);
    if (isWorthSaying(due, front.state, now)) await notify(due.kind, front.profile);
  }
  return reminderAfter(front.state, wishes, now, timeZone)?.at ?? null;
}

/** What was due before the person asked for reminders is not said afterwards. */
export async function startReminders(): Promise<void> {
  await remindedAtItem.setValue(etradeNow());
}

async function notify(kind: ReminderKind, { label }: Profile): Promise<void> {
  const [title, message] = TEXTS[kind](label);
  const iconUrl = browser.runtime.getURL('/icon/128.png');
  // The permission is optional, and the person may have taken it back: then there is nobody to tell.
  await browser.notifications
    ?.create(kind, { type: 'basic', iconUrl, title, message })
    .catch(() => undefined);
}

/** Opens the popup, or its page where the browser opens none without a click on the icon. */
export async function openFromReminder(): Promise<void> {
  await browser.action
    .openPopup()
    .catch(() => browser.tabs.create({ url: browser.runtime.getURL('/popup.html') }));
}
