import { beforeEach, describe, expect, it, vi } from 'vitest';
import { runCall } from '@/entrypoints/background/calls/run-call';
import { serverClock } from '@/entrypoints/background/world/clock';
import { saveConsumerKeys } from '@/utils/keys/save-keys';
import { pauseItem } from '@/utils/storage/connection-items';
import { connected, NOW } from '../../connection/samples.ts';
import { PROFILE, startWorld, stateNow, type World } from '../fake-world.ts';
import { outcomeNow } from './outcome-now.ts';

const HOUR_MS = 60 * 60_000;
const quotes = {
  type: 'runCall',
  profileId: PROFILE,
  operationId: 'getQuotes',
  input: { symbols: 'GOOG' },
} as const;

let world: World;
beforeEach(async () => {
  world = await startWorld(connected);
  world.answer('quote/GOOG', () => new Response('{}'));
});

describe('the rest that E*TRADE wants', () => {
  const tooMany = (seconds: string) => () =>
    new Response('', { status: 429, headers: { 'Retry-After': seconds } });

  it('is noted, for this profile only', async () => {
    world.answer('quote/GOOG', tooMany('7'));
    await runCall(quotes);
    expect(await pauseItem(PROFILE).getValue()).toBe(NOW + 7000);
    expect(await pauseItem('production').getValue()).toBe(0);
  });

  it('keeps calls back, and says for how long', async () => {
    world.answer('quote/GOOG', tooMany('7'));
    await runCall(quotes);
    vi.setSystemTime(NOW + 1);
    expect(await runCall(quotes)).toEqual({ name: 'rejected', reason: 'pause', seconds: 7 });
    expect(world.requests).toHaveLength(1);
  });

  it('ends', async () => {
    await pauseItem(PROFILE).setValue(NOW);
    expect(await runCall(quotes)).toEqual({ name: 'done' });
    expect(world.requests).toHaveLength(1);
  });
});

it('two calls at once keep the pace of their group', async () => {
  vi.setSystemTime(NOW + HOUR_MS);
  await Promise.all([runCall(quotes), runCall(quotes)]);
  expect(world.waits).toEqual([250]);
});

describe('a token that E*TRADE refuses', () => {
  const rejected = () => new Response('oauth_problem=token_rejected', { status: 401 });
  const refusedUntilRenewed = () => {
    let isAwake = false;
    world.answer('renew_access_token', () => {
      isAwake = true;
      return new Response('');
    });
    return () => (isAwake ? new Response('{"a":1}') : rejected());
  };
  const paths = () => world.requests.map(({ url }) => new URL(url).pathname.split('/').at(-1));

  it('after two idle hours that the answer has taught is woken, and the call made again', async () => {
    const answer = refusedUntilRenewed();
    world.answer('quote/GOOG', async () => {
      serverClock.learn('apisb.etrade.com', 3 * HOUR_MS);
      return answer();
    });
    await runCall(quotes);
    expect(paths()).toEqual(['GOOG', 'renew_access_token', 'GOOG']);
    expect(await outcomeNow()).toMatchObject({ name: 'answered', body: '{"a":1}' });
    expect(await stateNow()).toMatchObject({ name: 'connected' });
  });

  it('while it should be awake is ended when a second call is refused, and not woken', async () => {
    world.answer('quote/GOOG', rejected);
    world.answer('accounts/list', rejected);
    await runCall(quotes);
    expect(paths()).toEqual(['GOOG', 'list']);
    expect(await stateNow()).toMatchObject({
      name: 'failed',
      failure: { code: 'tokenRefused' },
      earlier: null,
    });
  });

  it('once woken is ended', async () => {
    vi.setSystemTime(NOW + 3 * HOUR_MS);
    world.answer('renew_access_token', () => new Response(''));
    world.answer('quote/GOOG', rejected);
    world.answer('accounts/list', rejected);
    await runCall(quotes);
    expect(paths()).toEqual(['renew_access_token', 'GOOG', 'list']);
    expect(await stateNow()).toMatchObject({ name: 'failed', failure: { code: 'tokenRefused' } });
  });

  it('is kept when a second call is taken, and the slip is told', async () => {
    world.answer('quote/GOOG', rejected);
    world.answer('accounts/list', () => new Response('{}'));
    await runCall(quotes);
    expect(await stateNow()).toMatchObject({ name: 'connected' });
    expect(await outcomeNow()).toMatchObject({ status: 401, failure: { code: 'refusedOnce' } });
  });

  it("is taken at E*TRADE's word where a second call brings nothing", async () => {
    world.answer('quote/GOOG', rejected);
    await runCall(quotes);
    expect(await stateNow()).toMatchObject({ name: 'failed', failure: { code: 'tokenRefused' } });
  });
});

it('a token of another key is ended, and nothing is sent', async () => {
  await saveConsumerKeys(PROFILE, { key: 'key-2', secret: 'invented-x' }, 'session');
  await runCall(quotes);
  expect(world.requests).toEqual([]);
  expect(await stateNow()).toMatchObject({ name: 'failed', failure: { code: 'keysChanged' }, earlier: null });
});
