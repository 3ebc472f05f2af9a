import type { KeyFault, KeyField } from '../etrade/parse-consumer-keys.ts';
import { formatSpan } from './format-time.ts';

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
  saved: 'Saved',
  removed: 'Removed',
  notStored: 'The browser could not store this. Make room on the disk, then try again.',
};

export const KEYS_UNSAVED = 'Not saved yet';

export const KEYS_CHECK_LOST = 'The browser stopped Opening Bell during the check. Check again.';

export function keysAccepted(tookMs: number | undefined): string {
  return `E*TRADE accepts this pair (${tookMs} ms).`;
}

/** After what a check has found: what was typed still stands in its fields. */
export const KEYS_NOT_SAVED = 'Nothing was saved.';

/** After a check that went well, where a passphrase is to keep the keys and none is typed. */
export const PASSPHRASE_NEXT = 'Choose a passphrase, then save.';

export type KeysChange = 'save' | 'remove';

/** What a change of the keys would end. */
export type EndedByChange = 'nothing' | 'login' | 'token';

const CHANGES: Readonly<Record<KeysChange, { readonly doing: string; readonly deed: string }>> = {
  save: { doing: 'Changing', deed: 'Change' },
  remove: { doing: 'Removing', deed: 'Remove' },
};

/** What is asked before keys are changed or removed, and what stands on the two buttons. */
export function keysQuestion(label: string, change: KeysChange, ends: EndedByChange) {
  const { doing, deed } = CHANGES[change];
  switch (ends) {
    case 'token':
      return {
        text: `${label} has a token that is still good. ${doing} its keys revokes it.`,
        yes: `${deed} and revoke`,
        no: 'Keep',
      };
    case 'login':
      return {
        text: `A login of ${label} is under way. ${doing} its keys cancels it.`,
        yes: `${deed} and cancel`,
        no: 'Keep',
      };
    case 'nothing':
      return {
        text: `The keys of ${label} are gone from this browser then: only E*TRADE can show them again.`,
        yes: 'Remove',
        no: 'Keep',
      };
  }
}

/** The ways to keep keys, and of each what it protects against and what not. */
export const KEEP_WORDS = {
  passphrase: {
    label: 'Passphrase',
    truth: (lockAfter: number | null) =>
      `Recommended for production: who reads this computer's disk reads nothing. You enter it when the browser starts${lockAfter === null ? '' : `, and after ${formatSpan(lockAfter)} without a press of yours`}.`,
  },
  device: {
    label: 'This device',
    truth: () =>
      "Protects against web pages and sync, not against someone who can read this computer's disk.",
  },
  session: {
    label: 'Until the browser closes',
    truth: () => 'Held in memory and not written to the disk; you enter them again next time.',
  },
};

/** The same in one line, where a choice has been made already. */
export const KEPT_IN_SHORT = {
  passphrase: 'Sealed by a passphrase, so a copy of this disk is useless without it.',
  device: 'On this device: no typing, but who reads its disk reads the key.',
  session: 'Kept in memory only: paste it again when the browser has restarted.',
};
