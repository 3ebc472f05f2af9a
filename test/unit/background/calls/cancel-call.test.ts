import { beforeEach, expect, it, vi } from 'vitest';
import { cancelCall } from '@/entrypoints/background/calls/cancel-call';
import { runCall } from '@/entrypoints/background/calls/run-call';
import { lastBodyItem, lastCallItem } from '@/utils/storage/call-items';
import { connected } from '../../connection/samples.ts';
import { heldAnswer, PROFILE, startWorld, stateNow, type World } from '../fake-world.ts';
import { outcomeNow } from './outcome-now.ts';

const listAccounts = { type: 'runCall', profileId: PROFILE, operationId: 'listAccounts', input: {} } as const;
const callIdNow = async () => (await lastCallItem(PROFILE).getValue())?.callId ?? '';
const cancel = (callId: string) => cancelCall({ type: 'cancelCall', profileId: PROFILE, callId });

let world: World;
beforeEach(async () => {
  world = await startWorld(connected);
});

/** E*TRADE does not answer: a request ends with its signal alone. */
function withoutAnswer() {
  const arrived = Promise.withResolvers<void>();
  const sent = vi.fn((_: string, { signal }: RequestInit) => {
    arrived.resolve();
    return new Promise<Response>((_, reject) => {
      if (signal?.aborted) reject(signal.reason);
      signal?.addEventListener('abort', () => reject(signal.reason));
    });
  });
  vi.stubGlobal('fetch', sent);
  return { arrived: arrived.promise, sent };
}

it('cuts the request off, sends no other, and says that the person did it', async () => {
  const { arrived, sent } = withoutAnswer();
  const running = runCall(listAccounts);
  await arrived;
  await cancel(await callIdNow());
  expect(await outcomeNow()).toEqual({ name: 'cancelled' });
  await running;
  expect(sent).toHaveBeenCalledOnce();
  expect(await outcomeNow()).toEqual({ name: 'cancelled' });
  expect(await stateNow()).toEqual(connected);
});

it('keeps no answer that comes all the same', async () => {
  const held = heldAnswer('{}');
  world.answer('accounts/list', held.answer);
  const running = runCall(listAccounts);
  await held.arrived;
  await cancel(await callIdNow());
  held.release();
  await running;
  expect(await outcomeNow()).toEqual({ name: 'cancelled' });
  expect(await lastBodyItem(PROFILE).getValue()).toBe(null);
});

it('leaves alone a call that has ended, and one of another name', async () => {
  world.answer('accounts/list', () => new Response('{}'));
  await runCall(listAccounts);
  const outcome = await outcomeNow();
  await cancel(await callIdNow());
  expect(await outcomeNow()).toEqual(outcome);
  const held = heldAnswer('{}');
  world.answer('accounts/list', held.answer);
  const running = runCall(listAccounts);
  await held.arrived;
  await cancel('another');
  expect(await outcomeNow()).toEqual({ name: 'running' });
  held.release();
  await running;
  expect(await outcomeNow()).toMatchObject({ name: 'answered' });
});

it('ends a call whose worker the browser has stopped', async () => {
  const call = { callId: 'call-1', operationId: 'listAccounts', input: {}, startedAt: 0 };
  await lastCallItem(PROFILE).setValue({ ...call, outcome: { name: 'running' } });
  await cancel('call-1');
  expect(await outcomeNow()).toEqual({ name: 'cancelled' });
});
