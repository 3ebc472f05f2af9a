import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { runPress, useSelection } from '@/entrypoints/background/incoming/run-press';
import type { ConnectionState } from '@/utils/connection/connection-state';
import { awaiting, connected, NOW, STATES } from '../../connection/samples.ts';
import { startWorld, stateNow, TOKEN_BODY, type World } from '../fake-world.ts';
import { startUnlocked } from '../keys/passphrase-profile.ts';

const HOUR_MS = 60 * 60_000;
const openPopup = vi.fn(async () => undefined);

async function start(state: ConnectionState): Promise<World> {
  const world = await startWorld(state);
  world.answer('/request_token', () => new Response(TOKEN_BODY));
  openPopup.mockClear();
  Object.assign(fakeBrowser.action, { openPopup });
  return world;
}
const asked = (world: World) => world.requests.map(({ url }) => new URL(url).pathname.split('/').at(-1));

describe('"Connect, or renew"', () => {
  it('begins a login where there is no token', async () => {
    const world = await start(STATES.disconnected);
    await runPress('connect-or-renew');
    expect(asked(world)).toEqual(['request_token']);
    expect((await stateNow()).name).toBe('awaitingVerifier');
    expect(openPopup).not.toHaveBeenCalled();
  });

  it('wakes a token that sleeps', async () => {
    const world = await start(connected);
    world.answer('/renew_access_token', () => new Response('Access Token has been renewed'));
    vi.setSystemTime(NOW + 3 * HOUR_MS);
    await runPress('connect-or-renew');
    expect(asked(world)).toEqual(['renew_access_token']);
    expect(openPopup).not.toHaveBeenCalled();
  });

  it('asks nothing of a token that is awake: the popup tells of it', async () => {
    const world = await start(connected);
    await runPress('connect-or-renew');
    expect(world.requests).toEqual([]);
    expect(openPopup).toHaveBeenCalledOnce();
  });

  it('shows in the popup what went wrong', async () => {
    const world = await start(STATES.disconnected);
    world.answer('/request_token', () => new Response('oauth_problem=consumer_key_unknown', { status: 401 }));
    await runPress('connect-or-renew');
    expect((await stateNow()).name).toBe('failed');
    expect(openPopup).toHaveBeenCalledOnce();
  });

  it('leaves a locked profile to the person', async () => {
    await startUnlocked(STATES.disconnected);
    openPopup.mockClear();
    Object.assign(fakeBrowser.action, { openPopup });
    await runPress('lock');
    expect(openPopup).not.toHaveBeenCalled();
    await runPress('connect-or-renew');
    expect(openPopup).toHaveBeenCalledOnce();
    expect(await stateNow()).toEqual(STATES.disconnected);
  });

  it('is for the profile that is named', async () => {
    const world = await start(STATES.disconnected);
    await runPress('connect-or-renew', 'production');
    // It has no keys here.
    expect(world.requests).toEqual([]);
    expect(await stateNow()).toEqual(STATES.disconnected);
    expect(openPopup).toHaveBeenCalledOnce();
  });
});

describe('a page of ours', () => {
  it('opens in a tab of its own, and comes to the front in that from then on', async () => {
    const { tabs } = await start(connected);
    await runPress('open-console');
    await runPress('use-token');
    const own = () => [...tabs.values()].filter(({ url }) => url.startsWith(fakeBrowser.runtime.getURL('/')));
    expect(own()).toMatchObject([
      { url: expect.stringMatching(/console\.html$/) },
      { url: expect.stringMatching(/handover\.html$/) },
    ]);
    // As where a part of it was asked for.
    Object.assign(own()[0] ?? {}, { url: fakeBrowser.runtime.getURL('/console.html#part') });
    await runPress('open-console');
    expect(own()).toMatchObject([{ active: true }, { active: false }]);
    expect(fakeBrowser.windows.update).toHaveBeenLastCalledWith(1, { focused: true });
  });
});

describe('a text that is selected on the page', () => {
  let world: World;
  beforeEach(async () => {
    world = await start(awaiting);
    world.answer('/access_token', () => new Response(TOKEN_BODY));
  });

  it('is the code of the login that waits in that tab', async () => {
    await useSelection('  AB1C2 ', awaiting.tabId ?? 0);
    expect((await stateNow()).name).toBe('connected');
    expect(world.requests.at(-1)?.oauth.oauth_verifier).toBe('AB1C2');
  });

  it.each([
    ['in another tab', 'AB1C2', 999],
    ['that is no code', 'Please log on', awaiting.tabId ?? 0],
  ])('%s is not sent, and the popup opens', async (_, text, tabId) => {
    await useSelection(text, tabId);
    expect(world.requests).toEqual([]);
    expect(await stateNow()).toEqual(awaiting);
    expect(openPopup).toHaveBeenCalledOnce();
  });
});
