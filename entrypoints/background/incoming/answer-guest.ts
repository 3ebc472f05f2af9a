import { browser } from 'wxt/browser';
import { statusOf } from '@/utils/connection/status';
import { siteOf } from '@/utils/etrade/callback/parse-address';
import { keeperOf, lockOf } from '@/utils/keys/profile-vault';
import { type GuestAnswer, guestAnswer } from '@/utils/messages/guest-answer';
import { ANSWER_EVERY_MS } from '@/utils/messages/guest-question';
import type { ShownPage } from '@/utils/messages/sender';
import { connectionItem } from '@/utils/storage/connection-items';
import { guestsItem } from '@/utils/storage/guest-items';
import { keysItem, unlockedItem } from '@/utils/storage/key-items';
import type { Look } from '@/utils/storage/storage-condition';
import { ensureStorage } from '../lifecycle/ensure-storage';
import { timeFor } from '../world/clock';

/** When each tab was answered last, by a clock that nobody sets. */
const answeredAt = new Map<number, number>();

/** Tells a page how the profiles stand that its origin may ask about. @returns nothing for any other, and for one that asks too often */
export async function answerGuest({ tabId, url: { origin } }: ShownPage): Promise<readonly GuestAnswer[]> {
  if (!takeTurn(tabId, performance.now())) return [];
  const look = await ensureStorage();
  const asked = look.profiles.filter(({ id }) => look.find(guestsItem(id)).includes(origin));
  // A page that is open still has our script when the person withdraws its site in the browser.
  if (asked.length === 0 || !(await browser.permissions.contains({ origins: [siteOf(origin)] }))) return [];
  return asked.map(({ id, label }) => guestAnswer(label, statusIn(look, id)));
}

/** A page may speak past its content script, and load itself again. */
function takeTurn(tabId: number, now: number): boolean {
  for (const [each, at] of answeredAt) if (now - at >= ANSWER_EVERY_MS) answeredAt.delete(each);
  if (answeredAt.has(tabId)) return false;
  answeredAt.set(tabId, now);
  return true;
}

function statusIn(look: Look, profileId: string) {
  const state = look.find(connectionItem(profileId));
  const record = look.find(keysItem(profileId));
  const lock = lockOf(record && keeperOf(record), look.find(unlockedItem(profileId)), Date.now());
  return statusOf(state, timeFor(state), lock.name === 'locked');
}
