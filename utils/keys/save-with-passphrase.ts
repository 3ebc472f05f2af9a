import type { ConsumerKeys } from '../etrade/parse-consumer-keys.ts';
import { withVault } from '../storage/engine/alone.ts';
import { keysItem, unlockAttemptsItem, unlockedItem } from '../storage/key-items.ts';
import { deriveKey } from '../vault/derive-key.ts';
import { freshKdf } from '../vault/kdf.ts';
import { openWith } from './keep-open.ts';
import { hintOf } from './keys-note.ts';
import { PURPOSES, vaultOf, vaultWith } from './profile-vault.ts';
import { savePassphraseRecord } from './save-keys.ts';
import { keysText } from './sealed-keys.ts';

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
    await openWith(profileId, sealed.key, sealed.record.kdf.salt, now);
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
export function saveWithSamePassphrase(
  profileId: string,
  consumer: ConsumerKeys,
  now: number,
): Promise<void> {
  // Another page may give the profile another passphrase.
  return withVault(profileId, async () => {
    const record = await keysItem(profileId).getValue();
    const vault = record?.keep === 'passphrase' && (await vaultOf(profileId, record, now));
    if (!vault) throw new Error('locked');
    const sealed = await vault.seal(keysText(consumer), PURPOSES.keys);
    await savePassphraseRecord(profileId, { ...record, hint: hintOf(consumer.key), sealed });
  });
}

/** Keys sealed by a passphrase under fresh numbers, and the key that opens them. */
export async function sealAnew(profileId: string, consumer: ConsumerKeys, passphrase: string) {
  const kdf = freshKdf();
  const key = await deriveKey(passphrase, kdf);
  const vault = await vaultWith(profileId, key, kdf);
  const sealed = await vault.seal(keysText(consumer), PURPOSES.keys);
  return { key, record: { keep: 'passphrase', hint: hintOf(consumer.key), kdf, sealed } as const };
}
