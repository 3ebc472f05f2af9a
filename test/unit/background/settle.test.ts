import { describe, expect, it, vi } from 'vitest';
import { settle } from '@/entrypoints/background/settle';
import { connectionItem } from '@/utils/storage/connection-item';
import { type LastCall, lastCallItem } from '@/utils/storage/last-call-item';
import { awaiting, NOW, STATES } from '../connection/samples.ts';
import { atWork, startWorld, stateNow } from './fake-world.ts';

const FIVE_MINUTES_MS = 5 * 60_000;
const BODY = 'oauth_token=re%2Bq&oauth_token_secret=invented-4';
const failedWith = (code: string, at = NOW) => ({ name: 'failed', failure: { code, at } });

/** Something happens between the look at the storage and the lock. */
function justBeforeLock(name: string, happen: () => Promise<void>): void {
  const { locks } = navigator;
  const request = locks.request.bind(locks) as (...rest: unknown[]) => Promise<unknown>;
  vi.spyOn(locks, 'request').mockImplementation((async (wanted: string, ...rest: unknown[]) => {
    if (wanted === name) await happen();
    return request(wanted, ...rest);
  }) as never);
}

describe('a login that was asking for its token', () => {
  it('is left to the worker that still asks', async () => {
    const world = await startWorld(STATES.requestingToken);
    const stop = await atWork('flow:flow-1');
    await settle();
    await stop();
    expect(await stateNow()).toEqual(STATES.requestingToken);
    expect(world.journal).toEqual([]);
  });

  it('is taken up again once where its worker is gone', async () => {
    const world = await startWorld(STATES.requestingToken);
    world.answer('request_token', () => new Response(BODY));
    await settle();
    expect(world.journal).toEqual([
      'fetch request_token while requestingToken',
      'open tab while awaitingVerifier',
    ]);
    expect(await stateNow()).toMatchObject({ name: 'awaitingVerifier', flowId: 'flow-1', tabId: 8 });
  });

  it('is taken up once only, by two who look at the same time', async () => {
    const world = await startWorld(STATES.requestingToken);
    world.answer('request_token', () => new Response(BODY));
    await Promise.all([settle(), settle()]);
    expect(world.requests).toHaveLength(1);
    expect(world.tabs.size).toBe(3);
  });

  it('ends where that worker was stopped too', async () => {
    const world = await startWorld({ ...STATES.requestingToken, attempts: 2 });
    await settle();
    expect(await stateNow()).toEqual(failedWith('requestInterrupted'));
    expect(world.journal).toEqual([]);
  });
});

describe('a login that waits', () => {
  it('goes on waiting while its tab is there', async () => {
    await startWorld(awaiting);
    vi.setSystemTime(NOW + FIVE_MINUTES_MS - 1);
    await settle();
    expect(await stateNow()).toEqual(awaiting);
  });

  it('goes on waiting without a tab where the tab is gone', async () => {
    const world = await startWorld(awaiting);
    world.tabs.delete(7);
    await settle();
    expect(await stateNow()).toEqual({ ...awaiting, tabId: null });
  });

  it('ends with its five minutes, and keeps no request token', async () => {
    await startWorld(awaiting);
    vi.setSystemTime(NOW + FIVE_MINUTES_MS);
    await settle();
    expect(await stateNow()).toEqual(failedWith('requestTokenExpired', NOW + FIVE_MINUTES_MS));
  });
});

describe('an exchange', () => {
  it('is left to the worker that still does it', async () => {
    await startWorld(STATES.exchangingVerifier);
    const stop = await atWork('flow:flow-1');
    await settle();
    await stop();
    expect(await stateNow()).toEqual(STATES.exchangingVerifier);
  });

  it('is never repeated where its worker is gone', async () => {
    const world = await startWorld(STATES.exchangingVerifier);
    const stop = await atWork('flow:flow-0');
    await settle();
    await settle();
    await stop();
    expect(await stateNow()).toEqual(failedWith('exchangeUnknown'));
    expect(world.requests).toEqual([]);
  });
});

describe('a state that changes just while settling', () => {
  it.each([
    ['requestingToken', { ...STATES.requestingToken, flowId: 'flow-9' }],
    ['exchangingVerifier', { ...STATES.exchangingVerifier, flowId: 'flow-9' }],
  ] as const)('to %s of another login is left to the worker of that one', async (_, newer) => {
    const world = await startWorld(STATES.exchangingVerifier);
    const stop = await atWork('flow:flow-9');
    justBeforeLock('flow:flow-1', () => connectionItem('sandbox').setValue(newer));
    await settle();
    await stop();
    expect(await stateNow()).toEqual(newer);
    expect(world.requests).toEqual([]);
  });

  it('to its own end is left at that', async () => {
    await startWorld(STATES.exchangingVerifier);
    justBeforeLock('flow:flow-1', () => connectionItem('sandbox').setValue(STATES.connected));
    await settle();
    expect(await stateNow()).toEqual(STATES.connected);
  });
});

describe('a revoking', () => {
  it('is left to the worker that still does it', async () => {
    const world = await startWorld(STATES.revoking);
    const stop = await atWork('revoke:sandbox');
    await settle();
    await stop();
    expect(await stateNow()).toEqual(STATES.revoking);
    expect(world.requests).toEqual([]);
  });

  it.each([200, 401, 500])('is brought to its end, whatever E*TRADE says: %i', async (status) => {
    const world = await startWorld(STATES.revoking);
    world.answer('revoke_access_token', () => new Response('', { status }));
    await settle();
    expect(world.journal).toEqual(['fetch revoke_access_token while revoking']);
    expect(await stateNow()).toEqual({ name: 'disconnected' });
  });
});

it.each(['disconnected', 'connected', 'failed'] as const)('%s is left as it is', async (name) => {
  const world = await startWorld(STATES[name]);
  await settle();
  expect(await stateNow()).toEqual(STATES[name]);
  expect(world.journal).toEqual([]);
});

it('looks at every profile', async () => {
  await startWorld(STATES.exchangingVerifier);
  await connectionItem('production').setValue({ ...STATES.exchangingVerifier, flowId: 'flow-9' });
  await settle();
  expect(await connectionItem('production').getValue()).toEqual(failedWith('exchangeUnknown'));
});

describe('the last call', () => {
  const call: LastCall = {
    callId: 'call-1',
    profileId: 'sandbox',
    operationId: 'listAccounts',
    input: {},
    startedAt: NOW,
    outcome: { name: 'running' },
  };
  const answered: LastCall = {
    ...call,
    outcome: { name: 'answered', status: 200, tookMs: 1, contentType: '', body: '{}' },
  };

  it('that runs is left to its worker', async () => {
    await startWorld();
    await lastCallItem.setValue(call);
    const stop = await atWork('call:call-1');
    await settle();
    await stop();
    expect(await lastCallItem.getValue()).toEqual(call);
  });

  it('that runs without a worker was interrupted', async () => {
    const world = await startWorld();
    await lastCallItem.setValue(call);
    await settle();
    expect(await lastCallItem.getValue()).toEqual({ ...call, outcome: { name: 'interrupted' } });
    expect(world.requests).toEqual([]);
  });

  it('that was answered is left as it is', async () => {
    await startWorld();
    await lastCallItem.setValue(answered);
    await settle();
    expect(await lastCallItem.getValue()).toEqual(answered);
  });

  it('that is answered just while settling keeps its answer', async () => {
    await startWorld();
    await lastCallItem.setValue(call);
    justBeforeLock('call:call-1', () => lastCallItem.setValue(answered));
    await settle();
    expect(await lastCallItem.getValue()).toEqual(answered);
  });
});
