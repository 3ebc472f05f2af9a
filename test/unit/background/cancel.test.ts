import { expect, it } from 'vitest';
import { cancel } from '@/entrypoints/background/cancel';
import { awaiting, STATES } from '../connection/samples.ts';
import { PROFILE, startWorld, stateNow } from './fake-world.ts';

it('ends a login that waits, closes its tab and brings the other back', async () => {
  const world = await startWorld(awaiting);
  expect(await cancel(PROFILE)).toEqual({ name: 'done' });
  expect(await stateNow()).toEqual({ name: 'disconnected' });
  expect(world.journal).toEqual(['close tab 7 while disconnected', 'show tab 3 while disconnected']);
});

it('ends a login whose tabs are gone', async () => {
  const world = await startWorld(awaiting);
  world.tabs.clear();
  await cancel(PROFILE);
  expect(await stateNow()).toEqual({ name: 'disconnected' });
});

it('ends a login that still asks for its token', async () => {
  const world = await startWorld(STATES.requestingToken);
  await cancel(PROFILE);
  expect(await stateNow()).toEqual({ name: 'disconnected' });
  expect(world.journal).toEqual([]);
});

it.each(['disconnected', 'exchangingVerifier', 'connected', 'revoking', 'failed'] as const)(
  'changes nothing while %s',
  async (name) => {
    const world = await startWorld(STATES[name]);
    expect(await cancel(PROFILE)).toEqual({ name: 'done' });
    expect(await stateNow()).toEqual(STATES[name]);
    expect(world.journal).toEqual([]);
  },
);
