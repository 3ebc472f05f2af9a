import type { Check } from './checks.ts';

/** How a value lies in storage. */
export interface Envelope {
  /** Counts from 1. */
  readonly version: number;
  readonly value: unknown;
}

/** From the shape of one version to that of the next. Pure: a step that was cut off is simply made again. */
export type Migration = (value: unknown) => unknown;

export interface Shape<Value> {
  readonly isValue: Check<Value>;
  /** The first leads from version 1 to 2. None is ever taken away. */
  readonly migrations: readonly Migration[];
}

/** What lies under a key, seen by this version. */
export type Reading<Value> =
  | { readonly name: 'empty' }
  | { readonly name: 'current'; readonly value: Value }
  /** `value` is what the migrations made of it. */
  | { readonly name: 'older'; readonly value: Value }
  | { readonly name: 'newer' }
  | { readonly name: 'damaged' };

export const versionOf = ({ migrations }: Pick<Shape<unknown>, 'migrations'>) => migrations.length + 1;

/** Total: whatever lies there comes to one of the readings. */
export function readEnvelope<Value>(stored: unknown, shape: Shape<Value>): Reading<Value> {
  if (stored === undefined) return { name: 'empty' };
  if (!isEnvelope(stored)) return { name: 'damaged' };
  const version = versionOf(shape);
  if (stored.version > version) return { name: 'newer' };
  const value = migrate(stored, shape.migrations);
  if (!shape.isValue(value)) return { name: 'damaged' };
  return { name: stored.version === version ? 'current' : 'older', value };
}

/** A step that throws has met what its version never wrote; no shape is `undefined`. */
function migrate({ version, value }: Envelope, migrations: readonly Migration[]): unknown {
  try {
    return migrations.slice(version - 1).reduce((migrated, step) => step(migrated), value);
  } catch {
    return undefined;
  }
}

function isEnvelope(stored: unknown): stored is Envelope {
  if (typeof stored !== 'object' || stored === null) return false;
  const { version } = stored as Partial<Envelope>;
  return Number.isInteger(version) && Number(version) >= 1 && 'value' in stored;
}
