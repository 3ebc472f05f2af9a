import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { cancelCall } from '@/entrypoints/background/calls/cancel-call';
import { runCall } from '@/entrypoints/background/calls/run-call';
import { type LastBody, lastBodyItem, lastCallItem } from '@/utils/storage/call-items';
import { unpackText } from '@/utils/storage/engine/packed-text';
import { connected } from '../../connection/samples.ts';
import { PROFILE, startWorld, type World } from '../fake-world.ts';

const accounts = { type: 'runCall', profileId: PROFILE, operationId: 'listAccounts', input: {} } as const;
const LARGE = JSON.stringify({ numbers: Array.from({ length: 100_000 }, (_, at) => at) });

let world: World;
let bodies: LastBody[];
beforeEach(async () => {
  world = await startWorld(connected);
  bodies = [];
  lastBodyItem(PROFILE).watch((body) => void (body && bodies.push(body)));
});

it('the beginning of a large answer is there before it is packed, with how its call has ended', async () => {
  world.answer('list', () => new Response(LARGE));
  await runCall(accounts);
  await vi.waitFor(() => expect(bodies).toHaveLength(2));
  const [beginning, whole] = bodies;
  expect(LARGE.startsWith(String(beginning?.packed))).toBe(true);
  expect(beginning?.packed).toHaveLength(64 * 1024);
  expect(beginning?.beginningOf).toMatchObject({ name: 'answered', status: 200 });
  expect(whole?.beginningOf).toBeUndefined();
  expect(await unpackText(whole?.packed ?? '')).toBe(LARGE);
  expect((await lastCallItem(PROFILE).getValue())?.outcome.name).toBe('answered');
});

it('a small answer has none', async () => {
  world.answer('list', () => new Response('{"AccountListResponse":{}}'));
  await runCall(accounts);
  await vi.waitFor(() => expect(bodies).toHaveLength(1));
  expect(bodies[0]?.beginningOf).toBeUndefined();
});

it('goes where there is no room for the whole, which is told', async () => {
  world.answer('list', () => new Response(LARGE));
  const { session } = fakeBrowser.storage;
  const set = session.set.bind(session);
  vi.spyOn(session, 'set').mockImplementation(async (items) => {
    if (JSON.stringify(items).includes('"gzip"')) throw new Error('QUOTA_BYTES quota exceeded');
    await set(items);
  });
  await runCall(accounts);
  expect(await lastBodyItem(PROFILE).getValue()).toBeNull();
  const outcome = (await lastCallItem(PROFILE).getValue())?.outcome;
  expect(outcome).toMatchObject({ name: 'failed', failure: { code: 'answerTooLarge' } });
});

it('what nobody waits for any more leaves no beginning', async () => {
  world.answer('list', async () => {
    const { callId = '' } = (await lastCallItem(PROFILE).getValue()) ?? {};
    await cancelCall({ type: 'cancelCall', profileId: PROFILE, callId });
    return new Response(LARGE);
  });
  await runCall(accounts);
  expect(await lastBodyItem(PROFILE).getValue()).toBeNull();
});
