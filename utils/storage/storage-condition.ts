import { browser } from 'wxt/browser';
import type { FailureCode } from '../connection/failures/failure.ts';
import { clockReadingsItem, logItem, remindedAtItem, updateWaitingItem } from './background-items.ts';
import { accountsItem, lastCallItem } from './call-items.ts';
import { connectionItem, pauseItem, sessionNoteItem } from './connection-items.ts';
import type { Reading } from './engine/envelope.ts';
import type { StorageArea, Stored } from './engine/stored-place.ts';
import { keysItem, sealedTokenItem, sessionKeysItem, unlockAttemptsItem, unlockedItem } from './key-items.ts';
import { profilesItem, selectedProfileItem } from './profile-items.ts';
import { reminderWishesItem, settingsItem } from './setting-items.ts';

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
  logItem,
  updateWaitingItem,
];
const PER_PROFILE: readonly ((profileId: string) => Readable)[] = [
  keysItem,
  sessionKeysItem,
  connectionItem,
  lastCallItem,
  accountsItem,
  pauseItem,
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
