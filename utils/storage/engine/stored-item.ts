import { browser } from 'wxt/browser';
import { Fault } from '../../connection/failures/failure-of.ts';
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
  /** Calls back with each new value, whoever wrote it. @returns the end of watching */
  watch(changed: (value: Value) => void): () => void;
  /** What it would find in these contents of its area. */
  readIn(stored: Stored): Reading<Value>;
}

const REFUSALS = { newer: 'storageNewer', damaged: 'storageDamaged' } as const;

/**
 * @param fallback what stands for nothing stored
 * @param migrations from version to version, the first from 1 to 2: the present version is one more than they are
 */
export function storedItem<Value>(
  area: StorageArea,
  key: string,
  fallback: Value,
  isValue: Check<Value>,
  migrations: readonly Migration[] = [],
): StoredItem<Value> {
  const place: Place<Value> = { area, key, shape: { isValue, migrations } };
  const keys = keysOf(place);
  const valueIn = (reading: Reading<Value>) => ('value' in reading ? reading.value : fallback);

  /** A migrated value must not be written over one that is newer. */
  const alone = (work: () => Promise<void>) =>
    navigator.locks.request(`stored:${area}:${key}`, work) as Promise<void>;
  const change = (write: () => Promise<void>) =>
    alone(async () => {
      const { name } = readPlace(place, await look(place));
      if (name === 'newer' || name === 'damaged') throw new Fault(REFUSALS[name]);
      await write().catch(() => {
        throw new Fault('storageFull');
      });
    });

  return {
    area,
    keys,
    readIn: (stored) => readPlace(place, stored),
    getValue: async () => {
      const stored = await look(place);
      // What could not be written back is migrated again by the next look.
      if (isUnfinished(place, stored)) await alone(() => finishMigration(place)).catch(() => undefined);
      return valueIn(readPlace(place, stored));
    },
    setValue: async (value) => {
      // Written, it would read as damage from then on.
      if (!isValue(value)) throw new Fault('internalFault');
      await change(() => browser.storage[area].set({ [key]: envelopeOf(place, value) }));
    },
    removeValue: () => change(() => browser.storage[area].remove(keys)),
    watch: (changed) => {
      const listener = (changes: Record<string, { newValue?: unknown }>, changedArea: string) => {
        if (changedArea === area && changes[key])
          changed(valueIn(readEnvelope(changes[key].newValue, place.shape)));
      };
      browser.storage.onChanged.addListener(listener);
      return () => browser.storage.onChanged.removeListener(listener);
    },
  };
}
