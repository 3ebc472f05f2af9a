import { describe, expect, it } from 'vitest';
import { percentEncode } from '../rfc5849.ts';
import { formFields } from '../seen-request.ts';
import { withEmulator } from '../with-emulator.ts';
import { createTestBrowser } from './test-browser.ts';
import { send } from './test-client.ts';
import {
  authorizeUrl,
  connect,
  dataOrigins,
  exchange,
  fetchRequestToken,
  productionOrigin,
  sandboxOrigin,
  shownCode,
} from './test-flow.ts';
import { headerOf, sendSigned, signedParameters } from './test-signer.ts';

const context = withEmulator();

const token = /^[A-Za-z0-9+/]{43}=$/;

describe.each([
  ['sandbox', productionOrigin],
  ['sandbox', sandboxOrigin],
  ['production', productionOrigin],
] as const)('%s key with the OAuth endpoints of %s', (environment, origin) => {
  it('goes from the request token to a revoked access token', async () => {
    const { emulator } = context;
    const access = await connect(emulator, environment, origin);
    expect(access.token).toMatch(token);
    expect(access.tokenSecret).toMatch(token);
    expect(emulator.issuedSecrets()).toEqual(expect.arrayContaining([access.token, access.tokenSecret]));

    const list = `${dataOrigins[environment]}/v1/accounts/list`;
    expect(await sendSigned(emulator, list, access)).toMatchObject({ status: 200 });
    expect(await sendSigned(emulator, `${origin}/oauth/renew_access_token`, access)).toMatchObject({
      status: 200,
      body: 'Access Token has been renewed',
    });
    expect(await sendSigned(emulator, `${origin}/oauth/revoke_access_token`, access)).toMatchObject({
      status: 200,
      body: 'Revoked Access Token',
    });
    const after = await sendSigned(emulator, list, access);
    expect(after.status).toBe(401);
    expect(after.body).toContain('<message>oauth_problem=token_rejected</message>');
  });
});

it('answers request_token with a form of percent-encoded values', async () => {
  const { emulator } = context;
  const url = `${productionOrigin}/oauth/request_token`;
  const { status, body, headers } = await sendSigned(emulator, url, emulator.keys.sandbox, {
    oauth_callback: 'oob',
  });
  expect(status).toBe(200);
  expect(headers['content-type']).toContain('application/x-www-form-urlencoded');
  expect(body).toMatch(
    /^oauth_token=[\w.~%-]+%3D&oauth_token_secret=[\w.~%-]+%3D&oauth_callback_confirmed=true$/,
  );
  expect(formFields(body).oauth_token).toMatch(token);
});

it.each([
  ['false', 'oauth_callback_confirmed=false'],
  [null, undefined],
] as const)('can say %s about the callback', async (confirmedFlag, expected) => {
  const { emulator } = context;
  emulator.scenario.confirmedFlag = confirmedFlag;
  const url = `${productionOrigin}/oauth/request_token`;
  const { body } = await sendSigned(emulator, url, emulator.keys.sandbox, { oauth_callback: 'oob' });
  expect(body.split('&')[2]).toBe(expected);
});

it('takes the OAuth parameters from the query too, and a POST', async () => {
  const { emulator } = context;
  const url = `${productionOrigin}/oauth/request_token`;
  const parameters = signedParameters(emulator, url, emulator.keys.sandbox, { oauth_callback: 'oob' });
  const query = parameters.map((pair) => pair.map(percentEncode).join('=')).join('&');
  expect(await send(emulator, `${url}?${query}`)).toMatchObject({ status: 200 });

  const posted = signedParameters(
    emulator,
    url,
    emulator.keys.sandbox,
    { oauth_callback: 'oob' },
    { method: 'POST' },
  );
  const headers = { Authorization: headerOf(posted) };
  expect(await send(emulator, url, { method: 'POST', headers })).toMatchObject({ status: 200 });
});

it('does not look for OAuth parameters in the body', async () => {
  const { emulator } = context;
  const url = `${productionOrigin}/oauth/request_token`;
  const parameters = signedParameters(
    emulator,
    url,
    emulator.keys.sandbox,
    { oauth_callback: 'oob' },
    { method: 'POST' },
  );
  const { status, body } = await send(emulator, url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: parameters.map((pair) => pair.map(percentEncode).join('=')).join('&'),
  });
  expect(status).toBe(400);
  expect(body).toContain('oauth_problem=parameter_absent');
});

it('gives a verifier once, for one access token', async () => {
  const { emulator } = context;
  const pending = await fetchRequestToken(emulator, 'sandbox');
  const page = await createTestBrowser(emulator).accept(authorizeUrl(pending));
  const code = shownCode(page.body);
  expect(code).toMatch(/^[A-Z0-9]{5}$/);
  expect(emulator.issuedSecrets()).toContain(code);

  expect(await exchange(emulator, pending, 'WRONG')).toMatchObject({ status: 401 });
  expect(await exchange(emulator, pending, code)).toMatchObject({ status: 200 });
  const again = await exchange(emulator, pending, code);
  expect(again.status).toBe(401);
  expect(again.body).toContain('oauth_problem=token_rejected');
});

it.each([
  [true, 401],
  [false, 200],
])('second login kills the first token: %s', async (secondLoginKillsFirst, status) => {
  const { emulator } = context;
  emulator.scenario.secondLoginKillsFirst = secondLoginKillsFirst;
  const other = await connect(emulator, 'production');
  const first = await connect(emulator, 'sandbox');
  await connect(emulator, 'sandbox');
  expect(await sendSigned(emulator, `${sandboxOrigin}/v1/accounts/list`, first)).toMatchObject({ status });
  expect(await sendSigned(emulator, `${productionOrigin}/v1/accounts/list`, other)).toMatchObject({
    status: 200,
  });
});

it('wants the pairs of a form body signed', async () => {
  const { emulator } = context;
  const access = await connect(emulator, 'sandbox');
  const url = `${sandboxOrigin}/v1/accounts/list`;
  const sent = {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: 'a=1+2',
  };
  expect((await sendSigned(emulator, url, access, {}, sent)).body).toContain('signature_invalid');
  const signed = await sendSigned(emulator, url, access, {}, { ...sent, form: [['a', '1 2']] });
  expect(signed).toMatchObject({ status: 404 });
});
