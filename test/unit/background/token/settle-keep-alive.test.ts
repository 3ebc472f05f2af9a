import { beforeEach, expect, it, vi } from 'vitest';
import { settle } from '@/entrypoints/background/lifecycle/settle';
import { expiresAt } from '@/utils/connection/token-worth';
import { DEFAULT_SETTINGS, settingsItem } from '@/utils/storage/setting-items';
import { connected, NOW } from '../../connection/samples.ts';
import { atWork, startWorld, stateNow, type World } from '../fake-world.ts';

const MINUTE_MS = 60_000;
const DUE = NOW + 110 * MINUTE_MS;

let world: World;
beforeEach(async () => {
  world = await startWorld(connected);
  world.answer('renew_access_token', () => new Response(''));
  await settingsItem.setValue({ ...DEFAULT_SETTINGS, keepAlive: true });
});

it('a token that is kept alive is renewed ten minutes before it sleeps', async () => {
  vi.setSystemTime(DUE);
  await settle();
  expect(world.journal).toEqual(['fetch renew_access_token while connected']);
  expect(await stateNow()).toEqual({ ...connected, lastUsedAt: DUE, renewedAt: DUE });
});

it('is renewed once by two who look at the same time', async () => {
  vi.setSystemTime(DUE);
  await Promise.all([settle(), settle()]);
  expect(world.requests).toHaveLength(1);
});

it.each([
  ['before its time', DUE - 1],
  ['once it sleeps', NOW + 120 * MINUTE_MS],
  ['after its end', expiresAt(connected)],
])('is left %s', async (_, now) => {
  vi.setSystemTime(now);
  await settle();
  expect(world.requests).toEqual([]);
  expect(await stateNow()).toEqual(connected);
});

it('is left where the person does not want it', async () => {
  await settingsItem.setValue({ ...DEFAULT_SETTINGS, keepAlive: false });
  vi.setSystemTime(DUE);
  await settle();
  expect(world.requests).toEqual([]);
});

it('is left to the worker that revokes it', async () => {
  const stop = await atWork('revoke:sandbox');
  vi.setSystemTime(DUE);
  await settle();
  await stop();
  expect(world.requests).toEqual([]);
});
