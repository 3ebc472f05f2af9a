import { expect, it } from 'vitest';
import { callApi } from '@/utils/etrade/exchange/call-api';
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

it('takes an answer of 5 MB and refuses one beyond 8 MiB', async () => {
  const sized = (bytes: number) => fakeTransport(() => new Response(new Uint8Array(bytes).fill(65)));
  const answer = await callApi({ url: LIST }, { consumer, token }, sized(5_000_000));
  expect(answer.body).toHaveLength(5_000_000);
  await expect(callApi({ url: LIST }, { consumer, token }, sized(8 * 1024 * 1024 + 1))).rejects.toMatchObject(
    {
      code: 'answerTooLarge',
    },
  );
});
