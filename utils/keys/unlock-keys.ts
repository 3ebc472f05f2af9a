import { alone, LOCKS, withVault } from '../storage/engine/alone.ts';
import { keysItem, type PassphraseRecord, unlockAttemptsItem } from '../storage/key-items.ts';
import { deriveKey } from '../vault/derive-key.ts';
import { ITERATIONS, isAcceptable } from '../vault/kdf.ts';
import { openWith } from './keep-open.ts';
import { unlockDelayMs, unlockWaitMs } from './lock-rules.ts';
import { PURPOSES, vaultWith } from './profile-vault.ts';
import { sealAnew } from './save-with-passphrase.ts';
import { keysIn } from './sealed-keys.ts';
import { moveToken } from './sealed-token.ts';

export type Unlocking = 'unlocked' | 'refused' | 'tooSoon';

/**
 * Opens a profile with its passphrase. Whatever is wrong, the passphrase or the record, is refused alike.
 * @throws Fault where the browser has no room for it
 * @param now this computer's epoch ms
 */
export function unlockKeys(profileId: string, passphrase: string, now: number): Promise<Unlocking> {
  // One at a time: two pages must not try twice as fast.
  return alone(LOCKS.unlocking(profileId), async () => {
    const item = unlockAttemptsItem(profileId);
    const attempts = await item.getValue();
    if (unlockWaitMs(attempts, now) > 0) return 'tooSoon';
    // Counted before it is tried: who ends the page meanwhile has tried all the same.
    const failures = attempts.failures + 1;
    await item.setValue({ failures, notBefore: now + unlockDelayMs(failures) });
    const record = await keysItem(profileId).getValue();
    const found = record?.keep === 'passphrase' && (await tryKey(profileId, record, passphrase));
    if (!found) return 'refused';
    await withVault(profileId, () => openWith(profileId, found.key, found.salt, now)).catch(async (error) => {
      // No room to keep it open is no fault of the passphrase.
      await item.setValue(attempts);
      throw error;
    });
    await item.removeValue();
    return 'unlocked';
  });
}

/** @returns the key that opens the record now, and the salt of that; null where none does */
async function tryKey(
  profileId: string,
  record: PassphraseRecord,
  passphrase: string,
): Promise<{ readonly key: string; readonly salt: string } | null> {
  if (!isAcceptable(record.kdf)) return null;
  const key = await deriveKey(passphrase, record.kdf);
  const found = { key, salt: record.kdf.salt };
  const vault = await vaultWith(profileId, key, record.kdf);
  const text = await vault.unseal(record.sealed, PURPOSES.keys);
  const consumer = keysIn(text);
  // Opened but written by another version, they are told as unreadable, and not as a wrong passphrase.
  if (!consumer) return text === null ? null : found;
  if (record.kdf.iterations >= ITERATIONS) return found;
  const raised = await sealAnew(profileId, consumer, passphrase);
  try {
    await keysItem(profileId).setValue(raised.record);
  } catch {
    // Where there is no room it is raised another time.
    return found;
  }
  await moveToken(profileId, vault, await vaultWith(profileId, raised.key, raised.record.kdf));
  return { key: raised.key, salt: raised.record.kdf.salt };
}
