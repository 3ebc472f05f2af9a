import { del, get, update } from 'idb-keyval';

const NAME = 'saved-keys';

/**
 * The profiles whose keys were saved on this device: a second memory, beside `storage.local` and not in it.
 * Where that one is empty and this one is not, something was lost. This one may be lost without harm.
 */
export async function savedKeysProfiles(): Promise<readonly string[]> {
  const noted: unknown = await get(NAME);
  return Array.isArray(noted) ? noted.filter((each) => typeof each === 'string') : [];
}

export async function noteSavedKeys(profileId: string): Promise<void> {
  await update<readonly string[]>(NAME, (noted = []) => [...new Set([...noted, profileId])]);
}

export async function forgetSavedKeys(profileId: string): Promise<void> {
  await update<readonly string[]>(NAME, (noted = []) => noted.filter((each) => each !== profileId));
}

export async function forgetAllSavedKeys(): Promise<void> {
  await del(NAME);
}
