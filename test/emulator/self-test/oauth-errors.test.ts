import { describe, expect, it } from 'vitest';
import { withEmulator } from '../with-emulator.ts';
import { createTestBrowser } from './test-browser.ts';
import { send } from './test-client.ts';
import {
  authorizeUrl,
  connect,
  exchange,
  fetchRequestToken,
  productionOrigin,
  sandboxOrigin,
  shownCode,
} from './test-flow.ts';
import { headerOf, sendSigned, signedParameters, timestampOf } from './test-signer.ts';

const context = withEmulator();

const requestToken = `${productionOrigin}/oauth/request_token`;

/** Each changes one parameter of an otherwise good request. */
const refusals: [problem: string, status: number, change: Record<string, string>, details: string][] = [
  ['parameter_absent', 400, { oauth_nonce: '' }, 'oauth_parameters_absent=oauth_nonce'],
  ['parameter_absent', 400, { oauth_callback: '' }, 'oauth_parameters_absent=oauth_callback'],
  ['version_rejected', 400, { oauth_version: '2.0' }, ''],
  ['signature_method_rejected', 400, { oauth_signature_method: 'PLAINTEXT' }, ''],
  ['consumer_key_rejected', 401, { oauth_consumer_key: '0'.repeat(32) }, ''],
  ['timestamp_refused', 401, { oauth_timestamp: '1000000000' }, 'oauth_acceptable_timestamps='],
  ['timestamp_refused', 401, { oauth_timestamp: 'soon' }, 'oauth_acceptable_timestamps='],
  ['callback_rejected', 400, { oauth_callback: 'https://myapp.example/cb' }, 'oauth_acceptable_callback=oob'],
];

it.each(refusals)('%s (%i) for %o', async (problem, status, change, details) => {
  const { emulator } = context;
  const answer = await sendSigned(emulator, requestToken, emulator.keys.sandbox, {
    oauth_callback: 'oob',
    ...change,
  });
  expect(answer.status).toBe(status);
  expect(answer.headers['content-type']).toContain('text/html');
  expect(answer.headers['www-authenticate']).toContain(`oauth_problem=${problem}`);
  expect(answer.body).toContain(`HTTP Status ${status} - oauth_problem=${problem}`);
  expect(answer.body).toContain(details);
  expect(emulator.journal.at(-1)).toMatchObject({ status, path: '/oauth/request_token' });
  expect(emulator.journal.at(-1)?.outcome).toContain(problem);
});

it('accepts oauth_version 1.0', async () => {
  const { emulator } = context;
  const change = { oauth_callback: 'oob', oauth_version: '1.0' };
  expect(await sendSigned(emulator, requestToken, emulator.keys.sandbox, change)).toMatchObject({
    status: 200,
  });
});

it('names the timestamps it would take', async () => {
  const { emulator } = context;
  emulator.clock.shift(-3_600_000);
  const change = { oauth_callback: 'oob', oauth_timestamp: String(Number(timestampOf(emulator)) + 302) };
  const { body } = await sendSigned(emulator, requestToken, emulator.keys.sandbox, change);
  const [, from, to] = /oauth_acceptable_timestamps=(\d+)-(\d+)/.exec(body) ?? [];
  expect(Number(to) - Number(from)).toBe(600);
  expect(Number(change.oauth_timestamp)).toBeGreaterThan(Number(to));
});

it('takes a registered callback address', async () => {
  const { emulator } = context;
  const change = { oauth_callback: 'https://myapp.example/cb' };
  emulator.registerCallback('sandbox', change.oauth_callback);
  expect(await sendSigned(emulator, requestToken, emulator.keys.sandbox, change)).toMatchObject({
    status: 200,
  });
  expect(await sendSigned(emulator, requestToken, emulator.keys.production, change)).toMatchObject({
    status: 400,
  });
});

describe('a callback', () => {
  const mine = 'https://myapp.example/cb';
  const other = 'https://myapp.example/other?user=7';

  it.each<[situation: string, prepare: () => void, status: number, named: string]>([
    ['nothing registered', () => undefined, 400, 'oauth_acceptable_callback=oob'],
    [
      'submitted, not active',
      () => context.emulator.submitCallback('sandbox', mine),
      400,
      'oauth_acceptable_callback=oob',
    ],
    [
      'active',
      () => context.emulator.registerCallback('sandbox', mine),
      200,
      'oauth_callback_confirmed=true',
    ],
    [
      'active for another address',
      () => context.emulator.registerCallback('sandbox', other),
      400,
      'oauth_acceptable_callback=oob',
    ],
    [
      'active for another address, which is named',
      () => {
        context.emulator.registerCallback('sandbox', other);
        context.emulator.scenario.acceptableCallback = 'active';
      },
      400,
      'oauth_acceptable_callback=https%3A%2F%2Fmyapp.example%2Fother%3Fuser%3D7',
    ],
  ])('%s: what is said of an address', async (_, prepare, status, named) => {
    const { emulator } = context;
    prepare();
    const answer = await sendSigned(emulator, requestToken, emulator.keys.sandbox, { oauth_callback: mine });
    expect(answer.status).toBe(status);
    expect(answer.body).toContain(named);
    const oob = await sendSigned(emulator, requestToken, emulator.keys.sandbox, { oauth_callback: 'oob' });
    expect(oob.status).toBe(200);
  });

  it('may be refused without a word of what is acceptable', async () => {
    const { emulator } = context;
    emulator.scenario.acceptableCallback = null;
    const { body } = await sendSigned(emulator, requestToken, emulator.keys.sandbox, {
      oauth_callback: mine,
    });
    expect(body).toContain('oauth_problem=callback_rejected');
    expect(body).not.toContain('oauth_acceptable_callback');
  });
});

describe('signature', () => {
  it.each([
    ['secret', { secret: '0'.repeat(64) }],
    ['token secret', { tokenSecret: 'another' }],
  ])('signature_invalid for a wrong %s', async (_what, wrong) => {
    const { emulator } = context;
    const access = await connect(emulator, 'sandbox');
    const renew = `${productionOrigin}/oauth/renew_access_token`;
    const { status, body } = await sendSigned(emulator, renew, { ...access, ...wrong });
    expect(status).toBe(401);
    expect(body).toContain('oauth_problem=signature_invalid');
  });

  it('is bound to host, path, query and method', async () => {
    const { emulator } = context;
    const parameters = () =>
      signedParameters(emulator, requestToken, emulator.keys.sandbox, { oauth_callback: 'oob' });
    const others = [requestToken.replace('api.', 'apisb.'), `${requestToken}?a=1`];
    for (const url of others) {
      const { body } = await send(emulator, url, { headers: { Authorization: headerOf(parameters()) } });
      expect(body).toContain('signature_invalid');
    }
    const headers = { Authorization: headerOf(parameters()) };
    expect((await send(emulator, requestToken, { method: 'POST', headers })).body).toContain(
      'signature_invalid',
    );
    const good = { Authorization: headerOf(parameters()) };
    expect(await send(emulator, requestToken, { headers: good })).toMatchObject({ status: 200 });
  });

  it('takes a raw token in the header for an absent one', async () => {
    const { emulator } = context;
    const access = await connect(emulator, 'sandbox');
    const renew = `${productionOrigin}/oauth/renew_access_token`;
    const authorization = headerOf(signedParameters(emulator, renew, access));
    const raw = authorization.replace(/oauth_token="[^"]*"/, `oauth_token="${access.token}"`);
    const { body } = await send(emulator, renew, { headers: { Authorization: raw } });
    expect(body).toContain('oauth_problem=token_rejected');
  });
});

it('nonce_used for a replay', async () => {
  const { emulator } = context;
  const parameters = signedParameters(emulator, requestToken, emulator.keys.sandbox, {
    oauth_callback: 'oob',
  });
  const headers = { Authorization: headerOf(parameters) };
  expect(await send(emulator, requestToken, { headers })).toMatchObject({ status: 200 });
  const replay = await send(emulator, requestToken, { headers });
  expect(replay.status).toBe(401);
  expect(replay.body).toContain('oauth_problem=nonce_used');
});

it('consumer_key_rejected for an expired key, everywhere', async () => {
  const { emulator } = context;
  const access = await connect(emulator, 'sandbox');
  emulator.expireKey('sandbox');
  const change = { oauth_callback: 'oob' };
  const oauth = await sendSigned(emulator, requestToken, emulator.keys.sandbox, change);
  expect(oauth.body).toContain('consumer_key_rejected');
  const data = await sendSigned(emulator, `${sandboxOrigin}/v1/accounts/list`, access);
  expect(data).toMatchObject({ status: 401 });
  expect(data.body).toContain('oauth_problem=consumer_key_rejected');
  expect(await sendSigned(emulator, requestToken, emulator.keys.production, change)).toMatchObject({
    status: 200,
  });
});

it('token_rejected for a request token that nobody accepted', async () => {
  const { emulator } = context;
  const pending = await fetchRequestToken(emulator, 'sandbox');
  expect((await exchange(emulator, pending, 'AAAAA')).body).toContain('oauth_problem=token_rejected');
});

it('token_rejected for a token of the other key', async () => {
  const { emulator } = context;
  const mixed = { ...(await connect(emulator, 'sandbox')), ...emulator.keys.production };
  const renewal = await sendSigned(emulator, `${productionOrigin}/oauth/renew_access_token`, mixed);
  expect(renewal.status).toBe(401);
  expect(renewal.body).toContain('oauth_problem=token_rejected');
});

it('parameter_absent without a verifier', async () => {
  const { emulator } = context;
  const pending = await fetchRequestToken(emulator, 'sandbox');
  expect((await exchange(emulator, pending, '')).body).toContain('oauth_parameters_absent=oauth_verifier');
});

it.each([
  ['/oauth/authorize', 'GET', 404],
  ['/oauth/sandbox/request_token', 'GET', 400],
  ['/oauth/request_token', 'PUT', 405],
])('%s by %s is %i', async (path, method, status) => {
  expect(await send(context.emulator, `${productionOrigin}${path}`, { method })).toMatchObject({ status });
});

describe('an error report of the server', () => {
  it('comes for a key at the wrong host, the hosts of which are a scenario', async () => {
    const { emulator } = context;
    const statusAt = async (origin: string, environment: 'sandbox' | 'production') => {
      const url = `${origin}/oauth/request_token`;
      const change = { oauth_callback: 'oob' };
      return (await sendSigned(emulator, url, emulator.keys[environment], change)).status;
    };
    expect(await statusAt(productionOrigin, 'sandbox')).toBe(200);
    expect(await statusAt(sandboxOrigin, 'sandbox')).toBe(200);
    expect(await statusAt(sandboxOrigin, 'production')).toBe(500);
    emulator.scenario.oauthHosts = 'own';
    expect(await statusAt(productionOrigin, 'sandbox')).toBe(500);
    expect(await statusAt(productionOrigin, 'production')).toBe(200);
  });

  it('comes instead of an access token, and leaves the code unused', async () => {
    const { emulator } = context;
    const pending = await fetchRequestToken(emulator, 'sandbox');
    const page = await createTestBrowser(emulator).accept(authorizeUrl(pending));
    emulator.scenario.accessTokenFails = true;
    const failed = await exchange(emulator, pending, shownCode(page.body));
    expect(failed.status).toBe(500);
    expect(failed.body).toContain('HTTP Status 500 - java.lang');
    emulator.scenario.accessTokenFails = false;
    expect(await exchange(emulator, pending, shownCode(page.body))).toMatchObject({ status: 200 });
  });
});
