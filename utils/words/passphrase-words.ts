import { formatSpan } from './format-time.ts';

/** What stands against a new passphrase. */
export type PassphraseObjection =
  | { readonly name: 'tooShort'; readonly least: number }
  | { readonly name: 'different' };

export function objectionWords(objection: PassphraseObjection): string {
  switch (objection.name) {
    case 'tooShort':
      return `The passphrase needs at least ${objection.least} characters.`;
    case 'different':
      return 'The two passphrases differ.';
  }
}

/** How good a passphrase is, as far as that can be said. */
export type PassphraseStrength =
  | { readonly name: 'empty'; readonly least: number }
  | { readonly name: 'tooShort'; readonly missing: number }
  | { readonly name: 'weak' | 'fair' | 'strong' };

export function strengthWords(strength: PassphraseStrength): string {
  switch (strength.name) {
    case 'empty':
      return `At least ${strength.least} characters; four words that nobody would put together are good.`;
    case 'tooShort':
      return `Too short: ${strength.missing} more.`;
    case 'weak':
      return 'Weak: the same few characters again and again.';
    case 'fair':
      return 'Fair: each further word makes it much harder to guess.';
    case 'strong':
      return 'Strong, unless it is a quotation or about you.';
  }
}

/** Why it does not open is not told: that would help who guesses. */
export const PASSPHRASE_REFUSED = 'This passphrase does not open the keys.';

/**
 * What "Keep tokens awake" can do for a profile that locks by itself.
 * @param renewedAfter a token's last call, in minutes
 */
export function keptAwakeWords(label: string, lockAfter: number, renewedAfter: number): string {
  const locks = `${label} locks after ${formatSpan(lockAfter)} without a press of yours`;
  return lockAfter < renewedAfter
    ? `${locks}, and a token is renewed after ${formatSpan(renewedAfter)} without a call: so it is not kept awake.`
    : `${locks}, and is kept awake no longer than that.`;
}

/** A choice of after how many minutes a profile locks. */
export const lockAfterWords = (minutes: number | null): string =>
  minutes === null ? 'When the browser closes' : formatSpan(minutes);
