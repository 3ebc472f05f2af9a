import { decodeOnce } from '../parse-authorization-header.ts';
import { percentEncode } from '../signature.ts';
import type { Encode } from './signing.ts';

export const asItIs: Encode = (text) => text;

export const twice: Encode = (text) => percentEncode(percentEncode(text));

/** What some languages' own functions make of a text. */
export const lowerCaseHex: Encode = (text) =>
  percentEncode(text).replace(/%../g, (octet) => octet.toLowerCase());

export const blankAsPlus: Encode = (text) => percentEncode(text).replaceAll('%20', '+');

/** As forms are encoded: Java's URLEncoder, PHP's urlencode, URLSearchParams. */
export const asForm: Encode = (text) => new URLSearchParams([['', text]]).toString().slice(1);

/** JavaScript's encodeURIComponent. */
export const reservedLeft: Encode = (text) => encodeURIComponent(text);

/** JavaScript's encodeURI. */
export const wholeUri: Encode = (text) => encodeURI(text);

/** Python's quote, which leaves the slash where it is not told otherwise. */
export const slashLeft: Encode = (text) => percentEncode(text).replaceAll('%2F', '/');

export const tildeEncoded: Encode = (text) => percentEncode(text).replaceAll('~', '%7E');

export const commaLeft: Encode = (text) => percentEncode(text).replaceAll('%2C', ',');

/** An octet for a character, where UTF-8 has two. */
export const asLatin1: Encode = (text) =>
  [...text]
    .map((character) => {
      const code = character.codePointAt(0) ?? 0;
      return code > 0x7f && code < 0x100 ? `%${code.toString(16).toUpperCase()}` : percentEncode(character);
    })
    .join('');

/** Does something else to the values of one parameter. */
export const onlyOf =
  (of: string, encode: Encode): Encode =>
  (text, name) =>
    name === of ? encode(text) : percentEncode(text);

export const plusAsBlank = (text: string) => text.replaceAll('+', ' ');

/** What is left of `name=value` where it is split at each `=`. */
export const cutAtEquals = (text: string) => text.split('=')[0] ?? '';

/** A text that was decoded once more than it was encoded, as forms are. */
export const decodedAgain = (text: string) => decodeOnce(plusAsBlank(text));
