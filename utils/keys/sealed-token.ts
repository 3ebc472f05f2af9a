import type { LivingToken } from '../connection/held-token.ts';
import { isLivingToken } from '../storage/connection-items.ts';
import type { Shape } from '../storage/engine/envelope.ts';
import { sealedTokenItem } from '../storage/key-items.ts';
import type { Vault } from '../vault/open-vault.ts';
import { PURPOSES, unlockedVault } from './profile-vault.ts';
import { readText, textOf } from './sealed-value.ts';

const SHAPE: Shape<LivingToken> = { isValue: isLivingToken, migrations: [] };

/** What lies in the vault of a profile. */
export type KeptToken =
  | { readonly name: 'none' }
  | { readonly name: 'found'; readonly token: LivingToken }
  /** Something that does not open, or that another version wrote. */
  | { readonly name: 'unreadable' };

/**
 * Puts a token into the vault of an unlocked profile; any other profile's token stays in memory alone.
 * @returns whether it lies there
 */
export async function sealToken(profileId: string, token: LivingToken, now: number): Promise<boolean> {
  const vault = await unlockedVault(profileId, now);
  if (vault) await putToken(profileId, token, vault);
  return vault !== null;
}

/** The token that was sealed under one key, sealed under another. */
export async function moveToken(profileId: string, from: Vault, to: Vault): Promise<void> {
  const kept = await takeToken(profileId, from);
  if (kept.name === 'found') await putToken(profileId, kept.token, to);
}

async function putToken(profileId: string, token: LivingToken, vault: Vault): Promise<void> {
  await sealedTokenItem(profileId).setValue(await vault.seal(textOf(token, SHAPE), PURPOSES.token));
}

/** The token that is in a vault. */
export async function takeToken(profileId: string, vault: Vault): Promise<KeptToken> {
  const sealed = await sealedTokenItem(profileId).getValue();
  if (!sealed) return { name: 'none' };
  const text = await vault.unseal(sealed, PURPOSES.token);
  const reading = readText(text ?? '', SHAPE);
  return 'value' in reading ? { name: 'found', token: reading.value } : { name: 'unreadable' };
}
