import type { Kdf } from '../vault/kdf.ts';
import type { Sealed } from '../vault/seal.ts';
import { isEither, isNullOr, isNumber, isOneOf, isRecord, isText } from './engine/checks.ts';
import { perProfile } from './engine/per-profile.ts';
import { storedItem } from './engine/stored-item.ts';
import { isSealed } from './sealed-check.ts';

/** How keys are kept: sealed by a `passphrase`, sealed by the `device`, or in memory for the `session`. */
export type KeepMode = 'passphrase' | 'device' | 'session';

export interface PassphraseRecord {
  readonly keep: 'passphrase';
  readonly hint: string;
  readonly kdf: Kdf;
  readonly sealed: Sealed;
}

/** What lies on the disk: of keys in memory only that they were kept there. */
export type KeysRecord =
  | PassphraseRecord
  | { readonly keep: 'device'; readonly hint: string; readonly sealed: Sealed }
  | { readonly keep: 'session' };

/** The form alone: whether the numbers may be worked with is asked before a key is derived. */
const isKdf = isRecord<Kdf>({
  name: isText,
  iterations: isNumber,
  salt: isText,
});
const isDeviceRecord = isRecord<Extract<KeysRecord, { keep: 'device' }>>({
  keep: isOneOf('device'),
  hint: isText,
  sealed: isSealed,
});
const isPassphraseRecord = isRecord<PassphraseRecord>({
  keep: isOneOf('passphrase'),
  hint: isText,
  kdf: isKdf,
  sealed: isSealed,
});
const isSessionRecord = isRecord<Extract<KeysRecord, { keep: 'session' }>>({ keep: isOneOf('session') });
const isKeysRecord = isEither(isPassphraseRecord, isEither(isDeviceRecord, isSessionRecord));

/** Writer: options; a page that unlocks may seal them anew. */
export const keysItem = perProfile((profileId) =>
  storedItem<KeysRecord | null>('local', `keys-${profileId}`, null, isNullOr(isKeysRecord)),
);

/** Enough of a key to tell it from another; of a short one, nothing. */
export const hintOf = (key: string) => (key.length < 16 ? '…' : `${key.slice(0, 4)}…${key.slice(-4)}`);
