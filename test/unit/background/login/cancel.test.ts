import { describe, expect, it } from 'vitest';
import { cancel } from '@/entrypoints/background/login/cancel';
import { applyEvent } from '@/entrypoints/background/state/apply-event';
import { awaiting, EVENTS, STATES } from '../../connection/samples.ts';
import { justBeforeLock, PROFILE, startWorld, stateNow } from '../fake-world.ts';

it('ends a login that waits, closes its tab and brings the other back', async () => {
  const world = await startWorld(awaiting);
  expect(await cancel(PROFILE)).toEqual({ name: 'done' });
  expect(await stateNow()).toEqual({ name: 'disconnected' });
  expect(world.journal).toEqual(['close tab 7 while disconnected', 'show tab 3 while disconnected']);
});

it.each([
  ['closes the tab that shows the agreement', 'https://us.etrade.com/e/t/etws/authorize', [3]],
  ['closes the tab that shows an unread code', 'https://us.etrade.com/e/t/etws/TradingAPICustomerInfo', [3]],
  ["leaves the tab after Accept where it shows the person's own program", 'https://app.example/', [3, 7]],
  ['leaves the tab in which the person has gone elsewhere', 'https://news.example/', [3, 7]],
] as const)('%s', async (_, url, tabsLeft) => {
  const world = await startWorld(awaiting);
  world.tabs.set(7, { id: 7, url, active: true, windowId: 1 });
  await cancel(PROFILE);
  expect(await stateNow()).toEqual({ name: 'disconnected' });
  expect([...world.tabs.keys()]).toEqual(tabsLeft);
  expect(world.journal.at(-1)).toBe('show tab 3 while disconnected');
});

it("leaves a window's last tab: closing it might end the browser, and with it the memory", async () => {
  const world = await startWorld(awaiting);
  world.tabs.delete(3);
  await cancel(PROFILE);
  expect([...world.tabs.keys()]).toEqual([7]);
});

describe('a cancel that is overtaken, between its look and its move,', () => {
  it('by the tab of the login being noted closes that tab', async () => {
    const world = await startWorld({ ...awaiting, tabId: null });
    justBeforeLock('stored:session:connection-sandbox', () =>
      applyEvent(PROFILE, { ...EVENTS.authorizeTabOpened, tabId: 7 }),
    );
    await cancel(PROFILE);
    expect(await stateNow()).toEqual({ name: 'disconnected' });
    expect(world.journal).toEqual(['close tab 7 while disconnected', 'show tab 3 while disconnected']);
  });

  it('by the exchange of the code cancels nothing and leaves the tabs', async () => {
    const world = await startWorld(awaiting);
    justBeforeLock('stored:session:connection-sandbox', () => applyEvent(PROFILE, EVENTS.exchangeStarted));
    expect(await cancel(PROFILE)).toEqual({ name: 'done' });
    expect(await stateNow()).toEqual(STATES.exchangingVerifier);
    expect(world.journal).toEqual([]);
  });
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
