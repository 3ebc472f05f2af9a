import { percentEncode } from '../../oauth/signature.ts';

/**
 * Where a code is brought, as E*TRADE would bring it: the address's own query first, then the request token, then the
 * code, and nothing behind it, since some programs read the last five characters.
 */
export function callbackTo(address: string, requestToken: string, verifier: string): string {
  const joint = address.includes('?') ? (/[?&]$/.test(address) ? '' : '&') : '?';
  return `${address}${joint}oauth_token=${percentEncode(requestToken)}&oauth_verifier=${percentEncode(verifier)}`;
}
