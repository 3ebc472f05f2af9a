import { browser } from 'wxt/browser';
import { connectionItem, sessionNoteItem } from '@/utils/storage/connection-items';
import { guestsItem } from '@/utils/storage/guest-items';
import { pairingsItem } from '@/utils/storage/handover-items';
import { keysItem, sealedTokenItem, unlockedItem } from '@/utils/storage/key-items';
import { profilesItem, selectedProfileItem } from '@/utils/storage/profile-items';
import { settingsItem } from '@/utils/storage/setting-items';
import { tokenFileItem } from '@/utils/storage/token-file-items';

/** What the icon, the alarm, the reminders, paired programs, token files and guests are told by. */
const OF_PROFILES = [
  connectionItem,
  sessionNoteItem,
  keysItem,
  unlockedItem,
  sealedTokenItem,
  tokenFileItem,
  guestsItem,
];
const SHARED = [profilesItem, selectedProfileItem, settingsItem, pairingsItem].flatMap(({ keys }) => keys);

const isTold = (key: string) => SHARED.includes(key) || OF_PROFILES.some(({ owns }) => owns(key));

/** A state that moves is in a hurry, and its sign is not: nobody sees a tenth of a second there. */
const TELL_AFTER_MS = 100;

/** Calls back a little after something that the signs show has changed, whoever wrote it; once for what comes together. */
export function followStorage(changed: () => void): void {
  let isToBeTold = false;
  browser.storage.onChanged.addListener((changes) => {
    if (isToBeTold || !Object.keys(changes).some(isTold)) return;
    isToBeTold = true;
    setTimeout(() => {
      isToBeTold = false;
      changed();
    }, TELL_AFTER_MS);
  });
}
