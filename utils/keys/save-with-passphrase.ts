import type { ConsumerKeys } from '../etrade/parse-consumer-keys.ts';
import { withVault } from '../storage/engine/alone.ts';
import { hintOf, keysItem, type PassphraseRecord } from '../storage/key-items.ts';
import { unlockAttemptsItem } from '../storage/unlock-attempts-item.ts';
import { unlockedItem } from '../storage/unlocked-item.ts';
import { deriveKey } from '../vault/derive-key.ts';
import { freshKdf, ITERATIONS, isAcceptable } from '../vault/kdf.ts';
import { nextLockAt } from './keep-open.ts';
import { unlockDelayMs, unlockWaitMs } from './lock-rules.ts';
import { PURPOSES, vaultOf, vaultWith } from './profile-vault.ts';
import { savePassphraseRecord } from './save-keys.ts';
import { moveToken } from './sealed-token.ts';

/** Seals keys under a new passphrase and leaves the profile unlocked. Only pages derive: it may take seconds. */
export async function saveWithPassphrase(
  profileId: string,
  consumer: ConsumerKeys,
  passphrase: string,
  now: number,
): Promise<void> {
  const sealed = await sealAnew(profileId, consumer, passphrase);
  await withVault(profileId, async () => {
    // The key first: a record whose key is not there yet would lock what is in use.
    await open(profileId, sealed.key, now);
    await savePassphraseRecord(profileId, sealed.record).catch(async (error) => {
      await unlockedItem(profileId).removeValue();
      throw error;
    });
    await unlockAttemptsItem(profileId).removeValue();
  });
}

/**
 * Seals other keys under the passphrase that an unlocked profile has.
 * @throws where it is locked
 */
export async function saveWithSamePassphrase(
  profileId: string,
  consumer: ConsumerKeys,
  now: number,
): Promise<void> {
  const record = await keysItem(profileId).getValue();
  const vault = record?.keep === 'passphrase' && (await vaultOf(profileId, record, now));
  if (!vault) throw new Error('locked');
  const sealed = await vault.seal(JSON.stringify(consumer), PURPOSES.keys);
  await savePassphraseRecord(profileId, { ...record, hint: hintOf(consumer.key), sealed });
}

export type Unlocking = 'unlocked' | 'refused' | 'tooSoon';

/**
 * Opens a profile with its passphrase. Whatever is wrong, the passphrase or the record, is refused alike.
 * @throws Fault where the browser has no room for it
 * @param now the later of this computer's time and E*TRADE's
 */
export function unlockKeys(profileId: string, passphrase: string, now: number): Promise<Unlocking> {
  // One at a time: two pages must not try twice as fast.
  return navigator.locks.request(`unlock:${profileId}`, async () => {
    const item = unlockAttemptsItem(profileId);
    const attempts = await item.getValue();
    if (unlockWaitMs(attempts, now) > 0) return 'tooSoon';
    // Counted before it is tried: who ends the page meanwhile has tried all the same.
    const failures = attempts.failures + 1;
    await item.setValue({ failures, notBefore: now + unlockDelayMs(failures) });
    const record = await keysItem(profileId).getValue();
    const key = record?.keep === 'passphrase' && (await tryKey(profileId, record, passphrase));
    if (!key) return 'refused';
    await withVault(profileId, () => open(profileId, key, now)).catch(async (error) => {
      // No room to keep it open is no fault of the passphrase.
      await item.setValue(attempts);
      throw error;
    });
    await item.removeValue();
    return 'unlocked';
  }) as Promise<Unlocking>;
}

/** @returns the key that opens the record now, or null where none does */
async function tryKey(
  profileId: string,
  record: PassphraseRecord,
  passphrase: string,
): Promise<string | null> {
  if (!isAcceptable(record.kdf)) return null;
  const key = await deriveKey(passphrase, record.kdf);
  const vault = await vaultWith(profileId, key, record.kdf);
  const text = await vault.unseal(record.sealed, PURPOSES.keys);
  if (!text || record.kdf.iterations >= ITERATIONS) return text && key;
  const raised = await sealAnew(profileId, JSON.parse(text), passphrase);
  try {
    await keysItem(profileId).setValue(raised.record);
  } catch {
    // Where there is no room it is raised another time.
    return key;
  }
  await moveToken(profileId, vault, await vaultWith(profileId, raised.key, raised.record.kdf));
  return raised.key;
}

async function sealAnew(profileId: string, consumer: ConsumerKeys, passphrase: string) {
  const kdf = freshKdf();
  const key = await deriveKey(passphrase, kdf);
  const vault = await vaultWith(profileId, key, kdf);
  const sealed = await vault.seal(JSON.stringify(consumer), PURPOSES.keys);
  return { key, record: { keep: 'passphrase', hint: hintOf(consumer.key), kdf, sealed } as const };
}

async function open(profileId: string, key: string, now: number): Promise<void> {
  await unlockedItem(profileId).setValue({ key, lockAt: await nextLockAt(now), seenAt: now });
}
