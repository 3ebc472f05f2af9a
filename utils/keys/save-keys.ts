import type { ConsumerKeys } from '../etrade/parse-consumer-keys.ts';
import { isNullOr, isRecord, isText } from '../storage/engine/checks.ts';
import { perProfile } from '../storage/engine/per-profile.ts';
import { storedItem } from '../storage/engine/stored-item.ts';
import { hintOf, type KeepMode, keysItem, type PassphraseRecord } from '../storage/key-items.ts';
import { findProfile, profilesItem } from '../storage/profile-items.ts';
import { sessionNoteItem } from '../storage/session-note-item.ts';
import { unlockAttemptsItem } from '../storage/unlock-attempts-item.ts';
import { unlockedItem } from '../storage/unlocked-item.ts';
import { deviceKey, findDeviceKey, forgetDeviceKey } from '../vault/device-key.ts';
import { forgetSavedKeys, noteSavedKeys } from '../vault/saved-keys-note.ts';
import { seal, unseal } from '../vault/seal.ts';
import { PURPOSES, vaultOf } from './profile-vault.ts';
import { sealedTokenItem } from './sealed-token.ts';

export type ReadKeys =
  | { readonly name: 'found'; readonly consumer: ConsumerKeys }
  | { readonly name: 'missing' }
  /** A passphrase opens them. */
  | { readonly name: 'locked' }
  | { readonly name: 'unreadable' };

const isConsumerKeys = isRecord<ConsumerKeys>({ key: isText, secret: isText });

export const sessionKeysItem = perProfile((profileId) =>
  storedItem<ConsumerKeys | null>('session', `session-keys-${profileId}`, null, isNullOr(isConsumerKeys)),
);

/** A note that cannot be written is missed only where the keys are lost too; what is forgotten has no use any more. */
const ignore = () => undefined;

async function purposeOf(profileId: string): Promise<string> {
  return `consumer-keys/1/${(await findProfile(profileId))?.environment}/${profileId}`;
}

/** One at a time: a key must not be forgotten while another page seals under it. */
const withDeviceKey = (work: () => Promise<void>): Promise<void> =>
  navigator.locks.request('device-key', work) as Promise<void>;

const forgetUnusedDeviceKey = (): Promise<void> =>
  withDeviceKey(async () => {
    const profiles = await profilesItem.getValue();
    const records = await Promise.all(profiles.map(({ id }) => keysItem(id).getValue()));
    if (records.every((record) => record?.keep !== 'device')) await forgetDeviceKey();
  }).catch(ignore);

/** Writer: options. The old form is removed only when the new one is stored. */
export async function saveConsumerKeys(
  profileId: string,
  consumer: ConsumerKeys,
  keep: Exclude<KeepMode, 'passphrase'>,
): Promise<void> {
  if (keep === 'session') {
    await sessionKeysItem(profileId).setValue(consumer);
    await forgetSavedKeys(profileId).catch(ignore);
    await keysItem(profileId).setValue({ keep });
  } else {
    await withDeviceKey(async () => {
      const sealed = await seal(JSON.stringify(consumer), await purposeOf(profileId), await deviceKey());
      await keysItem(profileId).setValue({ keep, hint: hintOf(consumer.key), sealed });
    });
    await noteSavedKeys(profileId).catch(ignore);
    await sessionKeysItem(profileId).removeValue();
  }
  await removeVault(profileId);
  await forgetUnusedDeviceKey();
}

/** Writer: options. For keys that a passphrase keeps. */
export async function savePassphraseRecord(profileId: string, record: PassphraseRecord): Promise<void> {
  await keysItem(profileId).setValue(record);
  await noteSavedKeys(profileId).catch(ignore);
  await sessionKeysItem(profileId).removeValue();
  await forgetUnusedDeviceKey();
}

/** Writer: options; any page after "Reset". Nothing is left of the keys, nor of what was sealed beside them. */
export async function removeConsumerKeys(profileId: string): Promise<void> {
  // The note goes first: left behind alone, it would tell of keys that were lost.
  await forgetSavedKeys(profileId).catch(ignore);
  await keysItem(profileId).removeValue();
  await sessionKeysItem(profileId).removeValue();
  await removeVault(profileId);
  await forgetUnusedDeviceKey();
  // A token of these keys is not to be missed any more.
  await sessionNoteItem(profileId).removeValue();
}

async function removeVault(profileId: string): Promise<void> {
  await sealedTokenItem(profileId).removeValue();
  await unlockedItem(profileId).removeValue();
  await unlockAttemptsItem(profileId).removeValue();
}

/**
 * The keys of a profile, for signing.
 * @param now the later of this computer's time and E*TRADE's: it may have locked them
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
  const key = await findDeviceKey();
  return found(key && (await unseal(record.sealed, await purposeOf(profileId), key)));
}

function found(text: string | null): ReadKeys {
  return text ? { name: 'found', consumer: JSON.parse(text) } : { name: 'unreadable' };
}

/** What may be shown of the keys without reading them. */
export interface KeysNote {
  /** The person's choice outlives the keys: those in memory go with the browser. */
  readonly keep: KeepMode;
  /** Null where the keys are gone. */
  readonly hint: string | null;
}

/** Null where no keys were ever saved. */
export async function readKeysNote(profileId: string): Promise<KeysNote | null> {
  const record = await keysItem(profileId).getValue();
  if (record?.keep !== 'session') return record && { keep: record.keep, hint: record.hint };
  const consumer = await sessionKeysItem(profileId).getValue();
  return { keep: 'session', hint: consumer && hintOf(consumer.key) };
}

/** Calls back whenever the keys of a profile are saved or removed. @returns the end of watching */
export function watchKeys(profileId: string, changed: () => void): () => void {
  const ends = [keysItem(profileId).watch(changed), sessionKeysItem(profileId).watch(changed)];
  return () => {
    for (const end of ends) end();
  };
}
