import { describe, expect, it } from 'vitest';
import {
  getAccessToken,
  getRequestToken,
  renewAccessToken,
  revokeAccessToken,
  type TokenService,
} from '@/utils/etrade/token/token-endpoints';
import { consumer, type FakeTransport, fakeTransport, NOW, token } from '../fake-transport.ts';

const service: TokenService = { consumer, oauthHost: 'api.etrade.com' };
const TOKEN_BODY = 'oauth_token=a&oauth_token_secret=b';

type Call = (transport: FakeTransport) => Promise<unknown>;
/** How often each is sent at most: after trouble, and after a refused time, which spends nothing. */
const CALLS: [string, number, number, Call][] = [
  ['request_token', 3, 3, (transport) => getRequestToken(service, transport)],
  [
    'access_token, which spends the code,',
    1,
    2,
    (transport) => getAccessToken(service, token, 'AB12C', transport),
  ],
  ['renew_access_token', 3, 3, (transport) => renewAccessToken(service, token, transport)],
  ['revoke_access_token', 2, 3, (transport) => revokeAccessToken(service, token, transport)],
];
const TROUBLES: [string, () => Response | Promise<Response>][] = [
  ['no connection', () => Promise.reject(new TypeError('hidden'))],
  ['a server error', () => new Response('', { status: 503 })],
  ['a used nonce', () => new Response('oauth_problem=nonce_used', { status: 401 })],
];

describe.each(CALLS)('%s', (_, times, timesForTime, call) => {
  it('is sent as often as that spends nothing where its time is refused', async () => {
    const transport = fakeTransport(() => new Response('oauth_problem=timestamp_refused', { status: 401 }));
    await expect(call(transport)).rejects.toThrow();
    expect(transport.sent).toHaveLength(timesForTime);
  });

  it.each(TROUBLES)(`is sent ${times} times at most: %s`, async (__, answer) => {
    const transport = fakeTransport(answer);
    await expect(call(transport)).rejects.toThrow();
    expect(transport.sent).toHaveLength(times);
  });
});

it("counts a token's life by E*TRADE's clock", async () => {
  const base = fakeTransport(() => new Response(TOKEN_BODY));
  const transport = { ...base, clock: { ...base.clock, offsetOf: () => -90_000 } };
  expect(await getRequestToken(service, transport)).toMatchObject({ issuedAt: NOW - 90_000 });
  expect(await getAccessToken(service, token, 'AB12C', transport)).toMatchObject({ issuedAt: NOW - 90_000 });
});
