import { describe, expect, it } from 'vitest';
import { settle } from '@/entrypoints/background/lifecycle/settle';
import { connectionItem } from '@/utils/storage/connection-items';
import { STATES } from '../../connection/samples.ts';
import { atWork, justBeforeLock, startWorld, stateNow } from '../fake-world.ts';

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
