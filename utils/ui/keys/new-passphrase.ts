import type { PassphraseObjection, PassphraseStrength } from '../../words/passphrase-words.ts';

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
export function objectionTo({ text, repeated }: NewPassphrase): PassphraseObjection | null {
  if (text.length < MIN_CHARACTERS) return { name: 'tooShort', least: MIN_CHARACTERS };
  return text === repeated ? null : { name: 'different' };
}

/** How good it is. Length counts: what can be guessed cannot be measured. */
export function strengthOf({ text }: NewPassphrase): PassphraseStrength {
  if (text === '') return { name: 'empty', least: MIN_CHARACTERS };
  const missing = MIN_CHARACTERS - text.length;
  if (missing > 0) return { name: 'tooShort', missing };
  if (new Set(text).size < FEW_DIFFERENT) return { name: 'weak' };
  return { name: text.length < LONG_CHARACTERS ? 'fair' : 'strong' };
}
