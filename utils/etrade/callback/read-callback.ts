import { asVerifier } from '../pages/verifier-form.ts';

/** What an address that a tab has gone to means for a login that waits there. */
export type CallbackVerdict =
  /** It is not the callback address. */
  | { readonly name: 'elsewhere' }
  | { readonly name: 'withoutCode' }
  /** Its request token is another login's. */
  | { readonly name: 'otherLogin' }
  | { readonly name: 'code'; readonly verifier: string };

/**
 * Reads a callback. The address's own parameters have to be there, and others may be: E*TRADE adds `oauth_verifier`
 * (docs: authorize), seen with `oauth_token` before it.
 * @param address the one that was saved, as `parseCallbackAddress` wrote it
 * @param requestToken of the login that waits in the tab
 */
export function readCallback(url: URL, address: string, requestToken: string): CallbackVerdict {
  if (!isCallbackTo(url, address)) return { name: 'elsewhere' };
  const valuesOf = (name: string) => [...new Set(url.searchParams.getAll(name))];
  const [verifier = null, ...others] = valuesOf('oauth_verifier').map(asVerifier);
  // Two codes are two logins, and nobody knows which is meant.
  if (verifier === null || others.length > 0) return { name: 'withoutCode' };
  // A token holds no blank: what form decoding made one was a `+` that nobody encoded.
  const tokens = valuesOf('oauth_token').map((token) => token.replaceAll(' ', '+'));
  if (tokens.some((token) => token !== requestToken)) return { name: 'otherLogin' };
  return { name: 'code', verifier };
}

/** Whether it is exactly this address, whatever has been added to its query. */
export function isCallbackTo(url: URL, address: string): boolean {
  const own = URL.parse(address);
  return (
    own !== null &&
    url.origin === own.origin &&
    url.pathname === own.pathname &&
    [...own.searchParams].every(([name, value]) => url.searchParams.has(name, value))
  );
}
