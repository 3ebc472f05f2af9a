import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { ConnectionState } from '@/utils/connection/connection-state';
import type { LivingToken } from '@/utils/connection/held-token';
import { PURPOSES, vaultWith } from '@/utils/keys/profile-vault';
import { keysText } from '@/utils/keys/sealed-keys';
import { takeToken } from '@/utils/keys/sealed-token';
import { keysItem, sealedTokenItem, unlockedItem } from '@/utils/storage/key-items';
import { freshKdf } from '@/utils/vault/kdf';
import { NOW } from '../../connection/samples.ts';
import { consumer, PROFILE, startWorld, type World } from '../fake-world.ts';

export const HALF_HOUR_MS = 30 * 60_000;

const kdf = freshKdf();
/** What a passphrase would be derived to. */
const KEY = btoa('k'.repeat(32));
const vault = () => vaultWith(PROFILE, KEY, kdf);

/** A world whose profile a passphrase keeps, unlocked at NOW. */
export async function startUnlocked(state?: ConnectionState): Promise<World> {
  const world = await startWorld(state);
  const sealed = await (await vault()).seal(keysText(consumer), PURPOSES.keys);
  await keysItem(PROFILE).setValue({ keep: 'passphrase', hint: '…', kdf, sealed });
  await fakeBrowser.storage.session.remove('session-keys-sandbox');
  await unlock();
  return world;
}

/** What a page does when the passphrase was right. */
export const unlock = (lockAt: number | null = NOW + HALF_HOUR_MS, seenAt = NOW) =>
  unlockedItem(PROFILE).setValue({ key: KEY, salt: kdf.salt, lockAt, seenAt });

/** A world after a restart: with this token sealed on the disk, and nothing in memory. */
export async function startRestarted(token: LivingToken): Promise<World> {
  const world = await startUnlocked();
  await sealOnDisk(JSON.stringify({ version: 1, value: token }));
  await fakeBrowser.storage.session.clear();
  return world;
}

/** Puts a text where the sealed token lies. */
export async function sealOnDisk(text: string): Promise<void> {
  await sealedTokenItem(PROFILE).setValue(await (await vault()).seal(text, PURPOSES.token));
}

/** The token that lies sealed on the disk. */
export async function tokenOnDisk(): Promise<LivingToken | null> {
  const kept = await takeToken(PROFILE, await vault());
  return kept.name === 'found' ? kept.token : null;
}

export const inMemory = async () => JSON.stringify(await fakeBrowser.storage.session.get());
