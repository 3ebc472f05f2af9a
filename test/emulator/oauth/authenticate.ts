import { inventedKeys, type KeyName, keyNameOf } from '../invented-keys.ts';
import { type Pair, parseForm, sign } from '../rfc5849.ts';
import { header, type SeenRequest } from '../seen-request.ts';
import type { World } from '../world.ts';
import { type OAuthProblem, problem } from './oauth-problem.ts';

const clockToleranceSeconds = 5 * 60;

export interface TokenCredentials {
  token: string;
  secret: string;
  keyName: KeyName;
}

export interface Authenticated<Token> {
  keyName: KeyName;
  token: Token;
}

type Check = (request: SeenRequest, world: World) => OAuthProblem | null;

const requiredParameters = [
  'oauth_consumer_key',
  'oauth_signature_method',
  'oauth_signature',
  'oauth_timestamp',
  'oauth_nonce',
];

const checkPresence: Check = ({ oauth }) => {
  const absent = requiredParameters.filter((name) => !oauth[name]);
  return absent.length > 0
    ? problem('parameter_absent', `oauth_parameters_absent=${absent.join('%26')}`)
    : null;
};

const checkVersion: Check = ({ oauth }) =>
  (oauth.oauth_version ?? '1.0') === '1.0' ? null : problem('version_rejected');

const checkMethod: Check = ({ oauth }) =>
  oauth.oauth_signature_method === 'HMAC-SHA1' ? null : problem('signature_method_rejected');

const checkKey: Check = ({ oauth }, { expiredKeys }) => {
  const keyName = keyNameOf(oauth.oauth_consumer_key);
  return keyName && !expiredKeys.has(keyName) ? null : problem('consumer_key_rejected');
};

const checkTimestamp: Check = ({ oauth }, { clock }) => {
  const now = Math.floor(clock.now() / 1000);
  const timestamp = oauth.oauth_timestamp ?? '';
  const near = Math.abs(Number(timestamp) - now) <= clockToleranceSeconds;
  if (/^\d+$/.test(timestamp) && near) return null;
  const range = `${now - clockToleranceSeconds}-${now + clockToleranceSeconds}`;
  return problem('timestamp_refused', `oauth_acceptable_timestamps=${range}`);
};

const checksBeforeSignature = [checkPresence, checkVersion, checkMethod, checkKey, checkTimestamp];

function expectedSignature(request: SeenRequest, keyName: KeyName, tokenSecret: string): string {
  const isForm = header(request, 'content-type')
    .toLowerCase()
    .startsWith('application/x-www-form-urlencoded');
  const oauth: Pair[] = request.oauthInHeader ? Object.entries(request.oauth) : [];
  return sign({
    method: request.method,
    url: request.url,
    oauth,
    form: isForm ? parseForm(request.body) : [],
    consumerSecret: inventedKeys[keyName].secret,
    tokenSecret,
  });
}

const checkNonce: Check = ({ oauth }, { nonces }) => {
  const id = JSON.stringify([oauth.oauth_timestamp, oauth.oauth_consumer_key, oauth.oauth_nonce]);
  if (nonces.has(id)) return problem('nonce_used');
  nonces.add(id);
  return null;
};

/** Who signed this, and with which token; whether that token is still alive is for the caller to judge. */
export function authenticate<Token extends TokenCredentials | null>(
  request: SeenRequest,
  world: World,
  findToken: (name: string) => Token | undefined,
): Authenticated<Token> | OAuthProblem {
  for (const check of checksBeforeSignature) {
    const found = check(request, world);
    if (found) return found;
  }
  const keyName = keyNameOf(request.oauth.oauth_consumer_key);
  const token = findToken(request.oauth.oauth_token ?? '');
  if (!keyName || token === undefined) return problem('token_rejected');
  if (token && token.keyName !== keyName) return problem('token_rejected');
  if (request.oauth.oauth_signature !== expectedSignature(request, keyName, token?.secret ?? '')) {
    return problem('signature_invalid');
  }
  return checkNonce(request, world) ?? { keyName, token };
}

export const isProblem = (value: object): value is OAuthProblem => 'message' in value;
