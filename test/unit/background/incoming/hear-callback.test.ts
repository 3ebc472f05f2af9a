import { beforeEach, describe, expect, it, vi } from 'vitest';
import { hearCallback } from '@/entrypoints/background/incoming/hear-callback';
import { hearPage } from '@/entrypoints/background/incoming/hear-page';
import { noteEvent } from '@/entrypoints/background/world/log';
import { logItem } from '@/utils/storage/background-items';
import { callbackAddressItem, loginEndingsItem } from '@/utils/storage/callback-items';
import { awaiting, failedWith, NOW, STATES } from '../../connection/samples.ts';
import { PROFILE, startWorld, stateNow, TOKEN_BODY, type World } from '../fake-world.ts';

const ADDRESS = 'http://127.0.0.1:8080/callback';
const called = (query: string, tabId = 7) => ({ tabId, address: `${ADDRESS}?${query}`, isDead: false });
const CODE = 'oauth_token=req%2B1&oauth_verifier=AB12C';

let world: World;
beforeEach(async () => {
  // What the test before has done is written by now.
  await noteEvent({ what: 'alarm' });
  world = await startWorld(awaiting);
  world.answer('access_token', () => new Response(TOKEN_BODY));
  await callbackAddressItem(PROFILE).setValue(ADDRESS);
});

/** What the report tells of callbacks. */
async function told() {
  await noteEvent({ what: 'alarm' });
  return (await logItem.getValue()).filter(({ what }) => what === 'callback').map(({ which }) => which);
}

describe("a callback in the login's tab", () => {
  it.each(['oauth_verifier=AB12C', CODE])('brings the token: %s', async (query) => {
    await hearCallback(called(query));
    expect((await stateNow()).name).toBe('connected');
    expect(world.requests.map(({ oauth }) => oauth.oauth_verifier)).toEqual(['AB12C']);
    expect(await told()).toEqual(['code']);
    // The saved address: nothing of what E*TRADE added is kept.
    expect(await loginEndingsItem(PROFILE).getValue()).toEqual([
      { how: 'callback', at: NOW, address: ADDRESS },
    ]);
  });

  it.each([
    ['oauth_token=other&oauth_verifier=AB12C', 'otherLogin'],
    ['denied=1', 'withoutCode'],
  ])('that is not for it is ignored, and told: %s', async (query, note) => {
    await hearCallback(called(query));
    expect(await stateNow()).toEqual(awaiting);
    expect(await told()).toEqual([note]);
  });

  it('is taken once, and the code page behind it is ignored', async () => {
    await Promise.all([hearCallback(called(CODE)), hearCallback(called(CODE))]);
    await hearCallback(called(CODE));
    const url = new URL('https://us.etrade.com/e/t/etws/TradingAPICustomerInfo');
    await hearPage({ type: 'verifierShown', verifier: 'AB12C' }, { tabId: 7, url });
    expect(world.requests).toHaveLength(1);
    expect((await told()).at(-1)).toBe('tooLate');
  });

  it('is ignored behind the code page', async () => {
    const url = new URL('https://us.etrade.com/e/t/etws/TradingAPICustomerInfo');
    await hearPage({ type: 'verifierShown', verifier: 'AB12C' }, { tabId: 7, url });
    await hearCallback(called(CODE));
    expect(world.requests).toHaveLength(1);
  });

  it('is nothing where no address is saved', async () => {
    await callbackAddressItem(PROFILE).setValue(null);
    await hearCallback(called(CODE));
    expect(await stateNow()).toEqual(awaiting);
    expect(await told()).toEqual([]);
  });

  it('is nothing after the five minutes', async () => {
    vi.setSystemTime(NOW + 5 * 60_000);
    await hearCallback(called(CODE));
    expect(await stateNow()).toEqual(awaiting);
  });
});

it('a callback in another tab is ignored, and told', async () => {
  await hearCallback(called(CODE, 3));
  expect(await stateNow()).toEqual(awaiting);
  expect(await told()).toEqual(['otherTab']);
});

it('a callback that nobody waits for changes nothing', async () => {
  for (const state of [STATES.disconnected, STATES.connected, failedWith('declined')]) {
    world = await startWorld(state);
    await callbackAddressItem(PROFILE).setValue(ADDRESS);
    await hearCallback(called(CODE));
    expect(await stateNow()).toEqual(state);
  }
});

describe('after the exchange', () => {
  it.each([
    ['goes where nobody answers', true, 'My application', ['close tab 7 while connected']],
    ['goes where the browser names but the host', false, '127.0.0.1', ['close tab 7 while connected']],
    ["stays where the person's application is", false, 'My application', []],
  ])('the tab %s, and the person is back', async (_, isDead, title, closed) => {
    Object.assign(world.tabs.get(7) ?? {}, { url: `${ADDRESS}?${CODE}`, title });
    await hearCallback({ ...called(CODE), isDead });
    expect(world.journal.slice(1)).toEqual([...closed, 'show tab 3 while connected']);
  });

  it('a tab that has gone on stays', async () => {
    await hearCallback({ ...called(CODE), isDead: true });
    expect(world.journal.slice(1)).toEqual(['show tab 3 while connected']);
  });
});
