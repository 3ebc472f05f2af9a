import { expect, it } from 'vitest';
import { signedRequest } from '@/utils/etrade/exchange/signed-request';
import { sign } from '../../../emulator/rfc5849.ts';
import { consumer, fakeTransport, NOW, oauthOf, token } from '../fake-transport.ts';

const options = { accept: 'application/json', maxBytes: 8, repeats: { trouble: 0, time: 0 } };
const URL_WITH_QUERY = 'https://apisb.etrade.com/v1/market/quote/GOOG,IBM?detailFlag=ALL';

it('fetches the URL that it signed, with time in seconds and a fresh nonce', async () => {
  const transport = fakeTransport(() => new Response('ok'));
  await signedRequest({ url: URL_WITH_QUERY }, { consumer, token }, options, transport);
  const [request] = transport.sent;
  if (!request) throw new Error('nothing was sent');
  const { oauth_signature, ...oauth } = oauthOf(request);
  expect(request.url).toBe(URL_WITH_QUERY);
  expect(oauth).toEqual({
    oauth_consumer_key: consumer.key,
    oauth_nonce: '0'.repeat(32),
    oauth_signature_method: 'HMAC-SHA1',
    oauth_timestamp: String(NOW / 1000),
    oauth_token: token.token,
  });
  expect(oauth_signature).toBe(
    sign({
      method: 'GET',
      url: request.url,
      oauth: Object.entries(oauth),
      consumerSecret: consumer.secret,
      tokenSecret: token.secret,
    }),
  );
});

it('signs a repeat anew', async () => {
  const transport = fakeTransport(() => new Response('ok'));
  await signedRequest({ url: URL_WITH_QUERY }, { consumer }, options, transport);
  await signedRequest({ url: URL_WITH_QUERY }, { consumer }, options, transport);
  const [first, second] = transport.sent.map((request) => oauthOf(request).oauth_nonce);
  expect(first).not.toBe(second);
});

it('writes whole seconds where the clock stands between two', async () => {
  const transport = { ...fakeTransport(() => new Response('ok')), now: () => NOW + 999.5 };
  await signedRequest({ url: URL_WITH_QUERY }, { consumer }, options, transport);
  expect(transport.sent.map((request) => oauthOf(request).oauth_timestamp)).toEqual([String(NOW / 1000)]);
});
