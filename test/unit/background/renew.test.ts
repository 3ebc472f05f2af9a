import { beforeEach, expect, it, vi } from 'vitest';
import { renew } from '@/entrypoints/background/renew';
import { saveConsumerKeys } from '@/utils/storage/consumer-keys';
import { connected, NOW, STATES } from '../connection/samples.ts';
import { moveProfileTo, PROFILE, startWorld, stateNow, type World } from './fake-world.ts';

const LATER = NOW + 3 * 60 * 60_000;

let world: World;
beforeEach(async () => {
  world = await startWorld(connected);
  vi.setSystemTime(LATER);
  world.answer('renew_access_token', () => new Response('Access Token has been renewed'));
});

it('wakes the token, which stays the same', async () => {
  expect(await renew(PROFILE)).toEqual({ name: 'done' });
  expect(await stateNow()).toEqual({ ...connected, lastUsedAt: LATER });
  expect(world.requests.map(({ url, oauth }) => [url, oauth.oauth_token])).toEqual([
    ['https://api.etrade.com/oauth/renew_access_token', 'acc/1'],
  ]);
});

it.each([
  ['E*TRADE refuses', () => new Response('oauth_problem=token_rejected', { status: 401 }), 'tokenRefused'],
  [
    'E*TRADE says it has expired',
    () => new Response('oauth_problem=token_expired', { status: 401 }),
    'tokenExpired',
  ],
  ['there is no network', () => Promise.reject(new TypeError('hidden')), 'unreachable'],
])('keeps the token where %s', async (_, answer, code) => {
  world.answer('renew_access_token', answer);
  expect(await renew(PROFILE)).toMatchObject({ name: 'failed', failure: { code, at: LATER } });
  expect(await stateNow()).toEqual(connected);
});

it('asks the host that issued the token, whatever the profile says by now', async () => {
  await moveProfileTo('apisb.etrade.com');
  expect(await renew(PROFILE)).toEqual({ name: 'done' });
  expect(world.requests.map(({ url }) => url)).toEqual(['https://api.etrade.com/oauth/renew_access_token']);
});

it('signs with no other key than the one of the token', async () => {
  await saveConsumerKeys(PROFILE, { key: 'key-2', secret: 'invented-x' }, 'session');
  expect(await renew(PROFILE)).toEqual({ name: 'failed', failure: { code: 'keysChanged', at: LATER } });
  expect(world.requests).toEqual([]);
});

it.each(['disconnected', 'awaitingVerifier', 'revoking', 'failed'] as const)(
  'is refused while %s',
  async (name) => {
    world = await startWorld(STATES[name]);
    expect(await renew(PROFILE)).toMatchObject({ name: 'rejected' });
    expect(world.requests).toEqual([]);
  },
);
