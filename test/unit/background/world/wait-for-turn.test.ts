import { beforeEach, expect, it, vi } from 'vitest';
import { NOW } from '../../connection/samples.ts';
import { startWorld, type World } from '../fake-world.ts';

let world: World;
let waitForTurn: typeof import('@/entrypoints/background/world/wait-for-turn').waitForTurn;

beforeEach(async () => {
  world = await startWorld();
  // A worker that has just started: nothing was sent yet.
  vi.resetModules();
  const { transport } = await import('@/entrypoints/background/world/browser-transport');
  vi.spyOn(transport, 'wait').mockImplementation(async (ms) => {
    world.waits.push(ms);
  });
  ({ waitForTurn } = await import('@/entrypoints/background/world/wait-for-turn'));
});

it('lets the first call go at once', async () => {
  await waitForTurn('accounts');
  expect(world.waits).toEqual([]);
});

it.each([
  ['accounts', [500, 1000]],
  ['market', [250, 500]],
] as const)('lets calls to %s go one after the other', async (group, waits) => {
  await Promise.all([waitForTurn(group), waitForTurn(group), waitForTurn(group)]);
  expect(world.waits).toEqual(waits);
});

it('counts the two groups apart', async () => {
  await Promise.all([waitForTurn('accounts'), waitForTurn('market')]);
  expect(world.waits).toEqual([]);
});

it.each([
  ['only what is left of the interval', 400, [100]],
  ['nothing once the interval is over', 500, []],
])('waits for %s', async (_, laterMs, waits) => {
  await waitForTurn('accounts');
  vi.setSystemTime(NOW + laterMs);
  await waitForTurn('accounts');
  expect(world.waits).toEqual(waits);
});

it('does not wait until a clock that was set back is there again', async () => {
  await waitForTurn('accounts');
  vi.setSystemTime(NOW - 6 * 60_000);
  await waitForTurn('accounts');
  expect(world.waits).toEqual([]);
});
