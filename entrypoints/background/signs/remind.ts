import { browser } from 'wxt/browser';
import type { Profile } from '@/utils/connection/profile';
import { endOf } from '@/utils/connection/token-worth';
import { remindedAtItem } from '@/utils/storage/background-items';
import { sessionNoteItem } from '@/utils/storage/connection-items';
import { sealedTokenItem } from '@/utils/storage/key-items';
import { reminderWishesItem } from '@/utils/storage/setting-items';
import { REMINDERS } from '@/utils/words/reminder-words';
import { etradeNow } from '../world/clock';
import { type FrontProfile, frontProfile } from './front-profile';
import { isWorthSaying, type ReminderKind, reminderAfter } from './reminders';

/** Later, after a computer has slept, a reminder is no use any more. */
const LATEST_MS = 60 * 60_000;

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
  const endsAt = await tokenEndOf(front);
  const since = Math.max(await remindedAtItem.getValue(), now - LATEST_MS);
  const due = reminderAfter(endsAt, wishes, since, timeZone);
  if (due && due.at <= now) {
    // Noted first: a reminder that is missed is better than one that comes twice.
    await remindedAtItem.setValue(now);
    if (isWorthSaying(due, endsAt, now)) await notify(due.kind, front.profile, (endsAt ?? 0) - now);
  }
  return reminderAfter(endsAt, wishes, now, timeZone)?.at ?? null;
}

/** A token that waits under the passphrase is one too: a login for another would end it for a program. */
async function tokenEndOf({ profile, state }: FrontProfile): Promise<number | null> {
  if (state.name !== 'disconnected') return endOf(state);
  const [sealed, note] = await Promise.all([
    sealedTokenItem(profile.id).getValue(),
    sessionNoteItem(profile.id).getValue(),
  ]);
  return sealed && note?.held === 'token' ? note.endsAt : null;
}

/** What was due before the person asked for reminders is not said afterwards. */
export async function startReminders(): Promise<void> {
  await remindedAtItem.setValue(etradeNow());
}

async function notify(kind: ReminderKind, { label }: Profile, leftMs: number): Promise<void> {
  const [title, message] = REMINDERS[kind](label, leftMs);
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
