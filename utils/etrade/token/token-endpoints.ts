import type { Answer } from '../../http/send.ts';
import type { ConsumerCredentials, TokenCredentials } from '../../oauth/credentials.ts';
import type { Pair } from '../../oauth/pair.ts';
import type { Signer } from '../../oauth/sign-request.ts';
import type { CallbackAnswer } from '../callback/callback-verdict.ts';
import type { ApiHost } from '../environments.ts';
import { EtradeError } from '../exchange/etrade-error.ts';
import { findAcceptableCallback } from '../exchange/oauth-problem.ts';
import { readRefusal } from '../exchange/read-refusal.ts';
import { type Repeats, signedRequest } from '../exchange/signed-request.ts';
import type { Transport } from '../exchange/transport.ts';
import { isConfirmation } from './is-confirmation.ts';
import { accessTokenLife } from './lifetimes.ts';
import { parseTokenBody } from './parse-token-body.ts';
import type { AccessToken, RequestToken } from './tokens.ts';

/** The consumer and the host that serves /oauth for it. */
export interface TokenService {
  readonly consumer: ConsumerCredentials;
  readonly oauthHost: ApiHost;
}

/** No callback: E*TRADE chooses the one that is registered, if any is, by itself. */
export const OUT_OF_BAND = 'oob';

const MAX_TOKEN_ANSWER_BYTES = 1024 * 1024;

/** The access token's request spends the code: what may have arrived is not sent again. */
const REPEATS = {
  request_token: { trouble: 2, time: 2 },
  access_token: { trouble: 0, time: 1 },
  renew_access_token: { trouble: 2, time: 2 },
  revoke_access_token: { trouble: 1, time: 2 },
} as const satisfies Readonly<Record<string, Repeats>>;

/**
 * docs: request_token. oauth_callback is `oob` always: E*TRADE wants it even where a callback is registered.
 * @throws EtradeError, HttpError
 */
export async function getRequestToken(service: TokenService, transport: Transport): Promise<RequestToken> {
  const answer = await ask('request_token', service, transport, { extra: [['oauth_callback', OUT_OF_BAND]] });
  return { ...parseTokenBody(answer.body), issuedAt: serverNow(service, transport) };
}

/**
 * What E*TRADE says of a callback: asked for where a person wants to know, and by no login. The token is thrown away.
 * @param callback `oob`, or an address that is registered with E*TRADE or may be
 * @throws EtradeError, HttpError
 */
export async function askAboutCallback(
  service: TokenService,
  callback: string,
  transport: Transport,
): Promise<CallbackAnswer> {
  const answer = await send('request_token', service, transport, { extra: [['oauth_callback', callback]] });
  const { status, headers, body } = answer;
  const refusal = readRefusal(answer);
  if (callback !== OUT_OF_BAND && refusal?.evidence.problem === 'callback_rejected') {
    const acceptable = findAcceptableCallback(headers.get('WWW-Authenticate'), body);
    return { name: 'rejected', status, acceptable };
  }
  if (refusal) throw refusal;
  return { name: 'accepted', confirmed: parseTokenBody(body).callbackConfirmed };
}

/**
 * docs: get_access_token. Spends the verifier: never send this twice for one code.
 * @throws EtradeError, HttpError
 */
export async function getAccessToken(
  service: TokenService,
  requestToken: TokenCredentials,
  verifier: string,
  transport: Transport,
): Promise<AccessToken> {
  const extra: Pair[] = [['oauth_verifier', verifier]];
  const answer = await ask('access_token', service, transport, { token: requestToken, extra });
  const { token, secret } = parseTokenBody(answer.body);
  return { token, secret, ...accessTokenLife(writtenAt(answer, service, transport)) };
}

/**
 * docs: renew_access_token. Wakes an inactive token, which stays the same.
 * @param gate awaited before each sending
 * @throws EtradeError, HttpError, and what the gate throws
 */
export function renewAccessToken(
  service: TokenService,
  token: TokenCredentials,
  transport: Transport,
  gate?: () => Promise<void>,
): Promise<void> {
  return haveDone('renew_access_token', service, token, transport, gate);
}

/**
 * docs: revoke_access_token.
 * @throws EtradeError, HttpError
 */
export function revokeAccessToken(
  service: TokenService,
  token: TokenCredentials,
  transport: Transport,
): Promise<void> {
  return haveDone('revoke_access_token', service, token, transport);
}

async function haveDone(
  endpoint: 'renew_access_token' | 'revoke_access_token',
  service: TokenService,
  token: TokenCredentials,
  transport: Transport,
  gate?: () => Promise<void>,
): Promise<void> {
  const { status, body } = await ask(endpoint, service, transport, { token }, gate);
  if (!isConfirmation(endpoint, body)) throw new EtradeError('unexpectedAnswer', { status });
}

async function ask(...request: Parameters<typeof send>): Promise<Answer> {
  const answer = await send(...request);
  const refusal = readRefusal(answer);
  if (refusal) throw refusal;
  return answer;
}

function send(
  endpoint: keyof typeof REPEATS,
  { consumer, oauthHost }: TokenService,
  transport: Transport,
  signer: Omit<Signer, 'consumer'>,
  gate?: () => Promise<void>,
): Promise<Answer> {
  const url = `https://${oauthHost}/oauth/${endpoint}`;
  const bounds = { accept: '*/*', maxBytes: MAX_TOKEN_ANSWER_BYTES, repeats: REPEATS[endpoint] };
  const options = { ...bounds, ...(gate && { gate }) };
  return signedRequest({ url }, { consumer, ...signer }, options, transport);
}

/** Where the clocks differ by less than this, nothing is corrected. */
const NEAR_MS = 60_000;

/**
 * The moment of an answer by E*TRADE's own word: a few seconds decide on which side of midnight a token was issued,
 * and so whether it lives for seconds or for a day. Without that word, the earliest moment there is.
 */
function writtenAt(
  { headers, sentAt, tookMs }: Answer,
  { oauthHost }: TokenService,
  { clock }: Transport,
): number {
  const earliest = sentAt + clock.offsetOf(oauthHost);
  const told = Date.parse(headers.get('Date') ?? '');
  const isNear = told > earliest - NEAR_MS && told < earliest + tookMs + NEAR_MS;
  return isNear ? told : earliest;
}

/** Lifetimes are E*TRADE's, so they are counted by its clock. */
function serverNow({ oauthHost }: TokenService, { now, clock }: Transport): number {
  return now() + clock.offsetOf(oauthHost);
}
