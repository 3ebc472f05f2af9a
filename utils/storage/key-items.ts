import type { ConsumerKeys } from '../etrade/parse-consumer-keys.ts';
import type { Kdf } from '../vault/kdf.ts';
import type { Sealed } from '../vault/seal.ts';
import { isEither, isNullOr, isNumber, isOneOf, isRecord, isText } from './engine/checks.ts';
import { profileItem } from './engine/stored-item.ts';

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

export const isSealed = isRecord<Sealed>({ iv: isText, data: isText });
/** The form alone: whether the numbers may be worked with is asked before a key is derived. */
const isKdf = isRecord<Kdf>({ name: isText, iterations: isNumber, salt: isText });
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

/** Writers: options, welcome; a page that unlocks may seal them anew. */
export const keysItem = profileItem<KeysRecord | null>('local', 'keys', null, isNullOr(isKeysRecord));

export const isConsumerKeys = isRecord<ConsumerKeys>({ key: isText, secret: isText });

/** Consumer key and secret until the browser closes. Writers: options, welcome. */
export const sessionKeysItem = profileItem<ConsumerKeys | null>(
  'session',
  'session-keys',
  null,
  isNullOr(isConsumerKeys),
);

/**
 * A pair that a page wants checked before it is saved. Writers: options, welcome, while it holds the lock of the candidate; the
 * background takes it away when it has read it, or finds it left behind.
 */
export const candidateKeysItem = profileItem<ConsumerKeys | null>(
  'session',
  'candidate-keys',
  null,
  isNullOr(isConsumerKeys),
  { isDisposable: true },
);

/** For how long a profile stays unlocked. Times are this computer's epoch ms. */
export interface OpenSpan {
  /** Null: until the browser closes. */
  readonly lockAt: number | null;
  /** When it was looked at last. */
  readonly seenAt: number;
}

/** A profile whose passphrase was entered in this browser session. */
export interface Unlocked extends OpenSpan {
  /** Of the record that the key opens: any other record is locked. */
  readonly salt: string;
  /** 32 bytes, base64: Chromium's storage keeps no CryptoKey. */
  readonly key: string;
}

const isUnlocked = isRecord<Unlocked>({
  key: isText,
  salt: isText,
  lockAt: isNullOr(isNumber),
  seenAt: isNumber,
});

/** Writers: the pages unlock; the background prolongs and locks. Each `withVault`. */
export const unlockedItem = profileItem<Unlocked | null>('session', 'unlocked', null, isNullOr(isUnlocked));

/** The day's token as it outlives a restart where a passphrase keeps the profile. Writer: background; pages that unlock. */
export const sealedTokenItem = profileItem<Sealed | null>('local', 'sealed-token', null, isNullOr(isSealed));

/** Wrong passphrases since the last right one, and the time before which there is no next try. */
export interface Attempts {
  readonly failures: number;
  /** Epoch ms. */
  readonly notBefore: number;
}

const NO_ATTEMPTS: Attempts = { failures: 0, notBefore: 0 };
const isAttempts = isRecord<Attempts>({ failures: isNumber, notBefore: isNumber });

/** On the disk, so that no restart makes trying faster. Writers: the pages. */
export const unlockAttemptsItem = profileItem('local', 'unlock-attempts', NO_ATTEMPTS, isAttempts);
