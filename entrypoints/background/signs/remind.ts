import { browser } from 'wxt/browser';
import type { Profile } from '@/utils/connection/profile';
import { endOf } from '@/utils/connection/token-worth';
import { remindedAtItem } from '@/utils/storage/background-items';
import { sessionNoteItem } from '@/utils/storage/connection-items';
import { alone, LOCKS } from '@/utils/storage/engine/alone';
import { sealedTokenItem } from '@/utils/storage/key-items';
import { type ReminderWishes, reminderWishesItem } from '@/utils/storage/setting-items';
import { REMINDERS } from '@/utils/words/reminder-words';
import { etradeNow } from '../world/clock';
import { type FrontProfile, frontProfile } from './front-profile';
import { isWorthSaying, type ReminderKind, remindersAfter } from './reminders';

/** Later, after a computer has slept, a reminder is no use any more. */
const LATEST_MS = 60 * 60_000;

/** What a look at the clock has to know. */
interface Outlook {
  readonly front: FrontProfile;
  readonly wishes: ReminderWishes;
  /** When the token of the profile in front dies; null where it has none. */
  readonly endsAt: number | null;
  /** What was due before this has been said, or has lapsed. */
  readonly since: number;
}

/** When the next reminder is due, in epoch ms at E*TRADE; one that has not been said yet may be due already. */
export async function nextReminderAt(timeZone = ownTimeZone()): Promise<number | null> {
  const outlook = await lookOut(etradeNow());
  return outlook && (remindersAfter(outlook.endsAt, outlook.wishes, outlook.since, timeZone)[0]?.at ?? null);
}

/** Says what is due, once, however often and however late the browser wakes us. */
export function remind(timeZone = ownTimeZone()): Promise<void> {
  return alone(LOCKS.reminders(), async () => {
    const now = etradeNow();
    const outlook = await lookOut(now);
    if (!outlook) return;
    const { front, wishes, endsAt, since } = outlook;
    const due = remindersAfter(endsAt, wishes, since, timeZone).filter(({ at }) => at <= now);
    if (due.length === 0) return;
    // Noted first: a reminder that is missed is better than one that comes twice.
    await remindedAtItem.setValue(now);
    // Where two are due, one that has nothing to say does not stand before the other.
    for (const each of due.filter((reminder) => isWorthSaying(reminder, endsAt, now)))
      await notify(each.kind, front.profile, (endsAt ?? 0) - now);
  });
}

const ownTimeZone = () => Temporal.Now.zonedDateTimeISO().timeZoneId;

async function lookOut(now: number): Promise<Outlook | null> {
  const wishes = await reminderWishesItem.getValue();
  if (!wishes.tokenEnds && !wishes.mornings) return null;
  const front = await frontProfile();
  if (!front) return null;
  const [endsAt, remindedAt] = await Promise.all([tokenEndOf(front), remindedAtItem.getValue()]);
  return { front, wishes, endsAt, since: Math.max(remindedAt, now - LATEST_MS) };
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

async function notify(kind: ReminderKind, { id, label }: Profile, leftMs: number): Promise<void> {
  const [title, message] = REMINDERS[kind](label, leftMs);
  const iconUrl = browser.runtime.getURL('/icon/128.png');
  // The permission is optional, and the person may have taken it back: then there is nobody to tell.
  await browser.notifications
    ?.create(`${kind} ${id}`, { type: 'basic', iconUrl, title, message })
    .catch(() => undefined);
}

/** What a person who presses a reminder wants: today's token for that profile, or to see what is left of it. */
export function pressedReminder(notificationId: string): {
  readonly wantsToken: boolean;
  readonly profileId: string;
} {
  const [kind, ...profileId] = notificationId.split(' ');
  return { wantsToken: kind === 'morning', profileId: profileId.join(' ') };
}
