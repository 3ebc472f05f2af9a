import { expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { checkKeys } from '@/entrypoints/background/keys/check-keys';
import { NOW, STATES } from '../../connection/samples.ts';
import { PROFILE, startWorld, stateNow } from '../fake-world.ts';

const BODY = 'oauth_token=a&oauth_token_secret=invented-6';

it.each(['disconnected', 'connected', 'failed'] as const)(
  'asks E*TRADE and changes nothing while %s',
  async (name) => {
    const world = await startWorld(STATES[name]);
    world.answer('request_token', () => new Response(BODY));
    expect(await checkKeys(PROFILE)).toEqual({ name: 'done', tookMs: 0 });
    expect(await stateNow()).toEqual(STATES[name]);
    expect(world.journal).toEqual([`fetch request_token while ${name}`]);
    expect(JSON.stringify(await fakeBrowser.storage.session.get())).not.toContain('invented-6');
  },
);

it('says how long it took, although the answer sets the clock', async () => {
  const world = await startWorld();
  const headers = { Date: new Date(NOW + 3_600_000).toUTCString() };
  world.answer('request_token', () => new Response(BODY, { headers }));
  expect(await checkKeys(PROFILE)).toEqual({ name: 'done', tookMs: 0 });
});

it.each(['requestingToken', 'awaitingVerifier', 'exchangingVerifier'] as const)(
  'is refused while %s: a second request token could end the first',
  async (name) => {
    const world = await startWorld(STATES[name]);
    expect(await checkKeys(PROFILE)).toMatchObject({ name: 'rejected' });
    expect(world.requests).toEqual([]);
  },
);

it.each([
  ['signature_invalid', 'signatureRefused'],
  ['consumer_key_rejected', 'consumerKeyRejected'],
  ['timestamp_refused', 'clockOff'],
])('says what %s means', async (problem, code) => {
  const world = await startWorld();
  world.answer('request_token', () => new Response(`oauth_problem=${problem}`, { status: 401 }));
  expect(await checkKeys(PROFILE)).toEqual({
    name: 'failed',
    failure: { code, at: NOW, status: 401, problem },
  });
  expect(await stateNow()).toEqual({ name: 'disconnected' });
});

it('says that there are no keys', async () => {
  await startWorld();
  await fakeBrowser.storage.local.clear();
  expect(await checkKeys(PROFILE)).toEqual({ name: 'failed', failure: { code: 'keysMissing', at: NOW } });
});
