import { type ParsedHeader, parseAuthorizationHeader } from '../parse-authorization-header.ts';
import { readCurl, type WrittenRequest } from './read-curl.ts';

/** Why nothing can be compared with what was pasted. */
export type UnreadCode =
  | 'notRecognised'
  | 'tooLong'
  /** A header that is not OAuth's. */
  | 'otherScheme'
  /** A line for curl that sends no Authorization header. */
  | 'noHeader'
  /** An Authorization header, or a line for curl, in which the signature is missing. */
  | 'noSignature';

export type Pasted =
  | {
      readonly name: 'header';
      readonly header: ParsedHeader;
      /** Where the line tells it. */
      readonly request: WrittenRequest | null;
    }
  | { readonly name: 'baseString'; readonly text: string }
  | { readonly name: 'unread'; readonly why: UnreadCode };

/** Longer than any header or base string that a program of E*TRADE's API makes. */
const MOST_CHARACTERS = 20_000;

const BASE_STRING = /^["']?([a-z]+&(?:https?(?:%(?:25)?3a|:)|%(?:25)?2f|\/)[\s\S]*?)["']?$/i;

/** What another program has printed: an Authorization header, a line for curl, a base string. */
export function readPasted(text: string): Pasted {
  const pasted = text.trim();
  if (pasted.length > MOST_CHARACTERS) return { name: 'unread', why: 'tooLong' };
  const baseString = BASE_STRING.exec(pasted.replace(/\s*\n\s*/g, ''));
  if (baseString) return { name: 'baseString', text: baseString[1] ?? '' };
  const curl = readCurl(pasted);
  if (curl) {
    return curl.authorization === null
      ? { name: 'unread', why: 'noHeader' }
      : readHeader(curl.authorization, curl.request);
  }
  return readHeader(pasted, null);
}

function readHeader(text: string, request: WrittenRequest | null): Pasted {
  const header = parseAuthorizationHeader(text);
  if (!header) {
    const isOther = request !== null || /^\s*(?:Authorization\s*:|Bearer\s|Basic\s)/i.test(text);
    return { name: 'unread', why: isOther ? 'otherScheme' : 'notRecognised' };
  }
  const hasSignature = header.parameters.some(({ name }) => name === 'oauth_signature');
  return hasSignature ? { name: 'header', header, request } : { name: 'unread', why: 'noSignature' };
}
