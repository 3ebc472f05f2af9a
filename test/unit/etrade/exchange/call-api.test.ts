import { describe, expect, it } from 'vitest';
import { callApi } from '@/utils/etrade/exchange/call-api';
import { sign } from '../../../emulator/rfc5849.ts';
import { consumer, fakeTransport, oauthOf, token } from '../fake-transport.ts';

const LIST = 'https://apisb.etrade.com/v1/accounts/list';

it('asks for JSON under the access token', async () => {
  const transport = fakeTransport(() => new Response('{}'));
  await callApi({ url: LIST }, { consumer, token }, transport);
  const [request] = transport.sent;
  expect(request?.url).toBe(LIST);
  expect(new Headers(request?.init.headers).get('Accept')).toBe('application/json');
  expect(request && oauthOf(request).oauth_token).toBe(token.token);
});

it('gives an error status back as an answer', async () => {
  const transport = fakeTransport(() => new Response('<Error/>', { status: 500 }));
  expect(await callApi({ url: LIST }, { consumer, token }, transport)).toMatchObject({
    status: 500,
    body: '<Error/>',
  });
});

it('takes an answer of 5 MB whole, and the first 8 MiB of one beyond', async () => {
  const sized = (bytes: number) => fakeTransport(() => new Response(new Uint8Array(bytes).fill(65)));
  const answer = await callApi({ url: LIST }, { consumer, token }, sized(5_000_000));
  expect(answer.body).toHaveLength(5_000_000);
  expect(answer.isCut).toBe(false);
  const cut = await callApi({ url: LIST }, { consumer, token }, sized(8 * 1024 * 1024 + 1));
  expect(cut.body).toHaveLength(8 * 1024 * 1024);
  expect(cut.isCut).toBe(true);
});

it('tells how the request was signed that got the answer, and not one before it', async () => {
  const answers = [new Response('', { status: 503 }), new Response('{}')];
  const transport = fakeTransport(() => answers.shift() ?? new Response(''));
  const { method, url, nonce, timestamp } = await callApi({ url: LIST }, { consumer, token }, transport);
  const [first, second] = transport.sent.map(oauthOf);
  expect({ method, url }).toEqual({ method: 'GET', url: LIST });
  expect({ nonce, timestamp: String(timestamp) }).toEqual({
    nonce: second?.oauth_nonce,
    timestamp: second?.oauth_timestamp,
  });
  expect(nonce).not.toBe(first?.oauth_nonce);
});

describe('what changes something', () => {
  const body = '{"CancelOrderRequest":{"orderId":9007199254740997}}';
  const cancel = {
    url: 'https://apisb.etrade.com/v1/accounts/k/orders/cancel',
    method: 'PUT',
    body,
  } as const;

  it('has a body of JSON that is sent as it is and not signed', async () => {
    const transport = fakeTransport(() => new Response('{}'));
    await callApi(cancel, { consumer, token }, transport);
    const [request] = transport.sent;
    if (!request) throw new Error('nothing was sent');
    const { oauth_signature, ...oauth } = oauthOf(request);
    expect(request.init).toMatchObject({ method: 'PUT', body });
    expect(new Headers(request.init.headers).get('Content-Type')).toBe('application/json');
    const secrets = { consumerSecret: consumer.secret, tokenSecret: token.secret };
    expect(oauth_signature).toBe(
      sign({ method: 'PUT', url: cancel.url, oauth: Object.entries(oauth), ...secrets }),
    );
  });

  it.each<[string, () => Response | Promise<Response>]>([
    ['no connection', () => Promise.reject(new TypeError('hidden'))],
    ['a server error', () => new Response('', { status: 503 })],
    ['a used nonce', () => new Response('oauth_problem=nonce_used', { status: 401 })],
    ['a dead token', () => new Response('oauth_problem=token_expired', { status: 401 })],
  ])('is sent once, whatever comes', async (_, answer) => {
    const transport = fakeTransport(answer);
    await callApi(cancel, { consumer, token }, transport).catch(() => undefined);
    expect(transport.sent).toHaveLength(1);
  });

  it.each(['POST', 'PUT', 'DELETE'] as const)("goes to no host but the sandbox's", async (method) => {
    const transport = fakeTransport(() => new Response('{}'));
    const url = 'https://api.etrade.com/v1/user/alerts/1';
    await expect(callApi({ url, method }, { consumer, token }, transport)).rejects.toMatchObject({
      code: 'forbidden',
    });
    expect(transport.sent).toEqual([]);
  });
});
