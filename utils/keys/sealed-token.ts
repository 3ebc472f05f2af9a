import type { LivingToken } from '../connection/held-token.ts';
import { sealedTokenItem } from '../storage/key-items.ts';
import type { Vault } from '../vault/open-vault.ts';
import { PURPOSES, unlockedVault } from './profile-vault.ts';

/** Puts a token into the vault of an unlocked profile; any other profile's token stays in memory alone. */
export async function sealToken(profileId: string, token: LivingToken, now: number): Promise<void> {
  const vault = await unlockedVault(profileId, now);
  if (vault) await putToken(profileId, token, vault);
}

/** The token that was sealed under one key, sealed under another. */
export async function moveToken(profileId: string, from: Vault, to: Vault): Promise<void> {
  const token = await takeToken(profileId, from);
  if (token) await putToken(profileId, token, to);
}

async function putToken(profileId: string, token: LivingToken, vault: Vault): Promise<void> {
  await sealedTokenItem(profileId).setValue(await vault.seal(JSON.stringify(token), PURPOSES.token));
}

/** The token that is in a vault, or null where none is there that opens. */
export async function takeToken(profileId: string, vault: Vault): Promise<LivingToken | null> {
  const sealed = await sealedTokenItem(profileId).getValue();
  const text = sealed && (await vault.unseal(sealed, PURPOSES.token));
  return text ? JSON.parse(text) : null;
}
