import { browser } from 'wxt/browser';
import { Fault } from '../../connection/failures/fault.ts';
import { alone, LOCKS } from './alone.ts';
import type { StoredItem } from './stored-item.ts';
import type { Stored } from './stored-place.ts';

/** A value that lies on the disk, and its item. */
export interface Writing {
  readonly keys: readonly string[];
  readonly entryIn: (stored: Stored) => Stored;
}

export const writing = <Value>(item: StoredItem<Value>, value: Value): Writing => ({
  keys: item.keys,
  entryIn: (stored) => item.entryFor(value, stored),
});

/**
 * Writes several values on the disk at one stroke: all of them, or none.
 * @throws Fault as `setValue` of any of them does
 */
export function setTogether(writings: readonly Writing[]): Promise<void> {
  // Everybody who wants several locks asks for them in the same order.
  const names = writings.map(({ keys: [key = ''] }) => LOCKS.stored('local', key)).sort();
  return names.reduceRight<() => Promise<void>>(
    (work, name) => () => alone(name, work),
    () => write(writings),
  )();
}

async function write(writings: readonly Writing[]): Promise<void> {
  const { local } = browser.storage;
  const stored = await local.get(writings.flatMap(({ keys }) => keys)).catch(() => {
    throw new Fault('storageUnreadable');
  });
  const entries = writings.map(({ entryIn }) => entryIn(stored));
  await local.set(Object.assign({}, ...entries)).catch(() => {
    throw new Fault('storageFull');
  });
}
