import { browser } from 'wxt/browser';
import { Fault } from '../../connection/failures/fault.ts';
import { type Reading, readEnvelope, type Shape, versionOf } from './envelope.ts';

/** `session` is memory until the browser closes; `local` is the disk. */
export type StorageArea = 'session' | 'local';

/** A key of the storage, and what this version expects there. */
export interface Place<Value> {
  readonly area: StorageArea;
  readonly key: string;
  readonly shape: Shape<Value>;
}

export type Stored = Readonly<Record<string, unknown>>;

/** Where the old copy lies from the moment the migrated one is written until that was read back. */
const beforeKeyOf = (key: string) => `${key}.before`;

/** Every key that belongs to a place. */
export const keysOf = ({ key }: { readonly key: string }): string[] => [key, beforeKeyOf(key)];

/** @throws Fault */
export async function look<Value>(place: Place<Value>): Promise<Stored> {
  return browser.storage[place.area].get(keysOf(place)).catch(() => {
    throw new Fault('storageUnreadable');
  });
}

/** What a place holds; the old copy counts where a migration has left nothing better. */
export function readPlace<Value>(place: Place<Value>, stored: Stored): Reading<Value> {
  return readEnvelope(sourceIn(place, stored), place.shape);
}

function sourceIn<Value>({ key, shape }: Place<Value>, stored: Stored): unknown {
  const old = stored[beforeKeyOf(key)];
  const { name } = readEnvelope(stored[key], shape);
  const isLost = name === 'empty' || name === 'damaged';
  return isLost && 'value' in readEnvelope(old, shape) ? old : stored[key];
}

/** Whether a migration is due, or was cut off before its end. */
export function isUnfinished<Value>(place: Place<Value>, stored: Stored): boolean {
  return beforeKeyOf(place.key) in stored || readPlace(place, stored).name === 'older';
}

/** Cut off at any write and begun again, it comes to the same end; until then both copies say the same. */
export async function finishMigration<Value>(place: Place<Value>): Promise<void> {
  const area = browser.storage[place.area];
  const stored = await look(place);
  const reading = readPlace(place, stored);
  const beforeKey = beforeKeyOf(place.key);
  if (reading.name === 'older') {
    // Both in one write, of which the browser stores all or nothing.
    await area.set({ [beforeKey]: sourceIn(place, stored), [place.key]: envelopeOf(place, reading.value) });
    const { [place.key]: readBack } = await area.get(place.key);
    if (readEnvelope(readBack, place.shape).name !== 'current') return;
  }
  if (reading.name === 'older' || reading.name === 'current') await area.remove(beforeKey);
}

export function envelopeOf<Value>({ shape }: Place<Value>, value: Value) {
  return { version: versionOf(shape), value };
}
