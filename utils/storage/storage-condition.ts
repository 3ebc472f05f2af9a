import { browser } from 'wxt/browser';
import type { FailureCode } from '../connection/failures/failure.ts';
import { BUILT_IN_PROFILES, type Profile } from '../connection/profile.ts';
import { clockReadingsItem, remindedAtItem, updateWaitingItem } from './background-items.ts';
import { bridgeRulesItem, foreignLoginsItem, offeredCodeItem, ownLoginsItem } from './bridge-items.ts';
import { accountsItem, lastCallItem } from './call-items.ts';
import { callbackAddressItem, loginEndingsItem } from './callback-items.ts';
import { connectionItem, pauseItem, sessionNoteItem, unrevokedItem } from './connection-items.ts';
import type { Reading } from './engine/envelope.ts';
import type { StoredItem } from './engine/stored-item.ts';
import type { StorageArea, Stored } from './engine/stored-place.ts';
import { guestsItem } from './guest-items.ts';
import { pairingsItem, pushStatesItem } from './handover-items.ts';
import { keysItem, sealedTokenItem, sessionKeysItem, unlockAttemptsItem, unlockedItem } from './key-items.ts';
import { profilesItem, selectedProfileItem } from './profile-items.ts';
import { reminderWishesItem, settingsItem } from './setting-items.ts';
import { tokenFileItem, writtenTokenFileItem } from './token-file-items.ts';

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
  updateWaitingItem,
  bridgeRulesItem,
  foreignLoginsItem,
  offeredCodeItem,
  ownLoginsItem,
  pairingsItem,
  pushStatesItem,
];
const PER_PROFILE: readonly ((profileId: string) => Readable)[] = [
  keysItem,
  sessionKeysItem,
  connectionItem,
  lastCallItem,
  accountsItem,
  pauseItem,
  sessionNoteItem,
  unrevokedItem,
  callbackAddressItem,
  loginEndingsItem,
  tokenFileItem,
  writtenTokenFileItem,
  guestsItem,
  unlockedItem,
  sealedTokenItem,
  unlockAttemptsItem,
];

/** What is stored, at one moment. */
export interface Look {
  /** Null where all is well. */
  readonly trouble: StorageTrouble | null;
  readonly profiles: readonly Profile[];
  /** What an item held at that moment. */
  find<Value>(item: StoredItem<Value>): Value;
  /** Whether an item was looked at. */
  holds(item: Readable): boolean;
}

/** Profiles are few and seldom change: the last ones known save a look for their names. */
let knownIds: readonly string[] = BUILT_IN_PROFILES.map(({ id }) => id);

/**
 * Looks once at every item of every profile that anything is decided by, and writes nothing. The log and the bodies
 * of answers are left out: they may be large, and are only shown.
 */
export async function lookAtStorage(): Promise<Look> {
  const looked = await lookFor(knownIds);
  const ids = profilesItem.valueIn(looked.local).map(({ id }) => id);
  if (ids.join() === knownIds.join()) return lookFrom(looked);
  knownIds = ids;
  return lookFrom(await lookFor(ids));
}

interface Looked {
  readonly items: readonly Readable[];
  readonly local: Stored;
  readonly session: Stored;
}

async function lookFor(ids: readonly string[]): Promise<Looked> {
  const items = [...SHARED, ...PER_PROFILE.flatMap((of) => ids.map(of))];
  const read = (area: StorageArea): Promise<Stored> =>
    browser.storage[area].get(items.filter((item) => item.area === area).flatMap(({ keys }) => keys));
  const [local, session] = await Promise.all([read('local'), read('session')]);
  return { items, local, session };
}

function lookFrom({ items, ...stored }: Looked): Look {
  const found = items.map((item) => item.readIn(stored[item.area]).name);
  const damage = found.includes('damaged') ? 'storageDamaged' : null;
  return {
    trouble: found.includes('newer') ? 'storageNewer' : damage,
    profiles: profilesItem.valueIn(stored.local),
    find: (item) => item.valueIn(stored[item.area]),
    holds: (item) => items.includes(item),
  };
}
