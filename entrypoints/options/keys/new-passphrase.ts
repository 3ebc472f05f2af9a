/** A passphrase as it is typed for the first time, and once more against a slip of the hand. */
export interface NewPassphrase {
  readonly text: string;
  readonly repeated: string;
}

export const NO_PASSPHRASE: NewPassphrase = { text: '', repeated: '' };

const MIN_CHARACTERS = 10;
const FEW_DIFFERENT = 6;
const LONG_CHARACTERS = 20;

/** What stands against a passphrase, or null where nothing does. */
export function objectionTo({ text, repeated }: NewPassphrase): string | null {
  if (text.length < MIN_CHARACTERS) return `The passphrase needs at least ${MIN_CHARACTERS} characters.`;
  return text === repeated ? null : 'The two passphrases differ.';
}

/** One line on how good it is. Length counts: what can be guessed cannot be measured. */
export function strengthHint({ text }: NewPassphrase): string {
  if (text === '')
    return `At least ${MIN_CHARACTERS} characters; four words that nobody would put together are good.`;
  const missing = MIN_CHARACTERS - text.length;
  if (missing > 0) return `Too short: ${missing} more.`;
  if (new Set(text).size < FEW_DIFFERENT) return 'Weak: the same few characters again and again.';
  if (text.length < LONG_CHARACTERS) return 'Fair: each further word makes it much harder to guess.';
  return 'Strong, unless it is a quotation or about you.';
}
