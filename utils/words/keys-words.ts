import type { KeyFault, KeyField } from '../etrade/parse-consumer-keys.ts';

const FIELDS: Readonly<Record<KeyField, string>> = { key: 'consumer key', secret: 'consumer secret' };

const FAULTS: Readonly<Record<KeyFault, string>> = {
  empty: 'is empty',
  invisibleCharacter: 'holds an invisible character: copy it again',
  blank: 'holds a blank or a line break: copy it again',
  webAddress: 'is a web address',
  placeholder: 'is a placeholder that stands for one: copy the real one from E*TRADE',
  tooShort: 'is too short',
  tooLong: 'is too long',
  foreignCharacter: 'holds a character that no E*TRADE key has: they are digits and the letters a to f',
  sameAsKey: 'is the consumer key once more: E*TRADE shows the secret beside it',
};

/** Why a text is no consumer key or no secret. */
export function keyFaultWords(field: KeyField, fault: KeyFault): string {
  return `The ${FIELDS[field]} ${FAULTS[fault]}.`;
}

/** What became of a change of the keys. */
export const KEYS_CHANGED = {
  saved: '✓ Saved',
  removed: '✓ Removed',
  inUse: 'The present keys are in use. Press again to go on: a login is cancelled, a token revoked.',
  notStored: 'The browser could not store this. Make room on the disk, then try again.',
};

export const KEYS_CHECK_LOST = 'The browser stopped Opening Bell during the check. Check again.';

export function keysAccepted(tookMs: number | undefined): string {
  return `✓ E*TRADE accepts this pair (${tookMs} ms)`;
}

/** The ways to keep keys, and of each what it protects against and what not. */
export const KEEP_WORDS = {
  passphrase: {
    label: 'Passphrase',
    truth:
      "Recommended for production: who reads this computer's disk reads nothing; you enter it once each time the browser starts.",
  },
  device: {
    label: 'This device',
    truth: "Protects against web pages and sync, not against someone who can read this computer's disk.",
  },
  session: {
    label: 'Until the browser closes',
    truth: 'Held in memory and not written to the disk; you enter them again next time.',
  },
};
