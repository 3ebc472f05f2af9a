import { expect, it } from 'vitest';
import { defaultScenario } from '../scenario.ts';
import { withEmulator } from '../with-emulator.ts';
import { send } from './test-client.ts';
import { connect, sandboxOrigin } from './test-flow.ts';
import { headerOf, sendSigned, signedParameters } from './test-signer.ts';

const context = withEmulator();

const login = 'https://us.etrade.com/etx/pxy/login';
const path = '/etx/pxy/login';

/** True when the promise has settled by the time the emulator has answered another request. */
async function settledSoon(promise: Promise<unknown>): Promise<boolean> {
  let settled = false;
  const mark = (): void => {
    settled = true;
  };
  promise.then(mark, mark);
  await send(context.emulator, 'https://myapp.example/');
  return settled;
}

it('holds an answer back after the request was processed', async () => {
  const { emulator } = context;
  const access = await connect(emulator, 'sandbox');
  const hold = emulator.hold({ path: '/oauth/revoke_access_token', method: 'GET', host: 'api.etrade.com' });
  const revoked = sendSigned(emulator, 'https://api.etrade.com/oauth/revoke_access_token', access);
  expect(await hold.arrived).toMatchObject({ outcome: 'Revoked Access Token', status: null });
  const meanwhile = await sendSigned(emulator, `${sandboxOrigin}/v1/accounts/list`, access);
  expect(meanwhile).toMatchObject({ status: 401 });
  expect(await settledSoon(revoked)).toBe(false);
  hold.release();
  expect(await revoked).toMatchObject({ status: 200 });
  expect(emulator.journal.find((entry) => entry.path.endsWith('revoke_access_token'))?.status).toBe(200);
});

it('holds only what matches, and only once', async () => {
  const { emulator } = context;
  const hold = emulator.hold({ path: /login$/, method: 'POST' });
  expect(await send(emulator, login)).toMatchObject({ status: 200 });
  const held = send(emulator, login, { method: 'POST' });
  await hold.arrived;
  expect(await send(emulator, login, { method: 'POST' })).toMatchObject({ status: 302 });
  hold.release();
  expect(await held).toMatchObject({ status: 302 });
});

it.each([
  ['beforeReading', 'dropped before reading', 200],
  ['afterReading', 'dropped after: Revoked Access Token', 401],
] as const)('drops a connection %s', async (when, outcome, statusAfter) => {
  const { emulator } = context;
  const access = await connect(emulator, 'sandbox');
  const url = 'https://api.etrade.com/oauth/revoke_access_token';
  emulator.drop({ path: '/oauth/revoke_access_token' }, when);
  await expect(sendSigned(emulator, url, access)).rejects.toThrow('socket hang up');
  expect(emulator.journal.at(-1)).toMatchObject({ outcome, status: null });
  const after = await sendSigned(emulator, `${sandboxOrigin}/v1/accounts/list`, access);
  expect(after).toMatchObject({ status: statusAfter });
});

it.each([
  [undefined, false],
  ['drop', false],
  ['serve', true],
] as const)('resends of a dropped request: %s', async (resends, served) => {
  const { emulator } = context;
  const url = 'https://api.etrade.com/oauth/request_token';
  const parameters = signedParameters(emulator, url, emulator.keys.sandbox, { oauth_callback: 'oob' });
  const attempt = () => send(emulator, url, { headers: { Authorization: headerOf(parameters) } });
  emulator.drop({ path: '/oauth/request_token' }, 'afterReading', resends);
  await expect(attempt()).rejects.toThrow('socket hang up');
  const outcome = attempt();
  if (served) expect((await outcome).body).toContain('nonce_used');
  else await expect(outcome).rejects.toThrow('socket hang up');
  expect(await sendSigned(emulator, url, emulator.keys.sandbox, { oauth_callback: 'oob' })).toMatchObject({
    status: 200,
  });
});

it('gives a canned answer a number of times', async () => {
  const { emulator } = context;
  emulator.answer({ path }, { status: 503, headers: { 'Retry-After': '7' }, body: 'down' }, 2);
  const statuses = [];
  for (let call = 0; call < 3; call += 1) statuses.push((await send(emulator, login)).status);
  expect(statuses).toEqual([503, 503, 200]);
  expect(emulator.journal.map(({ outcome }) => outcome)).toEqual([
    'canned answer',
    'canned answer',
    'login page',
  ]);
});

it('gives canned bytes and headers, for ever if asked', async () => {
  const { emulator } = context;
  emulator.answer(
    { path },
    { status: 429, headers: { 'Retry-After': '7' }, body: new Uint8Array([65]) },
    Number.POSITIVE_INFINITY,
  );
  await send(emulator, login);
  expect(await send(emulator, login)).toMatchObject({
    status: 429,
    headers: { 'retry-after': '7' },
    body: 'A',
  });
});

it('lets a body trickle', async () => {
  const { emulator } = context;
  emulator.answer({ path }, { status: 200, body: 'x'.repeat(30) });
  emulator.slow({ path }, 100);
  const begin = performance.now();
  expect(await send(emulator, login)).toMatchObject({ body: 'x'.repeat(30) });
  expect(performance.now() - begin).toBeGreaterThan(150);
});

it('journals what it saw', async () => {
  const { emulator } = context;
  const url = 'https://api.etrade.com/oauth/request_token?a=%20b';
  await sendSigned(
    emulator,
    url,
    emulator.keys.sandbox,
    { oauth_callback: 'oob' },
    { method: 'POST', body: 'text' },
  );
  expect(emulator.journal).toEqual([
    expect.objectContaining({
      host: 'api.etrade.com',
      method: 'POST',
      path: '/oauth/request_token',
      query: 'a=%20b',
      body: 'text',
      status: 200,
      outcome: 'request token issued',
      oauth: expect.objectContaining({
        oauth_callback: 'oob',
        oauth_consumer_key: emulator.keys.sandbox.key,
      }),
    }),
  ]);
});

it('shows the page that a test gives to a foreign host', async () => {
  const { emulator } = context;
  emulator.foreignPage('myapp.example', '<p>mine</p>');
  expect(await send(emulator, 'https://myapp.example/any')).toMatchObject({ body: '<p>mine</p>' });
  emulator.foreignPage('myapp.example', null);
  expect((await send(emulator, 'https://myapp.example/any')).body).toContain('My application');
  expect(await send(emulator, 'https://us-etrade.test/')).toMatchObject({ status: 404 });
});

it('goes back to the start, but forgets no secret', async () => {
  const { emulator } = context;
  const access = await connect(emulator, 'sandbox');
  emulator.clock.shift(86_400_000);
  emulator.scenario.banner = true;
  emulator.expireKey('production');
  emulator.foreignPage('myapp.example', '<p>mine</p>');
  emulator.answer({ path }, { status: 503, body: '' });
  const hold = emulator.hold({ path: '/held' });
  const held = send(emulator, 'https://us.etrade.com/held');
  await hold.arrived;
  emulator.reset();

  expect(await held).toMatchObject({ status: 404 });
  expect(emulator.scenario).toEqual(defaultScenario);
  expect(emulator.journal).toEqual([]);
  expect(Math.abs(emulator.clock.now() - Date.now())).toBeLessThan(60_000);
  expect(await send(emulator, login)).toMatchObject({ status: 200 });
  expect((await sendSigned(emulator, `${sandboxOrigin}/v1/accounts/list`, access)).body).toContain(
    'token_rejected',
  );
  expect((await send(emulator, 'https://myapp.example/')).body).toContain('My application');
  expect(await connect(emulator, 'production')).toMatchObject({ token: expect.stringMatching(/.{44}/) });
  expect(emulator.issuedSecrets()).toContain(access.tokenSecret);
});
