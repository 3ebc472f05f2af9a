import { asVerifier } from './verifier-form.ts';

export interface CodeEntry {
  readonly verifier: string;
  /** The request token that a callback address carried along with the code. */
  readonly requestToken: string | null;
}

const AROUND = /^[\s"'\u0060\u2018\u2019\u201c\u201d]+|[\s"'\u0060,;\u2018\u2019\u201c\u201d]+$/g;
const LABEL = /^[a-z _]*(?:code|verifier)\s*[:=]\s*/i;

/**
 * What a person pasted: a bare code, one in quotes or behind a label, or a callback in any form that a browser or a
 * program shows it in: its whole address, a part of it, a line of a log.
 */
export function parseCodeEntry(entry: string): CodeEntry | null {
  const verifiers = valuesOf('oauth_verifier', entry);
  const [called] = verifiers;
  const text = called ?? entry.replace(AROUND, '').replace(LABEL, '').replace(AROUND, '');
  const verifier = asVerifier(text);
  // Two codes are two logins, and nobody knows which is meant.
  if (!verifier || verifiers.length > 1) return null;
  return { verifier, requestToken: valuesOf('oauth_token', entry)[0] ?? null };
}

/** What a query says of a name, wherever it stands; each value once. */
function valuesOf(name: string, text: string): string[] {
  const fields = text.matchAll(new RegExp(`(?<![\\w%])${name}=([^&#\\s]*)`, 'g'));
  return [...new Set([...fields].map(([, value = '']) => decode(value.replace(AROUND, ''))))];
}

/** No form decoding: a token holds `+` and never a blank. */
function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
