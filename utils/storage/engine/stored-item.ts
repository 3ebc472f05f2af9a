import { browser } from 'wxt/browser';
import { Fault } from '../../connection/failures/fault.ts';
import { alone, LOCKS } from './alone.ts';
import type { Check } from './checks.ts';
import { type Migration, type Reading, readEnvelope } from './envelope.ts';
import {
  envelopeOf,
  finishMigration,
  isUnfinished,
  keysOf,
  look,
  type Place,
  readPlace,
  type StorageArea,
  type Stored,
} from './stored-place.ts';

/** One value under one key, with the version of its shape. */
export interface StoredItem<Value> {
  readonly area: StorageArea;
  /** Every key that is its own, the one of the value first. */
  readonly keys: readonly string[];
  /** What a newer version wrote, or damage, stands for nothing stored. @throws Fault where the browser cannot read */
  getValue(): Promise<Value>;
  /** @throws Fault, and leaves what is stored, where that is newer, damaged or unreadable, or there is no room */
  setValue(value: Value): Promise<void>;
  /** @throws Fault as `setValue` does */
  removeValue(): Promise<void>;
  /**
   * Does a piece of work while nobody else changes the value.
   * @param work gets the value as it is now, and what writes another in its place, which throws as `setValue` does
   */
  change<Result>(
    work: (value: Value, write: (next: Value) => Promise<void>) => Promise<Result>,
  ): Promise<Result>;
  /** What is written for a value, given what lies there. @throws Fault as `setValue` does, but for want of room */
  entryFor(value: Value, stored: Stored): Stored;
  /** Calls back with each new value, whoever wrote it. @returns the end of watching */
  watch(changed: (value: Value) => void): () => void;
  /** What it would find in these contents of its area. */
  readIn(stored: Stored): Reading<Value>;
  /** The same as a value: what cannot be read stands for nothing stored. */
  valueIn(stored: Stored): Value;
}

export interface ItemOptions {
  /** From version to version, the first from 1 to 2: the present version is one more than they are. */
  readonly migrations?: readonly Migration[];
  /** Nothing is decided by it and nobody misses it: what cannot be read there is written over, and no trouble. */
  readonly isDisposable?: boolean;
}

const REFUSALS = { newer: 'storageNewer', damaged: 'storageDamaged' } as const;

/**
 * @param fallback what stands for nothing stored
 */
export function storedItem<Value>(
  area: StorageArea,
  key: string,
  fallback: Value,
  isValue: Check<Value>,
  { migrations = [], isDisposable = false }: ItemOptions = {},
): StoredItem<Value> {
  const place: Place<Value> = { area, key, shape: { isValue, migrations } };
  const keys = keysOf(place);
  const orFallback = (reading: Reading<Value>) => ('value' in reading ? reading.value : fallback);

  /** A migrated value must not be written over one that is newer. */
  const underLock = <Result>(work: () => Promise<Result>) => alone(LOCKS.stored(area, key), work);
  const orRefuse = (reading: Reading<Value>) => {
    if (isDisposable) return;
    if (reading.name === 'newer' || reading.name === 'damaged') throw new Fault(REFUSALS[reading.name]);
  };
  const orFull = (writing: Promise<void>) =>
    writing.catch(() => {
      throw new Fault('storageFull');
    });
  const entryOf = (value: Value): Stored => {
    // Written, it would read as damage from then on.
    if (!isValue(value)) throw new Fault('internalFault');
    return { [key]: envelopeOf(place, value) };
  };
  const put = async (value: Value) => orFull(browser.storage[area].set(entryOf(value)));
  const getValue = async () => {
    const stored = await look(place);
    // What could not be written back is migrated again by the next look.
    if (isUnfinished(place, stored)) await underLock(() => finishMigration(place)).catch(() => undefined);
    return orFallback(readPlace(place, stored));
  };

  return {
    area,
    keys,
    getValue,
    setValue: (value) =>
      underLock(async () => {
        orRefuse(readPlace(place, await look(place)));
        await put(value);
      }),
    removeValue: () =>
      underLock(async () => {
        orRefuse(readPlace(place, await look(place)));
        await orFull(browser.storage[area].remove(keys));
      }),
    change: (work) =>
      underLock(async () => {
        const reading = readPlace(place, await look(place));
        return work(orFallback(reading), async (next) => {
          orRefuse(reading);
          await put(next);
        });
      }),
    entryFor: (value, stored) => {
      orRefuse(readPlace(place, stored));
      return entryOf(value);
    },
    watch: (changed) => {
      const listener = (changes: Record<string, { newValue?: unknown }>, changedArea: string) => {
        if (changedArea === area && changes[key])
          changed(orFallback(readEnvelope(changes[key].newValue, place.shape)));
      };
      browser.storage.onChanged.addListener(listener);
      return () => browser.storage.onChanged.removeListener(listener);
    },
    readIn: (stored) => readPlace(place, stored),
    valueIn: (stored) => orFallback(readPlace(place, stored)),
  };
}

/** An item of a profile. */
export type ProfileItem<Value> = ((profileId: string) => StoredItem<Value>) & {
  /** Whether a key of the storage is this item's, of whatever profile. */
  readonly owns: (key: string) => boolean;
};

/** One item for each profile, made once. @param name the key is `<name>-<profile>` */
export function profileItem<Value>(
  area: StorageArea,
  name: string,
  fallback: Value,
  isValue: Check<Value>,
  options: ItemOptions = {},
): ProfileItem<Value> {
  const items = new Map<string, StoredItem<Value>>();
  const itemOf = (profileId: string) => {
    const item = items.get(profileId) ?? storedItem(area, `${name}-${profileId}`, fallback, isValue, options);
    items.set(profileId, item);
    return item;
  };
  return Object.assign(itemOf, { owns: (key: string) => key.startsWith(`${name}-`) });
}
