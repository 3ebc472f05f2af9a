import { describe, expect, it, vi } from 'vitest';
import { settle } from '@/entrypoints/background/lifecycle/settle';
import { connectionItem } from '@/utils/storage/connection-items';
import { awaiting, failedWith, NOW, STATES } from '../../connection/samples.ts';
import { atWork, startWorld, stateNow } from '../fake-world.ts';

const FIVE_MINUTES_MS = 5 * 60_000;
const BODY = 'oauth_token=re%2Bq&oauth_token_secret=invented-4';

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
    expect(await stateNow()).toEqual(failedWith('requestInterrupted', { tabId: null }));
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

  it('ends where its tab is gone and nothing was accepted in it', async () => {
    const world = await startWorld({ ...awaiting, pageSeen: 'agreement' });
    world.tabs.delete(7);
    await settle();
    expect(await stateNow()).toMatchObject({ name: 'failed', failure: { code: 'authorizeTabClosed' } });
  });

  it('goes on without its tab where a code may have been copied', async () => {
    const state = { ...awaiting, pageSeen: 'codeMissing' } as const;
    const world = await startWorld(state);
    world.tabs.delete(7);
    await settle();
    expect(await stateNow()).toEqual({ ...state, tabId: null });
  });

  it('ends with its five minutes, and keeps no request token', async () => {
    await startWorld(awaiting);
    vi.setSystemTime(NOW + FIVE_MINUTES_MS);
    await settle();
    expect(await stateNow()).toEqual(
      failedWith('requestTokenExpired', {
        failure: { code: 'requestTokenExpired', at: NOW + FIVE_MINUTES_MS },
      }),
    );
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
