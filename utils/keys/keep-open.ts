import { withVault } from '../storage/engine/alone.ts';
import { unlockedItem } from '../storage/key-items.ts';
import { settingsItem } from '../storage/setting-items.ts';
import { isOpen, lockAtOf } from './lock-rules.ts';

const MINUTE_MS = 60_000;

/** When a profile that is used now locks by itself, in epoch ms; null where it stays open with the browser. */
async function nextLockAt(now: number): Promise<number | null> {
  const { lockAfterMinutes } = await settingsItem.getValue();
  return lockAfterMinutes === null ? null : now + lockAfterMinutes * MINUTE_MS;
}

/** Opens a profile with the key of its passphrase; to be done `withVault`. @param salt of the record that it opens */
export async function openWith(profileId: string, key: string, salt: string, now: number): Promise<void> {
  await unlockedItem(profileId).setValue({ key, salt, lockAt: await nextLockAt(now), seenAt: now });
}

/**
 * Notes the time at an unlocked profile; locked, it stays so.
 * @param isUse whether a person has used it: only that puts its lock off
 */
export function keepOpen(profileId: string, now: number, isUse: boolean): Promise<void> {
  return withVault(profileId, async () => {
    const unlocked = await unlockedItem(profileId).getValue();
    if (!isOpen(unlocked, now)) return;
    const lockAt = isUse ? await nextLockAt(now) : lockAtOf(unlocked, now);
    await unlockedItem(profileId).setValue({ ...unlocked, lockAt, seenAt: now });
  });
}
