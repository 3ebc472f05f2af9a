import { beforeEach, describe, expect, it, vi } from 'vitest';
import { makeCall } from '@/entrypoints/background/calls/make-call';
import { runCall } from '@/entrypoints/background/calls/run-call';
import { disconnect } from '@/entrypoints/background/token/disconnect';
import { transport } from '@/entrypoints/background/world/browser-transport';
import { serverClock } from '@/entrypoints/background/world/clock';
import { statusOf } from '@/utils/connection/status';
import { OPERATIONS, type Operation } from '@/utils/etrade/catalogue/operations';
import { saveConsumerKeys } from '@/utils/keys/save-keys';
import { pauseItem } from '@/utils/storage/connection-items';
import { connected, NOW } from '../../connection/samples.ts';
import { dated } from '../../etrade/fake-transport.ts';
import { heldAnswer, PROFILE, startWorld, stateNow, untilWaitedFor, type World } from '../fake-world.ts';
import { outcomeNow } from './outcome-now.ts';
import { quotes } from './quotes.ts';

const HOUR_MS = 60 * 60_000;
const QUOTES = OPERATIONS.find(({ id }) => id === 'getQuotes') as Operation;
const QUOTES_URL = 'https://apisb.etrade.com/v1/market/quote/GOOG';
const tooMany = (seconds: string) => () =>
  new Response('', { status: 429, headers: { 'Retry-After': seconds } });

let world: World;
beforeEach(async () => {
  world = await startWorld(connected);
  world.answer('quote/GOOG', () => new Response('{}'));
});

describe('the rest that E*TRADE wants', () => {
  it('is noted, for this profile only', async () => {
    world.answer('quote/GOOG', tooMany('7'));
    await runCall(quotes);
    expect(await pauseItem(PROFILE).getValue()).toEqual({ notedAt: NOW, pauseMs: 7000 });
    expect(await pauseItem('production').getValue()).toBe(null);
  });

  it('keeps calls back, and says for how long', async () => {
    world.answer('quote/GOOG', tooMany('7'));
    await runCall(quotes);
    vi.setSystemTime(NOW + 1);
    expect(await runCall(quotes)).toEqual({ name: 'rejected', reason: 'pause', seconds: 7 });
    expect(world.requests).toHaveLength(1);
  });

  it('ends', async () => {
    await pauseItem(PROFILE).setValue({ notedAt: NOW - 7000, pauseMs: 7000 });
    expect(await runCall(quotes)).toEqual({ name: 'done' });
    expect(world.requests).toHaveLength(1);
  });
});

it('two calls at once keep the pace of their group', async () => {
  vi.setSystemTime(NOW + HOUR_MS);
  await Promise.all([runCall(quotes), runCall(quotes)]);
  expect(world.waits).toEqual([250]);
});

describe('a call that has waited', () => {
  const paths = () => world.requests.map(({ url }) => new URL(url).pathname.split('/').at(-1));

  it('for its turn is not sent in a pause that came meanwhile', async () => {
    world.answer('quote/GOOG', tooMany('60'));
    vi.spyOn(transport, 'wait').mockImplementation(() =>
      vi.waitFor(async () => expect(await pauseItem(PROFILE).getValue()).not.toBe(null)),
    );
    await Promise.all([runCall(quotes), runCall(quotes), runCall(quotes)]);
    expect(paths()).toEqual(['GOOG']);
  });

  it('for its token to be woken is not sent in the pause that this brings', async () => {
    vi.setSystemTime(NOW + 3 * HOUR_MS);
    world.answer('renew_access_token', tooMany('60'));
    await Promise.all([runCall(quotes), runCall(quotes)]);
    expect(paths()).toEqual(['renew_access_token']);
    expect(await stateNow()).toEqual(connected);
  });

  it('for a revoke is not sent with the token that is gone', async () => {
    const held = heldAnswer('Revoked Access Token');
    world.answer('revoke_access_token', held.answer);
    const call = { profileId: PROFILE, state: connected, operation: QUOTES, url: QUOTES_URL };
    const revoking = disconnect(PROFILE);
    await held.arrived;
    const making = makeCall(call);
    await untilWaitedFor('token:sandbox');
    held.release();
    await revoking;
    expect((await making).outcome).toMatchObject({ name: 'failed', failure: { code: 'tokenGone' } });
    expect(paths()).toEqual(['revoke_access_token']);
  });
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
      serverClock.learn('apisb.etrade.com', dated(3 * HOUR_MS));
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

  it.each<[string, () => Response | Promise<Response>]>([
    ['no answer', () => Promise.reject(new TypeError('hidden'))],
    ['a server error', () => new Response('', { status: 503 })],
    ['"too many requests"', tooMany('7')],
  ])('is kept where a second call brings %s, and that is told', async (_, answer) => {
    world.answer('quote/GOOG', rejected);
    world.answer('accounts/list', answer);
    await runCall(quotes);
    expect(statusOf(await stateNow(), NOW).name).toBe('inactive');
    expect(await outcomeNow()).toMatchObject({ status: 401, failure: { code: 'refusalUnclear' } });
  });

  it('while it sleeps is kept where one renew is refused: the next one may wake it', async () => {
    vi.setSystemTime(NOW + 3 * HOUR_MS);
    let slips = 1;
    world.answer('renew_access_token', () => (slips-- > 0 ? rejected() : new Response('')));
    world.answer('accounts/list', rejected);
    await runCall(quotes);
    expect(paths()).toEqual(['renew_access_token', 'list', 'renew_access_token', 'GOOG']);
    expect(await stateNow()).toMatchObject({ name: 'connected' });
  });

  it('is not woken by a page in place of an answer, and kept', async () => {
    vi.setSystemTime(NOW + 3 * HOUR_MS);
    world.answer('renew_access_token', () => new Response('<!doctype html><title>Maintenance</title>'));
    world.answer('accounts/list', rejected);
    await runCall(quotes);
    expect(paths()).toEqual(['renew_access_token', 'list']);
    expect(await stateNow()).toEqual(connected);
  });

  it('is woken by a renewal in words that nobody knows, as a call shows', async () => {
    vi.setSystemTime(NOW + 3 * HOUR_MS);
    world.answer('renew_access_token', () => new Response('It is awake.'));
    world.answer('accounts/list', () => new Response('{"AccountListResponse":{}}'));
    world.answer('quote/GOOG', () => new Response('{"a":1}'));
    await runCall(quotes);
    expect(paths()).toEqual(['renew_access_token', 'list', 'GOOG']);
    expect(await outcomeNow()).toMatchObject({ body: '{"a":1}' });
  });
});

it('a token of another key is ended, and nothing is sent', async () => {
  await saveConsumerKeys(PROFILE, { key: 'key-2', secret: 'invented-x' }, 'session');
  await runCall(quotes);
  expect(world.requests).toEqual([]);
  expect(await stateNow()).toMatchObject({ name: 'failed', failure: { code: 'keysChanged' }, earlier: null });
});

describe('a value that no call can have', () => {
  it.each([
    ['listOrders', { accountIdKey: 'k', fromDate: '01152026' }, 'toDate', 'otherDateMissing'],
    ['listAlerts', { count: '301' }, 'count', 'outOfBounds'],
    ['freePath', { path: 'accounts/../../oauth/revoke_access_token' }, 'path', 'dots'],
    ['freePath', { path: 'https://evil.example/v1/accounts/list' }, 'path', 'otherHost'],
    ['freePath', { path: 'accounts/k/orders/cancel' }, 'path', 'notARead'],
  ])('is sent by no page: %s %j', async (operationId, input, parameter, fault) => {
    const reply = await runCall({ ...quotes, operationId, input } as Parameters<typeof runCall>[0]);
    expect(reply).toEqual({ name: 'rejected', reason: 'valueUnusable', parameter, fault });
    expect(world.requests).toEqual([]);
  });
});

it('a free path keeps the pace of what it leads to', async () => {
  world.answer('quote/GOOG', () => new Response('{}'));
  const free = { ...quotes, operationId: 'freePath', input: { path: 'market/quote/GOOG?x=1&x=2' } };
  vi.setSystemTime(NOW + HOUR_MS);
  await Promise.all([runCall(free), runCall(free)]);
  expect(world.waits).toEqual([250]);
  expect(world.requests[0]?.url).toBe(`${QUOTES_URL}?x=1&x=2`);
});
