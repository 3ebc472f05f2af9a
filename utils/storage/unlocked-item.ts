import type { OpenSpan } from '../connection/lock.ts';
import { isNullOr, isNumber, isRecord, isText } from './checks.ts';
import { perProfile } from './per-profile.ts';
import { storedItem } from './stored-item.ts';

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
