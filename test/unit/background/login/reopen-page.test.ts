import { expect, it } from 'vitest';
import { connect } from '@/entrypoints/background/login/connect';
import { reopenPage } from '@/entrypoints/background/login/reopen-page';
import { LOCKS } from '@/utils/storage/engine/alone';
import { awaiting, STATES } from '../../connection/samples.ts';
import { atWork, PROFILE, startWorld, stateNow, untilWaitedFor } from '../fake-world.ts';

const PAGE = 'https://us.etrade.com/e/t/etws/authorize?key=key-1&token=req%2B1';

it('loads the page of the login anew in its tab', async () => {
  const world = await startWorld(awaiting);
  expect(await reopenPage(PROFILE)).toEqual({ name: 'done' });
  expect(world.tabs.get(7)).toMatchObject({ url: PAGE, active: true });
  expect(world.requests).toEqual([]);
});

it.each([
  ['was closed', awaiting],
  ['was never noted', { ...awaiting, tabId: null }],
])('opens a new tab where the old one %s', async (_, state) => {
  const world = await startWorld(state);
  world.tabs.delete(7);
  await reopenPage(PROFILE);
  expect(world.tabs.get(4)).toMatchObject({ url: PAGE, active: true });
  expect(await stateNow()).toEqual({ ...awaiting, tabId: 4 });
});

it.each(['disconnected', 'exchangingVerifier', 'connected', 'failed'] as const)(
  'does nothing while %s',
  async (name) => {
    const world = await startWorld(STATES[name]);
    await reopenPage(PROFILE);
    expect(world.journal).toEqual([]);
  },
);

it.each([
  ['reopenPage', reopenPage, PAGE],
  ['connect', connect, 'https://us.etrade.com/e/t/etws/authorize'],
] as const)('does what the press asks for behind a look at the state: %s', async (_, press, url) => {
  const world = await startWorld(awaiting);
  const lock = LOCKS.flow(awaiting.flowId);
  // As `settle` holds it while it asks for the tab.
  const letGo = await atWork(lock);
  const pressed = press(PROFILE);
  await Promise.race([pressed, untilWaitedFor(lock)]);
  await letGo();
  await pressed;
  expect(world.journal).toContain('show tab 7 while awaitingVerifier');
  expect(world.tabs.get(7)?.url).toContain(url);
});

it('opens one tab where two popups ask at once', async () => {
  const world = await startWorld({ ...awaiting, tabId: null });
  world.tabs.delete(7);
  await Promise.all([reopenPage(PROFILE), reopenPage(PROFILE)]);
  expect(world.journal.filter((each) => each.startsWith('open tab'))).toHaveLength(1);
});
