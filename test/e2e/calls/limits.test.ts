import { describe, expect, it } from 'vitest';
import { useStage } from '../stage/use-stage.ts';

const stage = useStage();

describe('a passing fault', () => {
  it('while asking for a request token is got over by itself', async () => {
    const { emulator, startConnecting, signedRequests } = stage();
    emulator.answer({ path: '/oauth/request_token' }, { status: 503, body: 'busy' }, 2);
    await startConnecting();
    const nonces = signedRequests('/oauth/request_token').map(({ oauth }) => oauth.oauth_nonce);
    expect(new Set(nonces).size).toBe(3);
  });

  it('of a call is got over by itself', async () => {
    const { emulator, connect } = stage();
    const popup = await connect();
    emulator.answer({ path: '/v1/accounts/list' }, { status: 502, body: 'busy' }, 2);
    await popup.send('List Accounts');
    await popup.response('200 OK');
  });

  it('of the exchange is never repeated', async () => {
    const { emulator, etrade, startConnecting, signedRequests } = stage();
    emulator.answer({ path: '/oauth/access_token' }, { status: 503, body: 'busy' }, Infinity);
    const popup = await startConnecting();
    await etrade.logOnAndAccept();
    await popup.waitForStatus('Failed');
    expect(signedRequests('/oauth/access_token')).toHaveLength(1);
  });
});

describe("E*TRADE's limits", () => {
  it('are waited out and told when E*TRADE says "too many"', async () => {
    const { emulator, connect, signedRequests } = stage();
    const popup = await connect();
    const body = '<html>Number of requests exceeded the rate limit set</html>';
    emulator.answer(
      { path: '/v1/accounts/list' },
      { status: 400, headers: { 'Content-Type': 'text/html' }, body },
    );
    await popup.send('List Accounts');
    await popup.response('too many requests');
    await popup.send('List Accounts');
    await popup.waitForText(/wants a pause: try again in \d+ seconds/);
    expect(signedRequests('/v1/accounts/list')).toHaveLength(1);
    expect(await popup.status()).toMatch(/^Connected/);
  });
});
