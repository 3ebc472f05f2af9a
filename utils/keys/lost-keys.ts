import { type Look, lookAtStorage, type StorageTrouble } from '../storage/storage-condition.ts';
import { forgetAllSavedKeys, savedKeysProfiles } from '../vault/saved-keys-note.ts';
import { keysNoteIn, readKeysNote } from './keys-note.ts';

export interface Verdict {
  /** What a page has to say of everything that is stored before it shows any of it; null where all is well. */
  readonly trouble: StorageTrouble | null;
  /** What was seen; null where nothing could be read. */
  readonly look: Look | null;
}

export async function judgeStorage(): Promise<Verdict> {
  // Begun beside the look: most have keys for one profile only, and then it is asked.
  const noting = savedKeysProfiles().catch(() => []);
  const look = await lookAtStorage().catch(() => null);
  if (!look) return { trouble: 'storageUnreadable', look };
  if (look.trouble) return { trouble: look.trouble, look };
  return { trouble: (await areKeysLost(look, noting)) ? 'keysLost' : null, look };
}

export async function storageVerdict(): Promise<StorageTrouble | null> {
  return (await judgeStorage()).trouble;
}

/** An emptied disk looks like a fresh install, but for the second memory of the keys that were saved on it. */
async function areKeysLost(look: Look, noting: Promise<readonly string[]>): Promise<boolean> {
  if (look.profiles.every(({ id }) => keysNoteIn(look, id))) return false;
  // A second memory that is gone, or cannot be read, proves nothing.
  const notes = await Promise.all((await noting).map(readKeysNote));
  return notes.includes(null);
}

/** The person has been told. */
export async function acceptLostKeys(): Promise<void> {
  await forgetAllSavedKeys().catch(() => undefined);
}
