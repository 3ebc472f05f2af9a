import type { ConsumerCredentials } from '../oauth/credentials.ts';

/** A consumer key with its secret, as E*TRADE hands them out. */
export type ConsumerKeys = ConsumerCredentials;

export type KeyField = 'key' | 'secret';

export type ParsedKeys =
  | { readonly name: 'valid'; readonly consumer: ConsumerKeys }
  | { readonly name: 'invalid'; readonly field: KeyField; readonly reason: string };

/** E*TRADE's keys have 32 hexadecimal digits, its secrets 32 or 64; nothing shorter than this was ever seen. */
const KEY_TEXT = /^[\x21-\x7e]{8,256}$/;

/** Characters that a copy brings along unseen. */
const INVISIBLE = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;

interface Rule {
  readonly broken: (text: string) => boolean;
  readonly reason: string;
}

const RULES: readonly Rule[] = [
  { broken: (text) => text === '', reason: 'is empty' },
  { broken: (text) => INVISIBLE.test(text), reason: 'holds an invisible character: copy it again' },
  { broken: (text) => /\s/.test(text), reason: 'holds a blank or a line break: copy it again' },
  { broken: (text) => /^https?:/i.test(text), reason: 'is a web address' },
  { broken: (text) => text.length < 8, reason: 'is too short' },
  { broken: (text) => text.length > 256, reason: 'is too long' },
  { broken: (text) => !KEY_TEXT.test(text), reason: 'holds a character that no E*TRADE key has' },
];

/** What a person typed or pasted as key and secret; blanks around them are dropped. */
export function parseConsumerKeys(typed: ConsumerKeys): ParsedKeys {
  const consumer = { key: typed.key.trim(), secret: typed.secret.trim() };
  for (const field of ['key', 'secret'] as const) {
    const rule = RULES.find(({ broken }) => broken(consumer[field]));
    if (rule) return { name: 'invalid', field, reason: rule.reason };
  }
  return { name: 'valid', consumer };
}
