import type { TokenCredentials } from '../../oauth/credentials.ts';
import { EtradeError } from '../exchange/etrade-error.ts';

export interface TokenBody extends TokenCredentials {
  readonly callbackConfirmed: string | null;
}

/** An honest token body has some 200 characters. */
const MAX_CHARACTERS = 8 * 1024;

/** Printable ASCII without the blank: a value outside it would not survive a header. */
const TOKEN_VALUE = /^[\x21-\x7e]{1,512}$/;

/**
 * Reads the form-encoded body of request_token and access_token.
 * Both fields exactly once, percent-decoded only: E*TRADE's tokens hold `+` and `/`, which form decoding would harm.
 * @throws EtradeError `unexpectedAnswer` for a page or a sentence, `malformedToken` for a token that is not whole
 */
export function parseTokenBody(body: string): TokenBody {
  const text = body.trim();
  const isOther = text.startsWith('<') || text.startsWith('{') || !text.includes('oauth_token');
  if (isOther) throw new EtradeError('unexpectedAnswer');
  if (body.length > MAX_CHARACTERS) throw new EtradeError('malformedToken');
  const fields = text.split('&').map(splitField);
  return {
    token: onlyValue(fields, 'oauth_token'),
    secret: onlyValue(fields, 'oauth_token_secret'),
    callbackConfirmed: fields.find(([name]) => name === 'oauth_callback_confirmed')?.[1].slice(0, 16) ?? null,
  };
}

function splitField(field: string): readonly [name: string, value: string] {
  const at = field.indexOf('=');
  return at < 0 ? [field, ''] : [field.slice(0, at), field.slice(at + 1)];
}

function onlyValue(fields: readonly (readonly [string, string])[], wanted: string): string {
  const values = fields.filter(([name]) => name === wanted).map(([, value]) => value);
  const value = values.length === 1 ? decode(values[0] ?? '') : '';
  if (!TOKEN_VALUE.test(value)) throw new EtradeError('malformedToken');
  return value;
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return '';
  }
}
