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
  | 'placeholder'
  | 'tooShort'
  | 'tooLong'
  | 'foreignCharacter'
  | 'sameAsKey';

export type ParsedKeys =
  | { readonly name: 'valid'; readonly consumer: ConsumerKeys }
  | { readonly name: 'invalid'; readonly field: KeyField; readonly fault: KeyFault };

/** E*TRADE's keys have 32 hexadecimal digits, its secrets 32 or 64; nothing shorter than this was ever seen. */
const KEY_TEXT = /^[\da-f]{8,256}$/i;

/** Characters that a copy brings along unseen. */
const INVISIBLE = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;

/** The first that holds is told. */
const RULES: readonly { readonly fault: KeyFault; readonly holds: (text: string) => boolean }[] = [
  { fault: 'empty', holds: (text) => text === '' },
  { fault: 'invisibleCharacter', holds: (text) => INVISIBLE.test(text) },
  { fault: 'blank', holds: (text) => /\s/.test(text) },
  { fault: 'webAddress', holds: (text) => /^https?:/i.test(text) },
  {
    fault: 'placeholder',
    holds: (text) => /[<>[\]{}$_]|your|here|enter|example|consumer|secret/i.test(text),
  },
  { fault: 'tooShort', holds: (text) => text.length < 8 },
  { fault: 'tooLong', holds: (text) => text.length > 256 },
  { fault: 'foreignCharacter', holds: (text) => !KEY_TEXT.test(text) },
];

const faultOf = (text: string) => RULES.find(({ holds }) => holds(text))?.fault;

/** A key alone, as it is known of another program. */
export function parseConsumerKey(
  typed: string,
): { readonly name: 'valid'; readonly key: string } | { readonly name: 'invalid'; readonly fault: KeyFault } {
  const key = keyIn(typed);
  const fault = faultOf(key);
  return fault ? { name: 'invalid', fault } : { name: 'valid', key };
}

/** What a person typed or pasted as key and secret, freed of what stands round it in a file. */
export function parseConsumerKeys(typed: ConsumerKeys): ParsedKeys {
  const consumer = { key: keyIn(typed.key), secret: keyIn(typed.secret) };
  for (const field of ['key', 'secret'] as const) {
    const fault = faultOf(consumer[field]);
    if (fault) return { name: 'invalid', field, fault };
  }
  if (consumer.key === consumer.secret) return { name: 'invalid', field: 'secret', fault: 'sameAsKey' };
  return { name: 'valid', consumer };
}

const AROUND = /^[\s"'\u0060\u2018\u2019\u201c\u201d]+|[\s"'\u0060,;\u2018\u2019\u201c\u201d]+$/g;
/** As a file of settings, a shell or JSON has it. */
const NAME_BEFORE = /^[a-z][\w.: -]*["']?\s*(?:=|:(?!\/\/))/i;

const keyIn = (text: string) => text.replace(AROUND, '').replace(NAME_BEFORE, '').replace(AROUND, '');

/** A whole text of this length is no pair of keys, whatever is in it. */
const LONGEST_PASTE = 4_096;
/** Hexadecimal digits that are nothing longer: no part of a word, of an address or of a token in base64. */
const CANDIDATE = /(?<![\w+/.-])[\da-f]{16,256}(?![\w+/.=-])/gi;
/** What stands before a value says that it is the secret: the name nearest to it may hold both words. */
const NAMES_KEY = /key(?!.*secret)/is;
const NAMES_SECRET = /secret/i;

/**
 * Both values, where one text holds just these two: two lines or one, a file of settings, JSON, a table, or what a page
 * shows. Null for any other text, and where it holds more than one pair: which is meant nobody can tell.
 */
export function pairIn(text: string): ConsumerKeys | null {
  if (text.length > LONGEST_PASTE) return null;
  const [first, second, ...others] = [...text.matchAll(CANDIDATE)];
  if (!first || !second || others.length > 0) return null;
  const beforeFirst = text.slice(0, first.index);
  const between = text.slice(first.index + first[0].length, second.index);
  const isNamedOtherwise = NAMES_SECRET.test(beforeFirst) && NAMES_KEY.test(between);
  // Keys have 32 digits, and many secrets twice as many.
  const isLongerFirst = first[0].length > second[0].length && !NAMES_SECRET.test(between);
  const [key, secret] = isNamedOtherwise || isLongerFirst ? [second[0], first[0]] : [first[0], second[0]];
  return { key, secret };
}
