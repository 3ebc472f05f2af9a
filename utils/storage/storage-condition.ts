import { browser } from 'wxt/browser';
import type { FailureCode } from '../connection/failures/failure.ts';
import { sessionKeysItem } from '../keys/save-keys.ts';
import { sealedTokenItem } from '../keys/sealed-token.ts';
import { accountsItem } from './accounts-item.ts';
import { clockReadingsItem } from './background-items.ts';
import { lastCallItem } from './call-items.ts';
import { connectionItem } from './connection-items.ts';
import type { Reading } from './engine/envelope.ts';
import type { StorageArea, Stored } from './engine/stored-place.ts';
import { keysItem } from './key-items.ts';
import { lockAfterItem } from './lock-after-item.ts';
import { logItem } from './log-item.ts';
import { profilesItem } from './profile-items.ts';
import { remindedAtItem } from './reminded-at-item.ts';
import { reminderWishesItem } from './reminder-wishes-item.ts';
import { restItem } from './rest-item.ts';
import { selectedProfileItem } from './selected-profile-item.ts';
import { sessionNoteItem } from './session-note-item.ts';
import { settingsItem } from './setting-items.ts';
import { unlockAttemptsItem } from './unlock-attempts-item.ts';
import { unlockedItem } from './unlocked-item.ts';
import { updateWaitingItem } from './update-waiting-item.ts';

/** What can be wrong with what is stored, in the words of the failures. */
export type StorageTrouble = Extract<
  FailureCode,
  'storageUnreadable' | 'storageNewer' | 'storageDamaged' | 'keysLost'
>;

/** What is asked of an item here. */
interface Readable {
  readonly area: StorageArea;
  readonly keys: readonly string[];
  readIn(stored: Stored): Reading<unknown>;
}

const SHARED: readonly Readable[] = [
  profilesItem,
  selectedProfileItem,
  settingsItem,
  clockReadingsItem,
  reminderWishesItem,
  remindedAtItem,
  lockAfterItem,
  logItem,
  updateWaitingItem,
];
const PER_PROFILE: readonly ((profileId: string) => Readable)[] = [
  keysItem,
  sessionKeysItem,
  connectionItem,
  lastCallItem,
  accountsItem,
  restItem,
  sessionNoteItem,
  unlockedItem,
  sealedTokenItem,
  unlockAttemptsItem,
];

/** Looks at every item of every profile, and writes nothing. @returns null where all is well */
export async function storageCondition(): Promise<StorageTrouble | null> {
  try {
    const profiles = await profilesItem.getValue();
    const items = [...SHARED, ...PER_PROFILE.flatMap((of) => profiles.map(({ id }) => of(id)))];
    const found = (await Promise.all([namesIn('local', items), namesIn('session', items)])).flat();
    if (found.includes('newer')) return 'storageNewer';
    return found.includes('damaged') ? 'storageDamaged' : null;
  } catch {
    return 'storageUnreadable';
  }
}

async function namesIn(area: StorageArea, items: readonly Readable[]): Promise<Reading<unknown>['name'][]> {
  const inArea = items.filter((item) => item.area === area);
  const stored = await browser.storage[area].get(inArea.flatMap(({ keys }) => keys));
  return inArea.map((item) => item.readIn(stored).name);
}
