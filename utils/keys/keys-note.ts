import type { ConsumerKeys } from '../etrade/parse-consumer-keys.ts';
import { type KeysRecord, keysItem, sessionKeysItem } from '../storage/key-items.ts';
import type { Look } from '../storage/storage-condition.ts';
import { type Keeper, keeperOf } from './profile-vault.ts';

/** Enough of a key to tell it from another; of a short one, nothing. */
export const hintOf = (key: string) => (key.length < 16 ? '…' : `${key.slice(0, 4)}…${key.slice(-4)}`);

/** What may be shown of the keys without reading them: the person's choice outlives those that go with the browser. */
export interface KeysNote extends Keeper {
  /** Null where the keys are gone. */
  readonly hint: string | null;
}

/** Null where no keys were ever saved. */
export async function readKeysNote(profileId: string): Promise<KeysNote | null> {
  const record = await keysItem(profileId).getValue();
  return noteOf(record, record?.keep === 'session' ? await sessionKeysItem(profileId).getValue() : null);
}

/** The same of what was seen already. */
export function keysNoteIn({ find }: Look, profileId: string): KeysNote | null {
  return noteOf(find(keysItem(profileId)), find(sessionKeysItem(profileId)));
}

function noteOf(record: KeysRecord | null, consumer: ConsumerKeys | null): KeysNote | null {
  if (record?.keep !== 'session') return record && { ...keeperOf(record), hint: record.hint };
  return { ...keeperOf(record), hint: consumer && hintOf(consumer.key) };
}

/** Calls back whenever the keys of a profile are saved or removed. @returns the end of watching */
export function watchKeys(profileId: string, changed: () => void): () => void {
  const ends = [keysItem(profileId).watch(changed), sessionKeysItem(profileId).watch(changed)];
  return () => {
    for (const end of ends) end();
  };
}
