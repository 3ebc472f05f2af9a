import type { LastCall } from '@/utils/storage/call-items';
import { historyItem, pastCallOf, withPastCall } from '@/utils/storage/history-items';
import { settingsItem } from '@/utils/storage/setting-items';

/**
 * Notes a call that has ended, where the person wants that. To be asked under the lock of the last call, by who has
 * seen there that it still counts: what forgets that one waits, and then forgets this.
 */
export async function keepHistory(profileId: string, call: LastCall): Promise<void> {
  const past = pastCallOf(call);
  if (!past) return;
  const keeping = historyItem(profileId).change(async (calls, write) => {
    // Looked at here: who switches it off empties it behind this.
    const { keepHistory: isWanted } = await settingsItem.getValue();
    if (isWanted) await write(withPastCall(calls, past));
  });
  // Whether it can be noted decides nothing about the call.
  await keeping.catch(() => undefined);
}

/** Empties it where it was switched off, be it by the options or by a file of settings. */
export async function settleHistory(profileId: string): Promise<void> {
  const { keepHistory: isWanted } = await settingsItem.getValue();
  const item = historyItem(profileId);
  if (!isWanted && (await item.getValue()).length > 0) await item.removeValue();
}
