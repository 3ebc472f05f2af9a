import { storage } from 'wxt/utils/storage';
import type { ConsumerKeys } from '../etrade/parse-consumer-keys.ts';
import { deviceKey, findDeviceKey } from '../vault/device-key.ts';
import { type Sealed, seal, unseal } from '../vault/seal.ts';
import { perProfile } from './per-profile.ts';

/** How long keys are kept: `device` seals them on the disk, `session` holds them in memory only. */
export type KeepMode = 'device' | 'session';

interface KeysRecord {
  readonly keep: KeepMode;
  /** First and last four characters of the key: enough to tell two keys apart. */
  readonly hint: string;
  readonly sealed: Sealed | null;
}

export type ReadKeys =
  | { readonly name: 'found'; readonly consumer: ConsumerKeys }
  | { readonly name: 'missing' }
  | { readonly name: 'unreadable' };

const keysItem = perProfile((profileId) =>
  storage.defineItem<KeysRecord | null>(`local:keys-${profileId}`, { fallback: null, version: 1 }),
);
const sessionKeysItem = perProfile((profileId) =>
  storage.defineItem<ConsumerKeys | null>(`session:session-keys-${profileId}`, {
    fallback: null,
    version: 1,
  }),
);

const purposeOf = (profileId: string) => `consumer-keys/1/${profileId}`;
const hintOf = (key: string) => `${key.slice(0, 4)}…${key.slice(-4)}`;

/** Writer: options. The old form is removed only when the new one is stored. */
export async function saveConsumerKeys(
  profileId: string,
  consumer: ConsumerKeys,
  keep: KeepMode,
): Promise<void> {
  const hint = hintOf(consumer.key);
  if (keep === 'session') {
    await sessionKeysItem(profileId).setValue(consumer);
    await keysItem(profileId).setValue({ keep, hint, sealed: null });
    return;
  }
  const sealed = await seal(JSON.stringify(consumer), purposeOf(profileId), await deviceKey());
  await keysItem(profileId).setValue({ keep, hint, sealed });
  await sessionKeysItem(profileId).removeValue();
}

/** The keys of a profile, for signing. */
export async function readConsumerKeys(profileId: string): Promise<ReadKeys> {
  const record = await keysItem(profileId).getValue();
  if (!record) return { name: 'missing' };
  if (record.keep === 'session') {
    const consumer = await sessionKeysItem(profileId).getValue();
    return consumer ? { name: 'found', consumer } : { name: 'missing' };
  }
  const key = await findDeviceKey();
  const text = key && record.sealed && (await unseal(record.sealed, purposeOf(profileId), key));
  return text ? { name: 'found', consumer: JSON.parse(text) } : { name: 'unreadable' };
}

/** What may be shown of the keys without reading them. */
export interface KeysNote {
  readonly keep: KeepMode;
  readonly hint: string;
}

/** Null where no keys are held: also when session keys went with the browser that held them. */
export async function readKeysNote(profileId: string): Promise<KeysNote | null> {
  const record = await keysItem(profileId).getValue();
  if (!record) return null;
  if (record.keep === 'session' && !(await sessionKeysItem(profileId).getValue())) return null;
  return { keep: record.keep, hint: record.hint };
}

/** Calls back whenever the keys of a profile are saved. @returns the end of watching */
export function watchKeys(profileId: string, changed: () => void): () => void {
  const ends = [keysItem(profileId).watch(changed), sessionKeysItem(profileId).watch(changed)];
  return () => {
    for (const end of ends) end();
  };
}
