import { beforeEach, describe, expect, it, vi } from 'vitest';
import { renew } from '@/entrypoints/background/token/renew';
import { withToken } from '@/entrypoints/background/world/locks';
import { expiresAt } from '@/utils/connection/token-worth';
import { saveConsumerKeys } from '@/utils/keys/save-keys';
import { connected, NOW, STATES } from '../../connection/samples.ts';
import { moveProfileTo, PROFILE, startWorld, stateNow, untilWaitedFor, type World } from '../fake-world.ts';

const LATER = NOW + 3 * 60 * 60_000;

let world: World;
beforeEach(async () => {
  world = await startWorld(connected);
  vi.setSystemTime(LATER);
  world.answer('renew_access_token', () => new Response('Access Token has been renewed'));
});

it('wakes the token, which stays the same', async () => {
  expect(await renew(PROFILE)).toEqual({ name: 'done' });
  expect(await stateNow()).toEqual({ ...connected, lastUsedAt: LATER, renewedAt: LATER });
  expect(world.requests.map(({ url, oauth }) => [url, oauth.oauth_token])).toEqual([
    ['https://api.etrade.com/oauth/renew_access_token', 'acc/1'],
  ]);
});

it('waits until the calls of this token are home', async () => {
  const home = Promise.withResolvers<void>();
  const calling = withToken(PROFILE, 'shared', () => home.promise);
  const renewing = renew(PROFILE);
  await untilWaitedFor('token:sandbox');
  expect(world.requests).toEqual([]);
  home.resolve();
  await calling;
  expect(await renewing).toEqual({ name: 'done' });
});

const paths = () => world.requests.map(({ url }) => new URL(url).pathname);

describe('a renew that fails', () => {
  const AWAKE = NOW + 60_000;
  const refused = () => new Response('oauth_problem=token_rejected', { status: 401 });
  const broken = () => new Response('', { status: 400 });

  it('finds out by one cheap call that the token works, and notes its use', async () => {
    vi.setSystemTime(AWAKE);
    world.answer('renew_access_token', broken);
    world.answer('accounts/list', () => new Response('{}'));
    expect(await renew(PROFILE)).toEqual({ name: 'rejected', reason: 'notRenewedButWorks' });
    expect(paths()).toEqual(['/oauth/renew_access_token', '/v1/accounts/list']);
    expect(await stateNow()).toEqual({ ...connected, lastUsedAt: AWAKE });
  });

  it.each([
    ['by two calls where it says nothing of the token', broken, 2],
    ['by two where it is refused itself: so may be one that nobody needs', refused, 2],
  ])('finds out that the token is dead, %s, and ends it', async (_, answer, calls) => {
    vi.setSystemTime(AWAKE);
    world.answer('renew_access_token', answer);
    world.answer('accounts/list', refused);
    expect(await renew(PROFILE)).toMatchObject({ name: 'failed', failure: { code: 'tokenRefused' } });
    expect(paths()).toEqual(['/oauth/renew_access_token', ...Array(calls).fill('/v1/accounts/list')]);
    expect(await stateNow()).toMatchObject({
      name: 'failed',
      failure: { code: 'tokenRefused' },
      earlier: null,
    });
  });

  it('because the token is called expired, and by one call too, ends it: it does not merely sleep', async () => {
    const expired = () => new Response('oauth_problem=token_expired', { status: 401 });
    for (const end of ['renew_access_token', 'accounts/list']) world.answer(end, expired);
    vi.setSystemTime(AWAKE);
    expect(await renew(PROFILE)).toMatchObject({ name: 'failed', failure: { code: 'tokenExpired' } });
    expect(await stateNow()).toMatchObject({ name: 'failed', failure: { code: 'tokenExpired' } });
  });

  it('for a reason that passes keeps a token that sleeps, which every call would be refused with', async () => {
    world.answer('renew_access_token', broken);
    world.answer('accounts/list', () => new Response('oauth_problem=token_expired', { status: 401 }));
    expect(await renew(PROFILE)).toMatchObject({ name: 'failed', failure: { code: 'unexpectedAnswer' } });
    expect(paths()).toEqual(['/oauth/renew_access_token']);
    expect(await stateNow()).toEqual(connected);
    world.answer('renew_access_token', () => new Response('Access Token has been renewed'));
    expect(await renew(PROFILE)).toEqual({ name: 'done' });
  });
});

it('asks nobody about a token that midnight has ended', async () => {
  vi.setSystemTime(expiresAt(connected));
  expect(await renew(PROFILE)).toMatchObject({ name: 'rejected' });
  expect(world.requests).toEqual([]);
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
  // The call that was to decide brought nothing, so nothing is claimed of the token.
  const isVerdict = code === 'tokenRefused' || code === 'tokenExpired';
  expect(await renew(PROFILE)).toMatchObject(
    isVerdict ? { name: 'rejected', reason: 'notRenewed' } : { name: 'failed', failure: { code, at: LATER } },
  );
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
