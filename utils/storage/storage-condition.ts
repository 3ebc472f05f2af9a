import { browser } from 'wxt/browser';
import type { FailureCode } from '../connection/failure.ts';
import { accountsItem } from './accounts-item.ts';
import { clockReadingsItem } from './clock-readings-item.ts';
import { connectionItem } from './connection-item.ts';
import { sessionKeysItem } from './consumer-keys.ts';
import type { Reading } from './envelope.ts';
import { keysItem } from './keys-record.ts';
import { lastCallItem } from './last-call-item.ts';
import { lockAfterItem } from './lock-after-item.ts';
import { logItem } from './log-item.ts';
import { profilesItem } from './profiles-item.ts';
import { remindedAtItem } from './reminded-at-item.ts';
import { reminderWishesItem } from './reminder-wishes-item.ts';
import { restItem } from './rest-item.ts';
import { sealedTokenItem } from './sealed-token.ts';
import { selectedProfileItem } from './selected-profile-item.ts';
import { sessionNoteItem } from './session-note-item.ts';
import { settingsItem } from './settings-item.ts';
import type { StorageArea, Stored } from './stored-place.ts';
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
