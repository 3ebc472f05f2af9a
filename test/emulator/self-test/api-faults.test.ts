import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { rateLimitText } from '../api/rate-limit.ts';
import { accounts } from '../data/accounts.ts';
import { withEmulator } from '../with-emulator.ts';
import { connect, sandboxOrigin } from './test-flow.ts';
import { type SignedRequest, sendSigned } from './test-signer.ts';

const context = withEmulator();
const json = { headers: { Accept: 'application/json' } };

async function caller() {
  const { emulator } = context;
  const access = await connect(emulator, 'sandbox');
  return (path: string, sent: SignedRequest = {}) =>
    sendSigned(emulator, sandboxOrigin + path, access, {}, sent);
}

describe('rate limit', () => {
  it.each([
    ['/v1/accounts/list', 2],
    ['/v1/market/lookup/a', 4],
  ])('%s: %i calls a second', async (path, limit) => {
    const { emulator } = context;
    const call = await caller();
    const statuses = async () =>
      (await Promise.all(Array.from({ length: limit + 1 }, () => call(path)))).map((each) => each.status);
    expect((await statuses()).toSorted()).toEqual([...Array(limit).fill(200), 400]);
    const refused = await call(path);
    expect(refused.body).toContain(rateLimitText);
    expect(refused.headers['content-type']).toContain('text/html');
    emulator.clock.shift(1000);
    expect(await call(path)).toMatchObject({ status: 200 });
    emulator.scenario.rateLimit = false;
    expect(new Set(await statuses())).toEqual(new Set([200]));
  });

  it('is said as an error of the API too, at another status', async () => {
    Object.assign(context.emulator.scenario, { rateLimitAs: 'error', rateLimitStatus: 429 });
    const call = await caller();
    const answers = [await call('/v1/accounts/list'), await call('/v1/accounts/list')];
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    const refused = await call('/v1/accounts/list', json);
    expect(refused.status).toBe(429);
    expect(JSON.parse(refused.body).Error.message).toBe(rateLimitText);
  });
});

it('is not available for a moment', async () => {
  context.emulator.scenario.serviceUnavailable = true;
  const answer = await (await caller())('/v1/accounts/list', json);
  expect(answer.status).toBe(500);
  expect(JSON.parse(answer.body).Error).toMatchObject({ code: 100 });
});

it('leaves out the code of an error', async () => {
  context.emulator.scenario.errorsCarryCode = false;
  const call = await caller();
  const answer = await call('/v1/nothing', json);
  expect(JSON.parse(answer.body)).toEqual({ Error: { message: 'There is no such resource' } });
  expect((await call('/v1/nothing')).body).not.toContain('<code>');
});

it.each([202, 200])('has nothing to list with status %i', async (status) => {
  context.emulator.scenario.nothingStatus = status;
  const answer = await (await caller())(`/v1/accounts/${accounts[1]?.accountIdKey}/orders`);
  expect(answer).toMatchObject({ status, body: '' });
});

it('sets a cookie, allows to be kept and packs itself', async () => {
  Object.assign(context.emulator.scenario, { apiCookies: true, apiCaching: true, apiPacked: true });
  const call = await caller();
  expect((await call('/v1/user/alerts', json)).headers).toMatchObject({
    'set-cookie': [expect.stringContaining('Domain=.etrade.com')],
    'cache-control': 'max-age=3600',
  });
  const { headers, bytes } = await call('/v1/user/alerts', {
    headers: { ...json.headers, 'Accept-Encoding': 'gzip' },
  });
  expect(headers['content-encoding']).toBe('gzip');
  expect(JSON.parse(gunzipSync(bytes).toString())).toHaveProperty('AlertsResponse');
});
