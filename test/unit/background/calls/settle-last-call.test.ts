import { describe, expect, it } from 'vitest';
import { settle } from '@/entrypoints/background/lifecycle/settle';
import { type LastCall, lastCallItem } from '@/utils/storage/call-items';
import { NOW } from '../../connection/samples.ts';
import { atWork, justBeforeLock, startWorld } from '../fake-world.ts';

describe('the last call', () => {
  const item = lastCallItem('sandbox');
  const call: LastCall = {
    callId: 'call-1',
    operationId: 'listAccounts',
    input: {},
    startedAt: NOW,
    outcome: { name: 'running' },
  };
  const answered: LastCall = {
    ...call,
    outcome: { name: 'answered', status: 200, tookMs: 1, contentType: '' },
  };

  it('that runs is left to its worker', async () => {
    await startWorld();
    await item.setValue(call);
    const stop = await atWork('call:call-1');
    await settle();
    await stop();
    expect(await item.getValue()).toEqual(call);
  });

  it('that runs without a worker was interrupted', async () => {
    const world = await startWorld();
    await item.setValue(call);
    await settle();
    expect(await item.getValue()).toEqual({ ...call, outcome: { name: 'interrupted' } });
    expect(world.requests).toEqual([]);
  });

  it('that was answered is left as it is', async () => {
    await startWorld();
    await item.setValue(answered);
    await settle();
    expect(await item.getValue()).toEqual(answered);
  });

  it('that is answered just while settling keeps its answer', async () => {
    await startWorld();
    await item.setValue(call);
    justBeforeLock('call:call-1', () => item.setValue(answered));
    await settle();
    expect(await item.getValue()).toEqual(answered);
  });

  it('of each profile is looked at', async () => {
    await startWorld();
    await item.setValue(call);
    await lastCallItem('production').setValue({ ...call, callId: 'call-2' });
    const stop = await atWork('call:call-1');
    await settle();
    await stop();
    expect(await item.getValue()).toEqual(call);
    expect((await lastCallItem('production').getValue())?.outcome).toEqual({ name: 'interrupted' });
  });
});
