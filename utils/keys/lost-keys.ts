import { type StorageTrouble, storageCondition } from '../storage/storage-condition.ts';
import { forgetAllSavedKeys, savedKeysProfiles } from '../vault/saved-keys-note.ts';
import { readKeysNote } from './keys-note.ts';

/** What a page has to say of everything that is stored before it shows any of it; null where all is well. */
export async function storageVerdict(): Promise<StorageTrouble | null> {
  return (await storageCondition()) ?? ((await areKeysLost()) ? 'keysLost' : null);
}

/** An emptied disk looks like a fresh install, but for the second memory of the keys that were saved on it. */
async function areKeysLost(): Promise<boolean> {
  // A second memory that is gone, or cannot be read, proves nothing.
  const noted = await savedKeysProfiles().catch(() => []);
  const notes = await Promise.all(noted.map(readKeysNote));
  return notes.includes(null);
}

/** The person has been told. */
export async function acceptLostKeys(): Promise<void> {
  await forgetAllSavedKeys().catch(() => undefined);
}
