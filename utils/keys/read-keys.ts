import type { ConsumerKeys } from '../etrade/parse-consumer-keys.ts';
import { keysItem, sessionKeysItem } from '../storage/key-items.ts';
import { findProfile } from '../storage/profile-items.ts';
import { openByDevice } from './device-seal.ts';
import { PURPOSES, vaultOf } from './profile-vault.ts';
import { keysIn } from './sealed-keys.ts';

export type ReadKeys =
  | { readonly name: 'found'; readonly consumer: ConsumerKeys }
  | { readonly name: 'missing' }
  /** A passphrase opens them. */
  | { readonly name: 'locked' }
  | { readonly name: 'unreadable' };

/** What keys that this device seals are bound to. */
export async function devicePurpose(profileId: string): Promise<string> {
  return `consumer-keys/1/${(await findProfile(profileId))?.environment}/${profileId}`;
}

/**
 * The keys of a profile, for signing.
 * @param now this computer's epoch ms: it may have locked them
 */
export async function readConsumerKeys(profileId: string, now: number): Promise<ReadKeys> {
  const record = await keysItem(profileId).getValue();
  if (!record) return { name: 'missing' };
  if (record.keep === 'session') {
    const consumer = await sessionKeysItem(profileId).getValue();
    return consumer ? { name: 'found', consumer } : { name: 'missing' };
  }
  if (record.keep === 'passphrase') {
    const vault = await vaultOf(profileId, record, now);
    return vault ? found(await vault.unseal(record.sealed, PURPOSES.keys)) : { name: 'locked' };
  }
  return found(await openByDevice(record.sealed, await devicePurpose(profileId)));
}

function found(text: string | null): ReadKeys {
  const consumer = keysIn(text);
  return consumer ? { name: 'found', consumer } : { name: 'unreadable' };
}
