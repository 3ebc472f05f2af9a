import { withVault } from '../storage/engine/alone.ts';
import { lockAfterItem } from '../storage/lock-after-item.ts';
import { unlockedItem } from '../storage/unlocked-item.ts';
import { isOpen } from './lock-rules.ts';

const MINUTE_MS = 60_000;

/** When a profile that is used now locks by itself, in epoch ms; null where it stays open with the browser. */
export async function nextLockAt(now: number): Promise<number | null> {
  const minutes = await lockAfterItem.getValue();
  return minutes === null ? null : now + minutes * MINUTE_MS;
}

/**
 * Notes the time at an unlocked profile; locked, it stays so.
 * @param isUse whether a person has used it: only that puts its lock off
 */
export function keepOpen(profileId: string, now: number, isUse: boolean): Promise<void> {
  return withVault(profileId, async () => {
    const unlocked = await unlockedItem(profileId).getValue();
    if (!isOpen(unlocked, now)) return;
    const lockAt = isUse ? await nextLockAt(now) : unlocked.lockAt;
    await unlockedItem(profileId).setValue({ ...unlocked, lockAt, seenAt: Math.max(now, unlocked.seenAt) });
  });
}
