import { beforeEach, describe, expect, it, vi } from 'vitest';
import { cancelCall } from '@/entrypoints/background/calls/cancel-call';
import { runCall, runChange } from '@/entrypoints/background/calls/run-call';
import { runCommand } from '@/entrypoints/background/incoming/run-command';
import { settle } from '@/entrypoints/background/lifecycle/settle';
import { CHANGING_OPERATIONS } from '@/utils/etrade/catalogue/changing-operations';
import { saveConsumerKeys } from '@/utils/keys/save-keys';
import { type LastCall, lastCallItem } from '@/utils/storage/call-items';
import { connectionItem } from '@/utils/storage/connection-items';
import { connected, NOW } from '../../connection/samples.ts';
import { consumer, heldAnswer, PROFILE, startWorld, stateNow, type World } from '../fake-world.ts';
import { outcomeNow } from './outcome-now.ts';

const HOUR_MS = 60 * 60_000;

const ORDER = {
  accountIdKey: 'k1',
  symbol: 'GOOG',
  securityType: 'EQ',
  orderAction: 'BUY',
  quantity: '10',
  priceType: 'LIMIT',
  limitPrice: '1.10',
  orderTerm: 'GOOD_FOR_DAY',
  marketSession: 'REGULAR',
};
const INPUTS: Readonly<Record<string, Record<string, string>>> = {
  previewOrder: ORDER,
  cancelOrder: { accountIdKey: 'k1', orderId: '9007199254740997' },
  deleteAlerts: { id_list: '6001, 6002' },
};
const change = (operationId: string, profileId = PROFILE) =>
  ({ type: 'runChange', profileId, operationId, input: INPUTS[operationId] ?? {} }) as const;
const cancelOrder = change('cancelOrder');
const listAccounts = { type: 'runCall', profileId: PROFILE, operationId: 'listAccounts', input: {} } as const;
const IDS = CHANGING_OPERATIONS.map(({ id }) => id);

let world: World;
beforeEach(async () => {
  world = await startWorld(connected);
  world.answer('orders/cancel', () => new Response('{"CancelOrderResponse":{}}'));
});

describe('a call that changes something', () => {
  it.each([
    ['previewOrder', 'POST', 'accounts/k1/orders/preview', 'application/json'],
    ['cancelOrder', 'PUT', 'accounts/k1/orders/cancel', 'application/json'],
    ['deleteAlerts', 'DELETE', 'user/alerts/6001,6002', null],
  ])('%s is sent once, to the sandbox, by %s', async (id, method, path, type) => {
    world.answer(path, () => new Response('{}'));
    expect(await runChange(change(id))).toEqual({ name: 'done' });
    expect(world.requests.map(({ url, init }) => [init.method, url])).toEqual([
      [method, `https://apisb.etrade.com/v1/${path}`],
    ]);
    expect(new Headers(world.requests[0]?.init.headers).get('Content-Type')).toBe(type);
    expect(await outcomeNow()).toMatchObject({ name: 'answered', status: 200 });
  });

  it('has a client order id of its own for each order, of 20 letters and digits', async () => {
    world.answer('orders/preview', () => new Response('{}'));
    await runChange(change('previewOrder'));
    await runChange(change('previewOrder'));
    const ids = world.requests.map(
      ({ init }) => JSON.parse(String(init.body)).PreviewOrderRequest.clientOrderId,
    );
    for (const id of ids) expect(id).toMatch(/^[A-Za-z0-9]{20}$/);
    expect(new Set(ids).size).toBe(2);
  });

  it('is noted before it is sent, and its answer kept', async () => {
    const held = heldAnswer('{"CancelOrderResponse":{}}');
    world.answer('orders/cancel', held.answer);
    const running = runChange(cancelOrder);
    await held.arrived;
    expect(await lastCallItem(PROFILE).getValue()).toMatchObject({
      operationId: 'cancelOrder',
      input: INPUTS.cancelOrder,
      outcome: { name: 'running' },
    });
    held.release();
    await running;
    expect(await outcomeNow()).toMatchObject({ name: 'answered', body: '{"CancelOrderResponse":{}}' });
  });

  it('is not sent where it cannot be noted', async () => {
    vi.spyOn(lastCallItem(PROFILE), 'change').mockRejectedValue(new Error('full'));
    await runChange(cancelOrder).catch(() => undefined);
    expect(world.requests).toEqual([]);
  });

  it('is sent again after a refused time alone, which is refused before anything is done', async () => {
    world.answer('orders/cancel', () =>
      world.requests.length === 1
        ? new Response('oauth_problem=timestamp_refused', { status: 401 })
        : new Response('{"CancelOrderResponse":{}}'),
    );
    await runChange(cancelOrder);
    expect(world.requests).toHaveLength(2);
    expect(await outcomeNow()).toMatchObject({ name: 'answered', status: 200 });
  });
});

describe('whether it was done is not known, and it is not sent again,', () => {
  it.each<[string, () => Response | Promise<Response>]>([
    ['where the connection is lost', () => Promise.reject(new TypeError('hidden'))],
    ['where nothing comes in time', () => Promise.reject(new DOMException('late', 'TimeoutError'))],
    ['where E*TRADE has a fault of its own', () => new Response('', { status: 503 })],
    ['where it has one with a number', () => new Response('{"Error":{"code":100}}', { status: 500 })],
    ['where the browser has sent it twice', () => new Response('oauth_problem=nonce_used', { status: 401 })],
    ['where a page comes in place of an answer', () => new Response('<html>busy</html>')],
  ])('%s', async (_, answer) => {
    world.answer('orders/cancel', answer);
    await runChange(cancelOrder);
    expect(world.requests).toHaveLength(1);
    const outcome = await outcomeNow();
    expect(outcome && 'failure' in outcome && outcome.failure?.code).toBe('changeUnknown');
    expect(await stateNow()).toMatchObject({ name: 'connected' });
  });

  it('where its worker was stopped: the next one says so and sends nothing', async () => {
    const call: LastCall = {
      callId: 'call-1',
      operationId: 'cancelOrder',
      input: {},
      startedAt: NOW,
      outcome: { name: 'running' },
    };
    await lastCallItem(PROFILE).setValue(call);
    await settle();
    expect(await outcomeNow()).toEqual({ name: 'interrupted' });
    expect(world.requests).toEqual([]);
  });
});

describe('a token that E*TRADE refuses', () => {
  it('is woken, and the call is left to the person: what was refused was not done', async () => {
    world.answer('orders/cancel', () => new Response('oauth_problem=token_expired', { status: 401 }));
    world.answer('renew_access_token', () => new Response('Access Token has been renewed'));
    await runChange(cancelOrder);
    expect(world.requests.map(({ url }) => url.split('/').at(-1))).toEqual(['cancel', 'renew_access_token']);
    expect(await outcomeNow()).toMatchObject({ name: 'answered', failure: { code: 'refusedOnce' } });
  });

  it('that is known to sleep is woken first', async () => {
    vi.setSystemTime(NOW + 3 * HOUR_MS);
    world.answer('renew_access_token', () => new Response(''));
    await runChange(cancelOrder);
    expect(world.requests.map(({ url }) => url.split('/').at(-1))).toEqual(['renew_access_token', 'cancel']);
  });
});

describe('while one is on its way', () => {
  it('no other call takes its place: what becomes of it is told', async () => {
    const held = heldAnswer('{"CancelOrderResponse":{}}');
    world.answer('orders/cancel', held.answer);
    const running = runChange(cancelOrder);
    await held.arrived;
    const refused = { name: 'rejected', reason: 'changeUnderWay' };
    expect(await runCall(listAccounts)).toEqual(refused);
    expect(await runChange(cancelOrder)).toEqual(refused);
    held.release();
    await running;
    expect(world.requests).toHaveLength(1);
    expect(await outcomeNow()).toMatchObject({ name: 'answered' });
  });

  it('a cancel gives the place free', async () => {
    const held = heldAnswer('{}');
    world.answer('orders/cancel', held.answer);
    world.answer('accounts/list', () => new Response('{"AccountListResponse":{}}'));
    const running = runChange(cancelOrder);
    await held.arrived;
    const callId = (await lastCallItem(PROFILE).getValue())?.callId ?? '';
    await cancelCall({ type: 'cancelCall', profileId: PROFILE, callId });
    expect(await outcomeNow()).toEqual({ name: 'cancelled' });
    expect(await runCall(listAccounts)).toEqual({ name: 'done' });
    held.release();
    await running;
    expect(await outcomeNow()).toMatchObject({ name: 'answered', body: '{"AccountListResponse":{}}' });
  });

  it('one whose worker is gone keeps no other waiting', async () => {
    world.answer('accounts/list', () => new Response('{"AccountListResponse":{}}'));
    const gone = { callId: 'call-1', operationId: 'cancelOrder', input: {}, startedAt: NOW } as const;
    await lastCallItem(PROFILE).setValue({ ...gone, outcome: { name: 'running' } });
    expect(await runCall(listAccounts)).toEqual({ name: 'done' });
  });
});

describe('in production', () => {
  beforeEach(async () => {
    await saveConsumerKeys('production', consumer, 'session');
    await connectionItem('production').setValue(connected);
  });

  it.each(IDS)('%s is refused, whatever command asks for it, and nothing is noted', async (id) => {
    for (const type of ['runChange', 'runCall'] as const) {
      const reply = await runCommand({ ...change(id, 'production'), type });
      expect(reply).toEqual({ name: 'rejected', reason: 'sandboxOnly' });
    }
    expect(world.requests).toEqual([]);
    expect(await lastCallItem('production').getValue()).toBe(null);
  });
});

describe('what is no call that changes something', () => {
  it.each(['placeOrder', 'changeOrder', 'placeChangedOrder', 'constructor'])('%s is unknown', async (id) => {
    expect(await runChange(change(id))).toEqual({ name: 'rejected', reason: 'noTokenForCall' });
    expect(world.requests).toEqual([]);
  });

  it.each(IDS)('%s is not sent by the command of those that read, which asks nobody', async (id) => {
    const reply = await runCommand({ ...change(id), type: 'runCall' });
    expect(reply).toEqual({ name: 'rejected', reason: 'asksFirst' });
    expect(world.requests).toEqual([]);
  });

  it.each(IDS)('%s without its values is refused by the name of one', async (id) => {
    expect(await runChange({ ...change(id), input: {} })).toMatchObject({ reason: 'valueUnusable' });
    expect(world.requests).toEqual([]);
  });
});
