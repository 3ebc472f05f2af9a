import { createHmac } from 'node:crypto';

/**
 * OAuth 1.0 signatures after RFC 5849, section 3.4, byte by byte and without the URL class: the judge of the
 * emulator must share no code and no library with the program it judges.
 */

/** Text, or raw bytes where the percent-encoded octets are not valid UTF-8. */
export type Text = string | Uint8Array;
export type Pair = readonly [name: Text, value: Text];

export interface RequestToSign {
  method: string;
  url: string;
  /** Decoded pairs of an application/x-www-form-urlencoded body; nothing for any other body. */
  form?: readonly Pair[];
  oauth: readonly Pair[];
}

export interface SigningInput extends RequestToSign {
  consumerSecret: string;
  tokenSecret: string;
}

const unreserved = new Set(
  Buffer.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~', 'latin1'),
);

const percent = (byte: number): string => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;

const bytesOf = (text: Text): Uint8Array => (typeof text === 'string' ? Buffer.from(text, 'utf8') : text);

/** RFC 5849, 3.6. */
export function percentEncode(text: Text): string {
  let encoded = '';
  for (const byte of bytesOf(text)) {
    encoded += unreserved.has(byte) ? String.fromCharCode(byte) : percent(byte);
  }
  return encoded;
}

/** The octets behind a percent-encoded text; a `%` without two hex digits stands for itself. */
function decodeBytes(text: string, plusIsSpace: boolean): Uint8Array {
  const bytes: number[] = [];
  const source = Buffer.from(text, 'utf8');
  for (let at = 0; at < source.length; at += 1) {
    const byte = source[at] as number;
    const hex = source.toString('latin1', at + 1, at + 3);
    if (byte === 0x25 && /^[0-9a-f]{2}$/i.test(hex)) {
      bytes.push(Number.parseInt(hex, 16));
      at += 2;
    } else {
      bytes.push(plusIsSpace && byte === 0x2b ? 0x20 : byte);
    }
  }
  return Uint8Array.from(bytes);
}

/** RFC 5849, 3.4.1.3.1: the pairs of a query or of a form body. */
export function parseForm(text: string): Pair[] {
  return text
    .split('&')
    .filter((part) => part !== '')
    .map((part) => {
      const equals = part.indexOf('=');
      const name = equals < 0 ? part : part.slice(0, equals);
      const value = equals < 0 ? '' : part.slice(equals + 1);
      return [decodeBytes(name, true), decodeBytes(value, true)] as const;
    });
}

const compare = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);

/** RFC 5849, 3.4.1.3.2: encode first, then sort; oauth_signature never takes part. */
export function normalizeParameters(pairs: readonly Pair[]): string {
  return pairs
    .map(([name, value]) => [percentEncode(name), percentEncode(value)] as const)
    .filter(([name]) => name !== 'oauth_signature')
    .sort((left, right) => compare(left[0], right[0]) || compare(left[1], right[1]))
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
}

/** Octets that no client can put raw into a request line travel percent-encoded, so they are signed that way. */
function encodeIllegal(path: string): string {
  let encoded = '';
  for (const byte of Buffer.from(path, 'utf8')) {
    const legal = byte > 0x20 && byte < 0x7f && !'"<>`{}^'.includes(String.fromCharCode(byte));
    encoded += legal ? String.fromCharCode(byte) : percent(byte);
  }
  return encoded;
}

const defaultPorts: Record<string, string> = { http: '80', https: '443' };

function splitUrl(url: string): { scheme: string; authority: string; path: string; query: string } {
  const match = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)([^?#]*)(?:\?([^#]*))?/i.exec(url);
  if (!match) throw new TypeError(`Not an absolute URL: ${url}`);
  const [, scheme = '', authority = '', path = '', query = ''] = match;
  return { scheme: scheme.toLowerCase(), authority, path, query };
}

/** RFC 5849, 3.4.1.2. */
export function baseStringUri(url: string): string {
  const { scheme, authority, path } = splitUrl(url);
  const hostAndPort = authority.slice(authority.lastIndexOf('@') + 1).toLowerCase();
  const [, host = '', port = ''] = /^(.*?)(?::(\d*))?$/.exec(hostAndPort) ?? [];
  const shownPort = port === '' || port === defaultPorts[scheme] ? '' : `:${port}`;
  return `${scheme}://${host}${shownPort}${encodeIllegal(path) || '/'}`;
}

/** RFC 5849, 3.4.1.1. */
export function signatureBaseString({ method, url, form = [], oauth }: RequestToSign): string {
  const parameters = normalizeParameters([...parseForm(splitUrl(url).query), ...oauth, ...form]);
  return [method.toUpperCase(), baseStringUri(url), parameters].map(percentEncode).join('&');
}

export function hmacSha1(baseString: string, key: string): string {
  return createHmac('sha1', key).update(baseString).digest('base64');
}

/** RFC 5849, 3.4.2. */
export function hmacSha1Signature(baseString: string, consumerSecret: string, tokenSecret: string): string {
  return hmacSha1(baseString, `${percentEncode(consumerSecret)}&${percentEncode(tokenSecret)}`);
}

export function sign({ consumerSecret, tokenSecret, ...request }: SigningInput): string {
  return hmacSha1Signature(signatureBaseString(request), consumerSecret, tokenSecret);
}

export interface AuthorizationHeader {
  realm: string | null;
  parameters: [name: string, value: string][];
}

/**
 * RFC 5849, 3.5.1; null for another scheme. A parameter whose value is not percent-encoded is left out, so it
 * counts as absent: that is how E*TRADE was seen to treat a raw token.
 */
export function parseAuthorizationHeader(header: string): AuthorizationHeader | null {
  const scheme = /^\s*OAuth(?:\s+|$)/i.exec(header);
  if (!scheme) return null;
  const parsed: AuthorizationHeader = { realm: null, parameters: [] };
  for (const [, name = '', value = ''] of header
    .slice(scheme[0].length)
    .matchAll(/([^\s=,"]+)\s*=\s*"([^"]*)"/g)) {
    if (name.toLowerCase() === 'realm') parsed.realm = value;
    else if (/^(?:[\w.~-]|%[0-9a-f]{2})*$/i.test(value))
      parsed.parameters.push([decode(name), decode(value)]);
  }
  return parsed;
}

const decode = (text: string): string => Buffer.from(decodeBytes(text, false)).toString('utf8');
