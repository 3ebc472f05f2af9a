import { browser } from 'wxt/browser';
import { connectionItem, sessionNoteItem } from '@/utils/storage/connection-items';
import { keysItem, sealedTokenItem, unlockedItem } from '@/utils/storage/key-items';
import { profilesItem, selectedProfileItem } from '@/utils/storage/profile-items';
import { settingsItem } from '@/utils/storage/setting-items';

/** What the icon, the alarm and the reminders are told by. */
const OF_PROFILES = [connectionItem, sessionNoteItem, keysItem, unlockedItem, sealedTokenItem];
const SHARED = [profilesItem, selectedProfileItem, settingsItem].flatMap(({ keys }) => keys);

const isTold = (key: string) => SHARED.includes(key) || OF_PROFILES.some(({ owns }) => owns(key));

/** Calls back when something that the signs show has changed, whoever wrote it. */
export function followStorage(changed: () => void): void {
  browser.storage.onChanged.addListener((changes) => {
    if (Object.keys(changes).some(isTold)) changed();
  });
}
