import {
  type KeepMode,
  type KeysRecord,
  keysItem,
  type PassphraseRecord,
  type Unlocked,
  unlockedItem,
} from '../storage/key-items.ts';
import { findProfile } from '../storage/profile-items.ts';
import type { Kdf } from '../vault/kdf.ts';
import { openVault, type Vault } from '../vault/open-vault.ts';
import { isOpen, lockAtOf } from './lock-rules.ts';

/** What is in a vault; each opens for its own purpose only. */
export const PURPOSES = { keys: 'consumer-keys', token: 'day-token' } as const;

/** How a profile stands at a moment; `none` where no passphrase keeps it. */
export type ProfileLock =
  | { readonly name: 'none' | 'locked' }
  /** Locks by itself at that time, in epoch ms; null: with the browser. */
  | { readonly name: 'open'; readonly lockAt: number | null };

/** How keys are kept, and by which key where a passphrase keeps them. */
export interface Keeper {
  readonly keep: KeepMode;
  /** Null where no passphrase keeps them. */
  readonly salt: string | null;
}

export function keeperOf(record: KeysRecord): Keeper {
  return { keep: record.keep, salt: record.keep === 'passphrase' ? record.kdf.salt : null };
}

/** @param now this computer's epoch ms, here as everywhere about locks */
export async function readLock(profileId: string, now: number): Promise<ProfileLock> {
  const record = await keysItem(profileId).getValue();
  if (record?.keep !== 'passphrase') return { name: 'none' };
  return lockOf(keeperOf(record), await unlockedItem(profileId).getValue(), now);
}

/** The same of what was read already. */
export function lockOf(keeper: Keeper | null, unlocked: Unlocked | null, now: number): ProfileLock {
  if (keeper?.keep !== 'passphrase') return { name: 'none' };
  if (!opens(unlocked, keeper.salt, now)) return { name: 'locked' };
  return { name: 'open', lockAt: lockAtOf(unlocked, now) };
}

function opens(unlocked: Unlocked | null, salt: string | null, now: number): unlocked is Unlocked {
  return isOpen(unlocked, now) && unlocked.salt === salt;
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
  return opens(unlocked, kdf.salt, now) ? vaultWith(profileId, unlocked.key, kdf) : null;
}
