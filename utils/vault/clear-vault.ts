import { clear } from 'idb-keyval';

/** Forgets this installation's key and every note: what was sealed stays shut for ever. */
export async function clearVault(): Promise<void> {
  await clear();
}
