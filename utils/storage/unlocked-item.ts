import type { OpenSpan } from '../keys/lock-rules.ts';
import { isNullOr, isNumber, isRecord, isText } from './engine/checks.ts';
import { perProfile } from './engine/per-profile.ts';
import { storedItem } from './engine/stored-item.ts';

/** A profile whose passphrase was entered in this browser session. */
export interface Unlocked extends OpenSpan {
  /** 32 bytes, base64: Chromium's storage keeps no CryptoKey. */
  readonly key: string;
}

const isUnlocked = isRecord<Unlocked>({ key: isText, lockAt: isNullOr(isNumber), seenAt: isNumber });

/** Writers: the pages unlock; the background prolongs and locks. Each `withVault`. */
export const unlockedItem = perProfile((profileId) =>
  storedItem<Unlocked | null>('session', `unlocked-${profileId}`, null, isNullOr(isUnlocked)),
);
