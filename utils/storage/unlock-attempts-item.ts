import type { Attempts } from '../keys/lock-rules.ts';
import { isNumber, isRecord } from './engine/checks.ts';
import { perProfile } from './engine/per-profile.ts';
import { storedItem } from './engine/stored-item.ts';

const NO_ATTEMPTS: Attempts = { failures: 0, notBefore: 0 };
const isAttempts = isRecord<Attempts>({ failures: isNumber, notBefore: isNumber });

/** On the disk, so that no restart makes trying faster. Writers: the pages. */
export const unlockAttemptsItem = perProfile((profileId) =>
  storedItem('local', `unlock-attempts-${profileId}`, NO_ATTEMPTS, isAttempts),
);
