import type { ConsumerKeys } from '../etrade/parse-consumer-keys.ts';
import { deviceKey, findDeviceKey } from '../vault/device-key.ts';
import { forgetSavedKeys, noteSavedKeys } from '../vault/saved-keys-note.ts';
import { type Sealed, seal, unseal } from '../vault/seal.ts';
import { isEither, isNullOr, isOneOf, isRecord, isText } from './checks.ts';
import { perProfile } from './per-profile.ts';
import { storedItem } from './stored-item.ts';

/** How long keys are kept: `device` seals them on the disk, `session` holds them in memory only. */
export type KeepMode = 'device' | 'session';

/** What lies on the disk: of keys in memory only that they were kept there. */
type KeysRecord =
  | { readonly keep: 'device'; readonly hint: string; readonly sealed: Sealed }
  | { readonly keep: 'session' };

export type ReadKeys =
  | { readonly name: 'found'; readonly consumer: ConsumerKeys }
  | { readonly name: 'missing' }
  | { readonly name: 'unreadable' };

const isKeysRecord = isEither(
  isRecord<Extract<KeysRecord, { keep: 'device' }>>({
    keep: isOneOf('device'),
    hint: isText,
    sealed: isRecord<Sealed>({ iv: isText, data: isText }),
  }),
  isRecord<Extract<KeysRecord, { keep: 'session' }>>({ keep: isOneOf('session') }),
);
const isConsumerKeys = isRecord<ConsumerKeys>({ key: isText, secret: isText });

export const keysItem = perProfile((profileId) =>
  storedItem<KeysRecord | null>('local', `keys-${profileId}`, null, isNullOr(isKeysRecord)),
);
export const sessionKeysItem = perProfile((profileId) =>
  storedItem('session', `session-keys-${profileId}`, null, isNullOr(isConsumerKeys)),
);

/** A note that cannot be written is missed only where the keys are lost too. */
const ignore = () => undefined;

const purposeOf = (profileId: string) => `consumer-keys/1/${profileId}`;

/** Enough of a key to tell it from another; of a short one, nothing. */
const hintOf = (key: string) => (key.length < 16 ? '…' : `${key.slice(0, 4)}…${key.slice(-4)}`);

/** Writer: options. The old form is removed only when the new one is stored. */
export async function saveConsumerKeys(
  profileId: string,
  consumer: ConsumerKeys,
  keep: KeepMode,
): Promise<void> {
  if (keep === 'session') {
    await sessionKeysItem(profileId).setValue(consumer);
    await forgetSavedKeys(profileId).catch(ignore);
    await keysItem(profileId).setValue({ keep });
    return;
  }
  const sealed = await seal(JSON.stringify(consumer), purposeOf(profileId), await deviceKey());
  await keysItem(profileId).setValue({ keep, hint: hintOf(consumer.key), sealed });
  await noteSavedKeys(profileId).catch(ignore);
  await sessionKeysItem(profileId).removeValue();
}

/** Writer: options. */
export async function removeConsumerKeys(profileId: string): Promise<void> {
  // The note goes first: left behind alone, it would tell of keys that were lost.
  await forgetSavedKeys(profileId).catch(ignore);
  await keysItem(profileId).removeValue();
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
  const text = key && (await unseal(record.sealed, purposeOf(profileId), key));
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
