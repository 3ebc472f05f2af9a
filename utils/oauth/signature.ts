import OAuth from 'oauth-1.0a';
import type { ConsumerCredentials } from './credentials.ts';
import { hmacSha1Base64 } from './hmac-sha1.ts';
import type { Pair } from './pair.ts';
import { SigningError } from './signing-error.ts';

/** What a signature covers. A body that is not a form is not covered (RFC 5849 3.4.1.3.1) and has no place here. */
export interface Signable {
  readonly method: string;
  readonly url: string;
  readonly form?: readonly Pair[];
  /** The oauth_* pairs of the Authorization header, without oauth_signature. */
  readonly oauth: readonly Pair[];
}

/** RFC 3986 percent-encoding as RFC 5849 3.6 narrows it: only letters, digits, `-._~` stay. */
export function percentEncode(text: string): string {
  return wellFormed(() => oauthOf('').percentEncode(text));
}

/** RFC 5849 3.4.1.2: scheme, host and path; default port, query and fragment left out. */
export function baseStringUri(url: string): string {
  const { origin, pathname } = parseUrl(url);
  return origin + pathname;
}

/** RFC 5849 3.4.1.3.1: every pair of header, query and form; the signature never signs itself. */
export function collectParameters({ url, form = [], oauth }: Signable): Pair[] {
  const query = [...parseUrl(url).searchParams];
  return [...oauth, ...query, ...form].filter(([name]) => name !== 'oauth_signature');
}

/** RFC 5849 3.4.1.3.2: encoded, sorted by name then value, joined. */
export function normalizeParameters(pairs: readonly Pair[]): string {
  return wellFormed(() => oauthOf('').getParameterString(BARE_REQUEST, groupByName(pairs)));
}

/** RFC 5849 3.4.1.1: method, base string URI and parameters, joined by `&`. */
export function signatureBaseString(signable: Signable): string {
  const request = { ...BARE_REQUEST, method: signable.method, url: baseStringUri(signable.url) };
  return wellFormed(() => oauthOf('').getBaseString(request, groupByName(collectParameters(signable))));
}

/** RFC 5849 3.4.2: HMAC-SHA1 over the base string under both percent-encoded secrets, in base64. */
export function sign(signable: Signable, consumerSecret: string, tokenSecret = ''): string {
  return hmacSha1Base64(signatureBaseString(signable), signingKey(consumerSecret, tokenSecret));
}

/** RFC 5849 3.4.2: both secrets percent-encoded, joined by `&`. */
export function signingKey(consumerSecret: string, tokenSecret = ''): string {
  return wellFormed(() => oauthOf(consumerSecret).getSigningKey(tokenSecret));
}

/** RFC 5849 3.5.1: the Authorization header's value, names in sorted order. */
export function authorizationHeader(oauth: readonly Pair[]): string {
  return wellFormed(() => oauthOf('').toHeader(Object.fromEntries(oauth) as unknown as OAuth.Authorization))
    .Authorization;
}

const BARE_REQUEST = { method: 'GET', url: '', data: {} };

function oauthOf(consumerSecret: string): OAuth {
  const consumer: ConsumerCredentials = { key: '', secret: consumerSecret };
  return new OAuth({ consumer, signature_method: 'HMAC-SHA1', hash_function: hmacSha1Base64 });
}

function parseUrl(url: string): URL {
  const parsed = URL.parse(url);
  if (!parsed) throw new SigningError('invalidUrl');
  return parsed;
}

/** oauth-1.0a takes repeats as arrays under one name, and loses a parameter that is called `__proto__`. */
function groupByName(pairs: readonly Pair[]): OAuth.Data {
  const grouped: Record<string, string[]> = Object.create(null);
  for (const [name, value] of pairs) {
    if (name === '__proto__') throw new SigningError('unsupportedName');
    grouped[name] ??= [];
    grouped[name].push(value);
  }
  // oauth-1.0a's types demand oauth_version and single values; its code does not.
  return grouped as unknown as OAuth.Data;
}

/** A lone surrogate has no UTF-8 form, so it cannot be signed. */
function wellFormed<T>(encode: () => T): T {
  try {
    return encode();
  } catch (error) {
    throw error instanceof URIError ? new SigningError('malformedText') : error;
  }
}
