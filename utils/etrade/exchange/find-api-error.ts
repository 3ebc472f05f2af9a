import { rootOf } from './root-of.ts';

/** An error is small; what is larger is something else. */
const MOST_CHARACTERS = 64 * 1024;

/** An error of v1, as far as it may be kept. */
export interface ApiError {
  /** Null where E*TRADE names none. */
  readonly code: number | null;
}

/** The error that a body is, which comes as JSON or as XML whatever was asked for; null where it is none. */
export function findApiError(body: string): ApiError | null {
  if (body.length > MOST_CHARACTERS) return null;
  const code = rootOf(body) === null ? jsonCode(body) : xmlCode(body);
  // Zero stands beside an oauth_problem and says nothing of its own.
  return code === undefined ? null : { code: Number(code) || null };
}

/** A number has six digits at most; what is there and is none is empty. Undefined where the text is no error. */
function jsonCode(text: string): string | undefined {
  const error = parsed(text)?.Error;
  if (typeof error !== 'object' || error === null) return undefined;
  return asNumber('code' in error ? error.code : '');
}

function xmlCode(text: string): string | undefined {
  if (rootOf(text) !== 'Error') return undefined;
  const children = text.replace(/<!--[\s\S]*?-->/g, '').matchAll(/<(\w+)>([^<]*)<\/\1>/g);
  return asNumber([...children].find(([, name]) => name === 'code')?.[2]?.trim() ?? '');
}

function asNumber(code: unknown): string {
  const text = typeof code === 'number' ? `${code}` : code;
  return typeof text === 'string' && /^\d{1,6}$/.test(text) ? text : '';
}

function parsed(text: string): { readonly Error?: unknown } | null {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
