import {
  type KeepMode,
  keysItem,
  type OpenSpan,
  type PassphraseRecord,
  unlockedItem,
} from '../storage/key-items.ts';
import { findProfile } from '../storage/profile-items.ts';
import type { Kdf } from '../vault/kdf.ts';
import { openVault, type Vault } from '../vault/open-vault.ts';
import { isOpen } from './lock-rules.ts';

/** What is in a vault; each opens for its own purpose only. */
export const PURPOSES = { keys: 'consumer-keys', token: 'day-token' } as const;

/** How a profile stands at a moment; `none` where no passphrase keeps it. */
export type ProfileLock =
  | { readonly name: 'none' | 'locked' }
  /** Locks by itself at that time, in epoch ms; null: with the browser. */
  | { readonly name: 'open'; readonly lockAt: number | null };

/** @param now the later of this computer's time and E*TRADE's, here as everywhere about locks */
export async function readLock(profileId: string, now: number): Promise<ProfileLock> {
  const keep = (await keysItem(profileId).getValue())?.keep;
  return lockOf(keep, keep === 'passphrase' ? await unlockedItem(profileId).getValue() : null, now);
}

/** The same of what was read already. */
export function lockOf(keep: KeepMode | undefined, unlocked: OpenSpan | null, now: number): ProfileLock {
  if (keep !== 'passphrase') return { name: 'none' };
  return isOpen(unlocked, now) ? { name: 'open', lockAt: unlocked.lockAt } : { name: 'locked' };
}

/** The vault of a profile under a key that may be right or wrong. */
export async function vaultWith(profileId: string, keyText: string, kdf: Kdf): Promise<Vault> {
  const environment = (await findProfile(profileId))?.environment ?? '';
  return openVault(keyText, { profileId, environment, kdf });
}

/** The vault of an unlocked profile, and null of any other. */
export async function unlockedVault(profileId: string, now: number): Promise<Vault | null> {
  const record = await keysItem(profileId).getValue();
  return record?.keep === 'passphrase' ? vaultOf(profileId, record, now) : null;
}

/** The same where the record was read already. */
export async function vaultOf(
  profileId: string,
  { kdf }: PassphraseRecord,
  now: number,
): Promise<Vault | null> {
  const unlocked = await unlockedItem(profileId).getValue();
  return isOpen(unlocked, now) ? vaultWith(profileId, unlocked.key, kdf) : null;
}
