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
