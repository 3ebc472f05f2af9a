import { expect, it, vi } from 'vitest';
import { followTab, loseTab } from '@/entrypoints/background/login/lose-tab';
import { awaiting, failedWith, NOW, requestToken, STATES } from '../../connection/samples.ts';
import { startWorld, stateNow } from '../fake-world.ts';

const closed = failedWith('authorizeTabClosed');
const at = (issuedAt: number) => ({ ...awaiting, requestToken: { ...requestToken, issuedAt } });

it.each([
  ['long before anything was shown', at(NOW - 60_000), closed],
  ['at the agreement', { ...awaiting, pageSeen: 'agreement' }, closed],
  ['as soon as it was opened: an add-on moves it elsewhere', awaiting, { ...awaiting, tabId: null }],
  [
    'after the agreement was accepted: the person may have copied the address',
    { ...awaiting, pageSeen: 'accepted' },
    { ...awaiting, pageSeen: 'accepted', tabId: null },
  ],
  [
    'at a code page that could not be read: the person may have the code',
    { ...awaiting, pageSeen: 'codeMissing' },
    { ...awaiting, pageSeen: 'codeMissing', tabId: null },
  ],
] as const)("E*TRADE's tab closed %s", async (_, state, after) => {
  await startWorld(state);
  await loseTab(7);
  expect(await stateNow()).toEqual(after);
});

it('another tab closed changes nothing', async () => {
  await startWorld(awaiting);
  await loseTab(3);
  expect(await stateNow()).toEqual(awaiting);
});

it.each(['exchangingVerifier', 'connected', 'failed'] as const)('changes nothing while %s', async (name) => {
  await startWorld(STATES[name]);
  await loseTab(7);
  expect(await stateNow()).toEqual(STATES[name]);
});

it('changes nothing once the five minutes are over', async () => {
  await startWorld(awaiting);
  vi.setSystemTime(NOW + 5 * 60_000);
  await loseTab(7);
  expect(await stateNow()).toEqual(awaiting);
});

it('a tab that the browser puts in its place is the tab of the login', async () => {
  await startWorld(awaiting);
  await followTab(9, 7);
  expect(await stateNow()).toEqual({ ...awaiting, tabId: 9 });
  await followTab(11, 3);
  expect(await stateNow()).toEqual({ ...awaiting, tabId: 9 });
});
