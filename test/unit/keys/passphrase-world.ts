import { fakeBrowser } from 'wxt/testing/fake-browser';
import { hintOf } from '@/utils/keys/keys-note';
import { PURPOSES, unlockedVault, vaultWith } from '@/utils/keys/profile-vault';
import { takeToken } from '@/utils/keys/sealed-token';
import { type PassphraseRecord, sealedTokenItem } from '@/utils/storage/key-items';
import { deriveKey } from '@/utils/vault/derive-key';
import { freshKdf } from '@/utils/vault/kdf';
import { connected } from '../connection/samples.ts';

export const PASSPHRASE = 'four invented words here';

/** What this version seals. */
const textWith = (value: unknown) => JSON.stringify({ version: 1, value });

export const restart = () => fakeBrowser.storage.session.clear();

/** The record as it lies on the disk. */
export async function readRecord(): Promise<PassphraseRecord> {
  const stored = (await fakeBrowser.storage.local.get())['keys-sandbox'] as { value: PassphraseRecord };
  return stored.value;
}

/** Somebody writes into the record. */
export async function changeRecord(change: (record: PassphraseRecord) => object): Promise<void> {
  await fakeBrowser.storage.local.set({
    'keys-sandbox': { version: 1, value: change(await readRecord()) },
  });
}

/** A vault of another day's standard, with keys and a token in it. */
export async function sealWithRounds(
  iterations: number,
  consumer: { key: string; secret: string },
): Promise<void> {
  const kdf = { ...freshKdf(), iterations };
  const vault = await vaultWith('sandbox', await deriveKey(PASSPHRASE, kdf), kdf);
  const sealed = await vault.seal(textWith(consumer), PURPOSES.keys);
  const record = { keep: 'passphrase', hint: hintOf(consumer.key), kdf, sealed };
  await fakeBrowser.storage.local.set({ 'keys-sandbox': { version: 1, value: record } });
  await sealedTokenItem('sandbox').setValue(await vault.seal(textWith(connected), PURPOSES.token));
}

/** The token that is sealed beside the keys, as it comes out. */
export async function tokenInVault(now: number) {
  const vault = await unlockedVault('sandbox', now);
  const kept = vault && (await takeToken('sandbox', vault));
  return kept?.name === 'found' ? kept.token : null;
}
