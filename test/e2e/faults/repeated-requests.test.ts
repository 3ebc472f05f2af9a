import { describe, expect, it } from 'vitest';
import type { CannedAnswer } from '../../emulator/start-emulator.ts';
import { useStage } from '../stage/use-stage.ts';

const stage = useStage();

const LIST = '/v1/accounts/list';
const MINUTE_MS = 60_000;

const NONCE_USED: CannedAnswer = {
  status: 401,
  headers: { 'Content-Type': 'text/html' },
  body: 'oauth_problem=nonce_used',
};

const noncesOf = (path: string) =>
  stage()
    .signedRequests(path)
    .map(({ oauth }) => oauth.oauth_nonce);
const statusesOf = (path: string) =>
  stage()
    .signedRequests(path)
    .map(({ status }) => status);

describe('a request that the browser sends again by itself', () => {
  it('at the exchange: E*TRADE has the first copy, so the outcome is unknown and not a refusal', async () => {
    const { emulator, etrade, startConnecting } = stage();
    const popup = await startConnecting();
    emulator.drop({ path: '/oauth/access_token' }, 'afterReading', 'serve');
    await etrade.logOnAndAccept();
    expect(await popup.waitForStatus('Failed')).toContain('nobody knows whether E*TRADE took the code');
    const [first, ...copies] = noncesOf('/oauth/access_token');
    expect(copies.length).toBeGreaterThan(0);
    expect(new Set(copies)).toEqual(new Set([first]));
    expect(statusesOf('/oauth/access_token').at(-1)).toBe(401);
  });

  it('of a call: it is signed anew, and works', async () => {
    const { emulator, connect } = stage();
    const popup = await connect();
    await popup.send('List Accounts');
    await popup.response('200 OK');
    await popup.send('List Alerts');
    await popup.response('AlertsResponse');
    emulator.journal.length = 0;
    emulator.drop({ path: LIST }, 'afterReading', 'serve');
    await popup.send('List Accounts');
    await popup.response('AccountListResponse');
    const [first, ...others] = noncesOf(LIST);
    expect(others).toContain(first);
    expect(others.at(-1)).not.toBe(first);
    expect(statusesOf(LIST).slice(-2)).toEqual([401, 200]);
    expect(await popup.status()).toMatch(/^Connected/);
  });
});

describe('a nonce that E*TRADE says was used', () => {
  it('is replaced, for a request token and for a call', async () => {
    const { emulator, connect } = stage();
    emulator.answer({ path: '/oauth/request_token' }, NONCE_USED);
    const popup = await connect();
    emulator.answer({ path: LIST }, NONCE_USED);
    await popup.send('List Accounts');
    await popup.response('200 OK');
    for (const path of ['/oauth/request_token', LIST]) {
      expect(statusesOf(path)).toEqual([401, 200]);
      expect(new Set(noncesOf(path)).size).toBe(2);
    }
  });
});

describe('two hosts with different clocks', () => {
  it('are each signed for by their own, and asked twice once only', async () => {
    const { emulator, connect, signedRequests } = stage();
    emulator.clock.of('api.etrade.com').shift(8 * MINUTE_MS);
    emulator.clock.of('apisb.etrade.com').shift(-8 * MINUTE_MS);
    const popup = await connect();
    await popup.send('List Accounts');
    await popup.response('200 OK');
    await popup.press('Renew');
    await popup.waitForText('Renewed');
    await popup.send('List Alerts');
    await popup.response('AlertsResponse');
    const seen = signedRequests().map(
      ({ path, status }) => `${path.split('/').slice(2).join('/')} ${status}`,
    );
    expect(seen).toEqual([
      'request_token 401',
      'request_token 200',
      'access_token 200',
      'accounts/list 401',
      'accounts/list 200',
      'renew_access_token 200',
      'user/alerts 200',
    ]);
  });
});

describe('a callback that E*TRADE does not confirm', () => {
  it.each(['false', null] as const)('(%s) changes nothing: the code is asked for and sent', async (flag) => {
    const { emulator, connect, signedRequests } = stage();
    emulator.scenario.confirmedFlag = flag;
    await connect();
    const exchanges = signedRequests('/oauth/access_token');
    expect(exchanges).toHaveLength(1);
    expect(exchanges[0]?.oauth.oauth_verifier).toMatch(/^\w{5}$/);
  });
});
