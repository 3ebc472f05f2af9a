import { describe, expect, it, vi } from 'vitest';
import { cancel } from '@/entrypoints/background/login/cancel';
import { connect } from '@/entrypoints/background/login/connect';
import { keepEarlierToken, replaceToken } from '@/entrypoints/background/login/earlier-token';
import { statusOf } from '@/utils/connection/status';
import { expiresAt, inactiveAt } from '@/utils/connection/token-worth';
import { saveConsumerKeys } from '@/utils/keys/save-keys';
import { connectionItem } from '@/utils/storage/connection-items';
import { connected, failedWith, NOW } from '../../connection/samples.ts';
import { PROFILE, startWorld, stateNow } from '../fake-world.ts';

const BODY = 'oauth_token=re%2Bq&oauth_token_secret=invented-4';
const LATER = NOW + 60_000;

const rejected = () => new Response('oauth_problem=token_rejected', { status: 401 });

async function start() {
  const world = await startWorld(connected);
  world.answer('request_token', () => new Response(BODY));
  world.answer('accounts/list', () => new Response('{}'));
  vi.setSystemTime(LATER);
  return world;
}

describe('connecting beside a token', () => {
  it('that works begins no login, and says so', async () => {
    const world = await start();
    expect(await connect(PROFILE)).toEqual({ name: 'tokenWorks', isKnown: true });
    expect(world.requests.map(({ url, oauth }) => [url, oauth.oauth_token])).toEqual([
      ['https://apisb.etrade.com/v1/accounts/list', 'acc/1'],
    ]);
    expect(await stateNow()).toEqual({ ...connected, lastUsedAt: LATER });
  });

  it.each<[string, () => Response | Promise<Response>]>([
    ['E*TRADE has a fault', () => new Response('', { status: 503 })],
    [
      'E*TRADE does not take the signature',
      () => new Response('oauth_problem=signature_invalid', { status: 401 }),
    ],
    ['there is no network', () => Promise.reject(new TypeError('hidden'))],
  ])('that may work, for %s, begins none either', async (_, answer) => {
    const world = await start();
    world.answer('accounts/list', answer);
    expect(await connect(PROFILE)).toEqual({ name: 'tokenWorks', isKnown: false });
    expect(await stateNow()).toEqual(connected);
  });

  it('that E*TRADE answers with token_rejected begins one', async () => {
    const world = await start();
    world.answer('accounts/list', () => new Response('oauth_problem=token_rejected', { status: 401 }));
    expect(await connect(PROFILE)).toEqual({ name: 'done' });
    expect(await stateNow()).toMatchObject({ name: 'awaitingVerifier', earlier: null });
    // One server's slip must not cost a token that works.
    expect(world.journal.slice(0, 2)).toEqual(Array(2).fill('fetch list while connected'));
  });

  it('that E*TRADE refuses once and then takes begins none', async () => {
    const world = await start();
    world.answer('accounts/list', () => {
      const isFirst = world.requests.length === 1;
      return isFirst ? new Response('oauth_problem=token_rejected', { status: 401 }) : new Response('{}');
    });
    expect(await connect(PROFILE)).toEqual({ name: 'tokenWorks', isKnown: true });
    expect(await stateNow()).toEqual({ ...connected, lastUsedAt: LATER });
  });

  it('that E*TRADE calls expired before midnight asks the person: it sleeps, and Renew may wake it', async () => {
    const world = await start();
    world.answer('accounts/list', () => new Response('oauth_problem=token_expired', { status: 401 }));
    expect(await connect(PROFILE)).toEqual({ name: 'tokenWorks', isKnown: false });
    expect(statusOf(await stateNow(), LATER).name).toBe('inactive');
  });

  it('that sleeps asks the person: a call with it would be refused, and Renew still wakes it', async () => {
    const world = await start();
    vi.setSystemTime(inactiveAt(connected));
    world.answer('accounts/list', () => new Response('oauth_problem=token_expired', { status: 401 }));
    expect(await connect(PROFILE)).toEqual({ name: 'tokenWorks', isKnown: false });
    expect(world.requests).toEqual([]);
    expect(await stateNow()).toEqual(connected);
  });

  it('of another key begins one, and asks nobody about it', async () => {
    const world = await start();
    await saveConsumerKeys(PROFILE, { key: 'key-2', secret: 'invented-x' }, 'session');
    await connect(PROFILE);
    expect(world.requests.map(({ url }) => url)).toEqual(['https://api.etrade.com/oauth/request_token']);
    expect(await stateNow()).toMatchObject({ name: 'awaitingVerifier', issuer: { consumerKey: 'key-2' } });
  });

  it('that midnight has ended asks nobody about it', async () => {
    const world = await start();
    vi.setSystemTime(expiresAt(connected));
    await connect(PROFILE);
    expect(world.requests.map(({ url }) => url)).toEqual(['https://api.etrade.com/oauth/request_token']);
  });
});

describe('replacing a token', () => {
  it('begins a login without asking about it, and carries it along', async () => {
    const world = await start();
    expect(await replaceToken(PROFILE)).toEqual({ name: 'done' });
    expect(world.journal).toEqual([
      'fetch request_token while requestingToken',
      'open tab while awaitingVerifier',
    ]);
    expect(await stateNow()).toMatchObject({ name: 'awaitingVerifier', earlier: connected });
  });

  it('that is cancelled brings it back', async () => {
    await start();
    await replaceToken(PROFILE);
    await cancel(PROFILE);
    expect(await stateNow()).toEqual(connected);
  });

  it('that fails keeps it until the person wants it back', async () => {
    const world = await start();
    world.answer('request_token', () => new Response('', { status: 403 }));
    await replaceToken(PROFILE);
    expect(await stateNow()).toMatchObject({
      name: 'failed',
      failure: { code: 'blocked' },
      earlier: connected,
    });
    expect(await keepEarlierToken(PROFILE)).toEqual({ name: 'done' });
    expect(await stateNow()).toEqual({ ...connected, lastUsedAt: LATER });
  });
});

describe('keeping an earlier token', () => {
  it.each<[string, () => Response | Promise<Response>, object, string]>([
    ['that E*TRADE refuses twice loses it', () => rejected(), { name: 'failed' }, 'failed'],
    [
      'of which nothing is heard keeps it, and says that',
      () => Promise.reject(new TypeError('hidden')),
      { name: 'tokenKept' },
      'connected',
    ],
  ])('%s', async (_, answer, reply, state) => {
    const world = await start();
    await connectionItem(PROFILE).setValue({ ...failedWith('exchangeUnknown'), earlier: connected });
    world.answer('accounts/list', answer);
    expect(await keepEarlierToken(PROFILE)).toMatchObject(reply);
    expect(await stateNow()).toMatchObject({ name: state });
    if (state === 'failed') expect(await stateNow()).toMatchObject({ earlier: null });
  });
});

it('keeping an earlier token changes nothing while one works', async () => {
  await startWorld(connected);
  await keepEarlierToken(PROFILE);
  expect(await stateNow()).toEqual(connected);
});

it('keeping an earlier token where there is none leaves the failure behind', async () => {
  await startWorld(failedWith('declined'));
  await keepEarlierToken(PROFILE);
  expect(await stateNow()).toEqual({ name: 'disconnected' });
});
