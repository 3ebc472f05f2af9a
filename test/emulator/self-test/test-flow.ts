import type { Emulator } from '../emulator-types.ts';
import type { Environment } from '../hosts.ts';
import { percentEncode } from '../rfc5849.ts';
import { formFields } from '../seen-request.ts';
import { createTestBrowser } from './test-browser.ts';
import type { Received } from './test-client.ts';
import { type Credentials, sendSigned } from './test-signer.ts';

export const productionOrigin = 'https://api.etrade.com';
export const sandboxOrigin = 'https://apisb.etrade.com';

/** Where the data of an environment lives. */
export const dataOrigins: Record<Environment, string> = {
  sandbox: sandboxOrigin,
  production: productionOrigin,
};

/** The credentials after request_token: key and request token. */
export async function fetchRequestToken(
  emulator: Emulator,
  environment: Environment,
  origin = productionOrigin,
): Promise<Required<Credentials>> {
  const url = `${origin}/oauth/request_token`;
  const { body } = await sendSigned(emulator, url, emulator.keys[environment], { oauth_callback: 'oob' });
  return withToken(emulator, environment, body);
}

function withToken(emulator: Emulator, environment: Environment, body: string): Required<Credentials> {
  const { oauth_token: token = '', oauth_token_secret: tokenSecret = '' } = formFields(body);
  return { ...emulator.keys[environment], token, tokenSecret };
}

export const authorizeUrl = ({ key, token = '' }: Credentials): string =>
  `https://us.etrade.com/e/t/etws/authorize?key=${percentEncode(key)}&token=${percentEncode(token)}`;

/** The code of the plain code page. */
export const shownCode = (page: string): string => /value="(\w{5}) "/.exec(page)?.[1] ?? '';

export const exchange = (
  emulator: Emulator,
  credentials: Credentials,
  verifier: string,
  origin = productionOrigin,
): Promise<Received> =>
  sendSigned(emulator, `${origin}/oauth/access_token`, credentials, { oauth_verifier: verifier });

/** The whole flow up to the access token. */
export async function connect(
  emulator: Emulator,
  environment: Environment,
  origin = productionOrigin,
): Promise<Required<Credentials>> {
  const pending = await fetchRequestToken(emulator, environment, origin);
  const codePage = await createTestBrowser(emulator).accept(authorizeUrl(pending));
  const { body } = await exchange(emulator, pending, shownCode(codePage.body), origin);
  return withToken(emulator, environment, body);
}
