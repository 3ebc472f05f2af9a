import type { ConsumerCredentials } from '../oauth/credentials.ts';

/** A consumer key with its secret, as E*TRADE hands them out. */
export type ConsumerKeys = ConsumerCredentials;

export type KeyField = 'key' | 'secret';

/** What is wrong with a text that cannot be a key or a secret. */
export type KeyFault =
  | 'empty'
  | 'invisibleCharacter'
  | 'blank'
  | 'webAddress'
  | 'tooShort'
  | 'tooLong'
  | 'foreignCharacter';

export type ParsedKeys =
  | { readonly name: 'valid'; readonly consumer: ConsumerKeys }
  | { readonly name: 'invalid'; readonly field: KeyField; readonly fault: KeyFault };

/** E*TRADE's keys have 32 hexadecimal digits, its secrets 32 or 64; nothing shorter than this was ever seen. */
const KEY_TEXT = /^[\x21-\x7e]{8,256}$/;

/** Characters that a copy brings along unseen. */
const INVISIBLE = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;

/** The first that holds is told. */
const RULES: readonly { readonly fault: KeyFault; readonly holds: (text: string) => boolean }[] = [
  { fault: 'empty', holds: (text) => text === '' },
  { fault: 'invisibleCharacter', holds: (text) => INVISIBLE.test(text) },
  { fault: 'blank', holds: (text) => /\s/.test(text) },
  { fault: 'webAddress', holds: (text) => /^https?:/i.test(text) },
  { fault: 'tooShort', holds: (text) => text.length < 8 },
  { fault: 'tooLong', holds: (text) => text.length > 256 },
  { fault: 'foreignCharacter', holds: (text) => !KEY_TEXT.test(text) },
];

/** What a person typed or pasted as key and secret; blanks around them are dropped. */
export function parseConsumerKeys(typed: ConsumerKeys): ParsedKeys {
  const consumer = { key: typed.key.trim(), secret: typed.secret.trim() };
  for (const field of ['key', 'secret'] as const) {
    const broken = RULES.find(({ holds }) => holds(consumer[field]));
    if (broken) return { name: 'invalid', field, fault: broken.fault };
  }
  return { name: 'valid', consumer };
}
