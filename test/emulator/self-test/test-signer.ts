import { randomBytes } from 'node:crypto';
import type { Emulator } from '../emulator-types.ts';
import { percentEncode, sign } from '../rfc5849.ts';
import { type Received, type Sent, send } from './test-client.ts';

export interface Credentials {
  key: string;
  secret: string;
  token?: string;
  tokenSecret?: string;
}

export interface SignedRequest extends Sent {
  /** Decoded pairs of a form body. */
  form?: [string, string][];
}

export const timestampOf = (emulator: Emulator): string => String(Math.floor(emulator.clock.now() / 1000));

/** The OAuth parameters of a request, signature included; `change` overrides or, with '', leaves out. */
export function signedParameters(
  emulator: Emulator,
  url: string,
  { key, secret, token = '', tokenSecret = '' }: Credentials,
  change: Record<string, string> = {},
  { method = 'GET', form = [] }: SignedRequest = {},
): [string, string][] {
  const oauth = Object.entries({
    oauth_consumer_key: key,
    oauth_signature_method: 'HMAC-SHA1',
    oauth_timestamp: timestampOf(emulator),
    oauth_nonce: randomBytes(8).toString('hex'),
    oauth_token: token,
    ...change,
  }).filter(([, value]) => value !== '');
  const signature = sign({ method, url, form, oauth, consumerSecret: secret, tokenSecret });
  return [...oauth, ['oauth_signature', signature]];
}

export const headerOf = (parameters: readonly [string, string][]): string =>
  `OAuth ${parameters.map(([name, value]) => `${name}="${percentEncode(value)}"`).join(', ')}`;

export function sendSigned(
  emulator: Emulator,
  url: string,
  credentials: Credentials,
  change: Record<string, string> = {},
  sent: SignedRequest = {},
): Promise<Received> {
  const parameters = signedParameters(emulator, url, credentials, change, sent);
  return send(emulator, url, { ...sent, headers: { ...sent.headers, Authorization: headerOf(parameters) } });
}
