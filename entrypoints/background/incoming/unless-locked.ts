import { keeperOf, lockOf } from '@/utils/keys/profile-vault';
import { keysItem, unlockedItem } from '@/utils/storage/key-items';
import type { Look } from '@/utils/storage/storage-condition';
import { lockWhereDue } from '../keys/lock';

/** Does what has come for a profile from outside, unless its time is over: then it is locked instead. */
export async function unlessLocked(
  look: Look,
  profileId: string,
  work: () => Promise<unknown>,
): Promise<void> {
  const record = look.find(keysItem(profileId));
  const lock = lockOf(record && keeperOf(record), look.find(unlockedItem(profileId)), Date.now());
  if (lock.name === 'locked' && (await lockWhereDue(profileId))) return;
  await work();
  // Behind the work: a code is in a hurry, and the time that was seen is not.
  if (lock.name === 'open') await lockWhereDue(profileId);
}
