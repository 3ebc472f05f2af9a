import { describe, expect, it } from 'vitest';
import {
  getAccessToken,
  getRequestToken,
  renewAccessToken,
  revokeAccessToken,
  type TokenService,
} from '@/utils/etrade/token/token-endpoints';
import { sign } from '../../../emulator/rfc5849.ts';
import { consumer, type FakeTransport, fakeTransport, NOW, oauthOf, token } from '../fake-transport.ts';

const service: TokenService = { consumer, oauthHost: 'api.etrade.com' };
const sandbox: TokenService = { consumer, oauthHost: 'apisb.etrade.com' };

const TOKEN_BODY = 'oauth_token=new%2Btoken%3D&oauth_token_secret=new%2Fsecret&oauth_callback_confirmed=true';

type Call = (service: TokenService, transport: FakeTransport) => Promise<unknown>;
const calls: Record<string, Call> = {
  request_token: getRequestToken,
  access_token: (by, transport) => getAccessToken(by, token, 'AB12C', transport),
  renew_access_token: (by, transport) => renewAccessToken(by, token, transport),
  revoke_access_token: (by, transport) => revokeAccessToken(by, token, transport),
};

const ALWAYS = {
  oauth_consumer_key: consumer.key,
  oauth_signature_method: 'HMAC-SHA1',
  oauth_timestamp: String(NOW / 1000),
  oauth_nonce: '0'.repeat(32),
};
const OWN_PARAMETERS = {
  request_token: { oauth_callback: 'oob' },
  access_token: { oauth_token: token.token, oauth_verifier: 'AB12C' },
  renew_access_token: { oauth_token: token.token },
  revoke_access_token: { oauth_token: token.token },
};

describe.each(Object.entries(OWN_PARAMETERS))('%s', (endpoint, own) => {
  const call = calls[endpoint] as Call;

  it.each([service, sandbox])('is one signed GET to $oauthHost', async (by) => {
    const transport = fakeTransport(() => new Response(TOKEN_BODY));
    await call(by, transport);
    expect(transport.sent).toHaveLength(1);
    const [request] = transport.sent;
    if (!request) throw new Error('nothing was sent');
    const { oauth_signature, ...oauth } = oauthOf(request);
    expect(request.url).toBe(`https://${by.oauthHost}/oauth/${endpoint}`);
    expect(request.init.method).toBe('GET');
    expect(oauth).toEqual({ ...ALWAYS, ...own });
    const tokenSecret = 'oauth_token' in own ? token.secret : '';
    expect(oauth_signature).toBe(
      sign({
        method: 'GET',
        url: request.url,
        oauth: Object.entries(oauth),
        consumerSecret: consumer.secret,
        tokenSecret,
      }),
    );
  });

  it('throws what E*TRADE said where it refused', async () => {
    const transport = fakeTransport(() => new Response('oauth_problem=token_rejected', { status: 401 }));
    await expect(call(service, transport)).rejects.toMatchObject({
      code: 'refused',
      evidence: { status: 401, problem: 'token_rejected' },
    });
    expect(transport.sent).toHaveLength(1);
  });

  it('takes no answer of more than 1 MiB', async () => {
    const transport = fakeTransport(() => new Response('x'.repeat(1024 * 1024 + 1)));
    await expect(call(service, transport)).rejects.toMatchObject({ code: 'answerTooLarge' });
  });
});

describe('what comes back', () => {
  it('is a request token with its hour and the flag as it came', async () => {
    const transport = fakeTransport(() => new Response(TOKEN_BODY));
    expect(await getRequestToken(service, transport)).toEqual({
      token: 'new+token=',
      secret: 'new/secret',
      callbackConfirmed: 'true',
      issuedAt: NOW,
    });
  });

  it('is a request token even where nothing or `false` was confirmed', async () => {
    for (const flag of ['', '&oauth_callback_confirmed=false']) {
      const transport = fakeTransport(() => new Response(`oauth_token=a&oauth_token_secret=b${flag}`));
      expect((await getRequestToken(service, transport)).token).toBe('a');
    }
  });

  it('is an access token with its hour and its end, and nothing else', async () => {
    const transport = fakeTransport(() => new Response(TOKEN_BODY));
    expect(await getAccessToken(service, token, 'AB12C', transport)).toEqual({
      token: 'new+token=',
      secret: 'new/secret',
      issuedAt: NOW,
      endsAt: Date.parse('2026-01-16T00:00:00-05:00'),
      idleMs: 2 * 60 * 60_000,
    });
  });

  it.each([
    ['the hour that the answer names, where the clocks differ a little', NOW - 12_000, NOW - 12_000],
    ['this moment, where it names a day that cannot be', NOW + 24 * 60 * 60_000, NOW],
  ])('is an access token with %s', async (_what, written, issuedAt) => {
    const headers = { Date: new Date(written).toUTCString() };
    const transport = fakeTransport(() => new Response(TOKEN_BODY, { headers }));
    expect(await getAccessToken(service, token, 'AB12C', transport)).toMatchObject({ issuedAt });
  });

  it('is an access token with the hour that its answer names, be it a minute ahead after a slow way', async () => {
    const times = { now: NOW };
    const headers = { Date: new Date(NOW + 65_000).toUTCString() };
    const base = fakeTransport(() => {
      times.now += 15_000;
      return new Response(TOKEN_BODY, { headers });
    });
    const { issuedAt } = await getAccessToken(service, token, 'AB12C', { ...base, now: () => times.now });
    expect(issuedAt).toBe(NOW + 65_000);
  });

  it.each(['request_token', 'access_token'])('is an error where %s answers with a page', async (endpoint) => {
    const transport = fakeTransport(() => new Response('<html>hidden</html>'));
    await expect((calls[endpoint] as Call)(service, transport)).rejects.toMatchObject({
      code: 'unexpectedAnswer',
      message: 'unexpectedAnswer',
    });
  });

  it.each([
    ['renew', renewAccessToken, 'Access Token has been renewed'],
    ['revoke', revokeAccessToken, 'Revoked Access Token'],
  ] as const)('is success for a %s where it is confirmed, and nothing else is', async (_, send, sentence) => {
    const sendTo = (body: string) =>
      send(
        service,
        token,
        fakeTransport(() => new Response(body)),
      );
    for (const body of ['', sentence, 'oauth_token=other']) {
      await expect(sendTo(body)).resolves.toBeUndefined();
    }
    for (const body of ['<html>We will be back soon</html>', 'Service temporarily unavailable']) {
      await expect(sendTo(body)).rejects.toMatchObject({ code: 'unexpectedAnswer' });
    }
  });
});
