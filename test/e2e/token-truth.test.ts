import { describe, expect, it } from 'vitest';
import { useStage } from './use-stage.ts';

const stage = useStage();

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** Makes Opening Bell see E*TRADE's clock, as any request does. */
async function learnTheTime() {
  const options = await stage().openOptions();
  await options.press('Production', 'Check keys');
  await options.waitForText('Production', 'E*TRADE accepts this pair');
  await options.page.close();
}

describe("a clock that differs from E*TRADE's", () => {
  it.each([
    ['six minutes ahead of', 6 * MINUTE_MS, 'behind'],
    ['six minutes behind', -6 * MINUTE_MS, 'ahead of'],
    ['a day ahead of', DAY_MS, 'behind'],
    ['a day behind', -DAY_MS, 'ahead of'],
  ])("connects and calls with E*TRADE's clock %s ours, and says so", async (_name, shiftMs, direction) => {
    const { emulator, connect, signedRequests } = stage();
    emulator.clock.shift(shiftMs);
    const popup = await connect();
    await popup.send('List Accounts');
    await popup.response('200 OK');
    expect(await popup.status()).toMatch(/^Connected/);
    await popup.waitForText(`${direction} E*TRADE's`);
    // The first request teaches the time, and from then on every one is right.
    const statuses = signedRequests().map(({ path, status }) => `${path.split('/').at(-1)} ${status}`);
    expect(statuses).toEqual(['request_token 401', 'request_token 200', 'access_token 200', 'list 200']);
  });

  it('believes one wild answer only when a second one agrees', async () => {
    const { emulator, connect } = stage();
    emulator.clock.shift(400 * DAY_MS);
    const popup = await connect();
    expect(await popup.status()).toMatch(/^Connected/);
  });
});

describe('a token through the day', () => {
  it('falls asleep after two hours, is said to, and is woken before the next call', async () => {
    const { emulator, connect, signedRequests } = stage();
    const popup = await connect();
    emulator.clock.shift(2 * HOUR_MS + MINUTE_MS);
    await learnTheTime();
    expect(await popup.waitForStatus('Inactive')).toContain('Renew wakes it');
    await popup.send('List Accounts');
    await popup.response('200 OK');
    expect(await popup.status()).toMatch(/^Connected/);
    expect(signedRequests('/oauth/renew_access_token').map(({ status }) => status)).toEqual([200]);
  });

  it('is woken by the call that finds it asleep', async () => {
    const { emulator, connect, signedRequests } = stage();
    const popup = await connect();
    emulator.clock.shift(2 * HOUR_MS + MINUTE_MS);
    await popup.send('List Accounts');
    await popup.response('200 OK');
    expect(await popup.status()).toMatch(/^Connected/);
    expect(signedRequests('/oauth/renew_access_token').at(-1)?.status).toBe(200);
  });

  it('is over after midnight in New York, and Connect brings the next', async () => {
    const { emulator, connect, etrade } = stage();
    const popup = await connect();
    emulator.clock.shift(DAY_MS);
    await learnTheTime();
    expect(await popup.waitForStatus('Expired')).toContain('Midnight in New York');
    await popup.press('Connect');
    await etrade.accept();
    await popup.waitForStatus('Connected');
  });

  it('survives a renew that E*TRADE refuses while it still works', async () => {
    const { emulator, connect } = stage();
    const popup = await connect();
    const refusal = {
      status: 401,
      headers: { 'Content-Type': 'text/html' },
      body: 'oauth_problem=token_rejected',
    };
    emulator.answer({ path: '/oauth/renew_access_token' }, refusal);
    await popup.press('Renew');
    await popup.waitForText('did not renew the token, but it works');
    expect(await popup.status()).toMatch(/^Connected/);
  });

  it('is given up when neither renewing nor a call works', async () => {
    const { emulator, connect } = stage();
    const popup = await connect();
    const refusal = {
      status: 401,
      headers: { 'Content-Type': 'text/html' },
      body: 'oauth_problem=token_rejected',
    };
    emulator.answer({ path: '/oauth/renew_access_token' }, refusal);
    emulator.answer({ path: '/v1/accounts/list' }, refusal);
    await popup.press('Renew');
    expect(await popup.waitForStatus('Failed')).toContain('no longer accepts this token');
  });
});

describe('connecting again while a token works', () => {
  it('asks first, and keeps the token unless told otherwise', async () => {
    const { connect, signedRequests } = stage();
    const popup = await connect();
    await popup.press('Connect again');
    await popup.waitForText('This token works. A new login can end it');
    await popup.press('Keep the token');
    expect(await popup.hasButton('Renew')).toBe(true);
    expect(await popup.status()).toMatch(/^Connected/);
    expect(signedRequests('/oauth/request_token')).toHaveLength(1);
  });

  it('brings the earlier token back when the new login is cancelled', async () => {
    const { connect, etrade } = stage();
    const popup = await connect();
    await popup.press('Connect again');
    await popup.press('Connect anyway');
    await etrade.agreement();
    await popup.page.bringToFront();
    await popup.press('Cancel');
    await popup.waitForStatus('Connected');
    await popup.send('List Accounts');
    await popup.response('200 OK');
  });

  it('keeps the earlier token when the new login fails', async () => {
    const { connect, etrade } = stage();
    const popup = await connect();
    await popup.press('Connect again');
    await popup.press('Connect anyway');
    await etrade.decline();
    await popup.waitForStatus('Failed');
    await popup.page.bringToFront();
    await popup.press('Keep the earlier token');
    await popup.waitForStatus('Connected');
    await popup.send('List Accounts');
    await popup.response('200 OK');
  });

  it('replaces it when the new login succeeds', async () => {
    const { connect, etrade, signedRequests } = stage();
    const popup = await connect();
    await popup.press('Connect again');
    await popup.press('Connect anyway');
    await etrade.accept();
    await popup.waitForStatus('Connected');
    expect(signedRequests('/oauth/access_token')).toHaveLength(2);
    await popup.send('List Accounts');
    await popup.response('200 OK');
  });

  it('does not ask when E*TRADE has ended the token meanwhile', async () => {
    const { emulator, connect, etrade } = stage();
    const popup = await connect();
    const refusal = {
      status: 401,
      headers: { 'Content-Type': 'text/html' },
      body: 'oauth_problem=token_rejected',
    };
    emulator.answer({ path: '/v1/accounts/list' }, refusal);
    await popup.press('Connect again');
    await etrade.accept();
    await popup.waitForStatus('Connected');
  });
});

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

  it('are kept: two calls a second to accounts', async () => {
    const { connect, signedRequests } = stage();
    const popup = await connect();
    await popup.page.evaluate(() =>
      Promise.all(
        Array.from({ length: 4 }, () =>
          chrome.runtime.sendMessage({
            type: 'runCall',
            profileId: 'sandbox',
            operationId: 'listAccounts',
            input: {},
          }),
        ),
      ),
    );
    const times = signedRequests('/v1/accounts/list').map(({ at }) => at);
    expect(times).toHaveLength(4);
    // The journal counts arrivals, which may be a little closer together than departures.
    const gaps = times.slice(1).map((at, index) => at - (times[index] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThan(400);
  });
});

describe('a browser that was restarted', () => {
  it('says that the token was in memory only', async () => {
    const { connect, openPopup, browser } = stage();
    const popup = await connect();
    await popup.page.evaluate(() => chrome.storage.session.clear());
    await browser.killBackground();
    const later = await openPopup();
    await later.waitForText('held in memory only');
    expect(await later.status()).toMatch(/^Not connected/);
    expect(await later.hasButton('Connect')).toBe(true);
  });
});
