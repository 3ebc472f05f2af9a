import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { runCommand } from '@/entrypoints/background/incoming/run-command';
import { cancel } from '@/entrypoints/background/login/cancel';
import { connect } from '@/entrypoints/background/login/connect';
import { expiresAt } from '@/utils/connection/token-worth';
import { saveConsumerKeys } from '@/utils/keys/save-keys';
import { awaiting, connected, failedWith, issuer, NOW, STATES } from '../../connection/samples.ts';
import { heldAnswer, PROFILE, startWorld, stateNow, type World } from '../fake-world.ts';

const BODY = 'oauth_token=re%2Bq&oauth_token_secret=invented-4&oauth_callback_confirmed=true';
const AUTHORIZE = 'https://us.etrade.com/e/t/etws/authorize';

let world: World;
beforeEach(async () => {
  world = await startWorld();
  world.answer('request_token', () => new Response(BODY));
});

describe('a first connect', () => {
  it('asks, stores, and only then opens the page', async () => {
    expect(await connect(PROFILE)).toEqual({ name: 'done' });
    expect(world.journal).toEqual([
      'fetch request_token while requestingToken',
      'open tab while awaitingVerifier',
    ]);
    expect(world.tabs.get(8)).toMatchObject({ url: `${AUTHORIZE}?key=key-1&token=re%2Bq`, active: true });
    expect(await stateNow()).toMatchObject({
      name: 'awaitingVerifier',
      issuer,
      tabId: 8,
      returnTabId: 3,
      requestToken: { token: 're+q', secret: 'invented-4', issuedAt: NOW },
    });
  });

  it('asks for a code on a page, at the one host for both environments', async () => {
    await connect(PROFILE);
    expect(world.requests).toHaveLength(1);
    expect(world.requests[0]?.url).toBe('https://api.etrade.com/oauth/request_token');
    expect(world.requests[0]?.oauth).toMatchObject({ oauth_consumer_key: 'key-1', oauth_callback: 'oob' });
  });

  it('comes from no tab where no tab is in front', async () => {
    world.tabs.clear();
    world.tabs.set(1, { id: 1, url: '', active: false, windowId: 1 });
    await connect(PROFILE);
    expect(await stateNow()).toMatchObject({ name: 'awaitingVerifier', returnTabId: null });
  });

  it('without keys fails and asks nobody', async () => {
    await fakeBrowser.storage.session.clear();
    await connect(PROFILE);
    expect(await stateNow()).toEqual(failedWith('keysMissing', { tabId: null }));
    expect(world.journal).toEqual([]);
  });

  it.each([
    ['a refused key', 401, 'oauth_problem=consumer_key_rejected', 'consumerKeyRejected'],
    ['a page', 200, '<html>', 'unexpectedAnswer'],
    ['half a token', 200, 'oauth_token=x', 'malformedToken'],
  ])('answered with %s fails and opens nothing', async (_, status, body, code) => {
    world.answer('request_token', () => new Response(body, { status }));
    await connect(PROFILE);
    expect(await stateNow()).toMatchObject({ name: 'failed', failure: { code, at: NOW } });
    expect(world.journal).toEqual(['fetch request_token while requestingToken']);
  });

  it('answered with a fault of E*TRADE asks twice more, then fails and opens nothing', async () => {
    world.answer('request_token', () => new Response('', { status: 503 }));
    await connect(PROFILE);
    expect(await stateNow()).toMatchObject({ name: 'failed', failure: { code: 'serverError', at: NOW } });
    expect(world.journal).toEqual(Array(3).fill('fetch request_token while requestingToken'));
    expect(world.waits).toHaveLength(2);
  });

  it('that cannot open a tab fails, and says nothing of the error', async () => {
    vi.spyOn(fakeBrowser.tabs, 'create').mockRejectedValue(new Error('hidden'));
    await connect(PROFILE);
    expect(await stateNow()).toEqual(failedWith('internalFault', { tabId: null }));
  });
});

describe('a second connect', () => {
  it('at the same moment does nothing', async () => {
    await Promise.all([connect(PROFILE), connect(PROFILE)]);
    expect(world.requests).toHaveLength(1);
    expect(world.tabs.size).toBe(3);
  });

  it('while the token is being asked for does nothing', async () => {
    const held = heldAnswer(BODY);
    world.answer('request_token', held.answer);
    const first = connect(PROFILE);
    await held.arrived;
    await connect(PROFILE);
    held.release();
    await first;
    expect(world.requests).toHaveLength(1);
  });

  it('while a code is awaited brings its tab and window to the front', async () => {
    world = await startWorld(awaiting);
    expect(await connect(PROFILE)).toEqual({ name: 'done' });
    expect(world.journal).toEqual(['show tab 7 while awaitingVerifier']);
    expect(fakeBrowser.windows.update).toHaveBeenCalledWith(1, { focused: true });
    expect(await stateNow()).toEqual(awaiting);
  });

  it('opens the page of the same login where no tab was ever opened', async () => {
    world = await startWorld({ ...awaiting, tabId: null });
    world.tabs.delete(7);
    await connect(PROFILE);
    expect(world.requests).toEqual([]);
    expect(await stateNow()).toEqual({ ...awaiting, tabId: 4 });
    expect(world.tabs.get(4)?.url).toBe(`${AUTHORIZE}?key=key-1&token=req%2B1`);
  });

  it('after the five minutes begins a new login', async () => {
    world = await startWorld(awaiting);
    world.answer('request_token', () => new Response(BODY));
    vi.setSystemTime(NOW + 5 * 60_000);
    await runCommand({ type: 'connect', profileId: PROFILE });
    expect(await stateNow()).toMatchObject({ name: 'awaitingVerifier', requestToken: { token: 're+q' } });
  });

  it.each([
    ['a token that midnight has ended', connected, expiresAt(connected)],
    ['a failure', STATES.failed, NOW],
  ])('begins a new login after %s', async (_, state, now) => {
    world = await startWorld(state);
    world.answer('request_token', () => new Response(BODY));
    vi.setSystemTime(now);
    await connect(PROFILE);
    expect(await stateNow()).toMatchObject({ name: 'awaitingVerifier', requestToken: { token: 're+q' } });
  });
});

describe('a login that is cancelled meanwhile', () => {
  it('opens no tab where the token was still being asked for', async () => {
    const held = heldAnswer(BODY);
    world.answer('request_token', held.answer);
    const connecting = connect(PROFILE);
    await held.arrived;
    await cancel(PROFILE);
    held.release();
    await connecting;
    expect(await stateNow()).toEqual({ name: 'disconnected' });
    expect(world.tabs.size).toBe(2);
  });

  it('closes the tab that was just being opened', async () => {
    const { create } = fakeBrowser.tabs;
    vi.spyOn(fakeBrowser.tabs, 'create').mockImplementation((async (
      options: chrome.tabs.CreateProperties,
    ) => {
      await cancel(PROFILE);
      return create(options);
    }) as never);
    await connect(PROFILE);
    expect(await stateNow()).toEqual({ name: 'disconnected' });
    expect(world.journal.at(-1)).toBe('close tab 8 while disconnected');
    expect([...world.tabs.keys()]).toEqual([3, 7]);
  });

  it('is not moved by its late answer once another has begun', async () => {
    const held = heldAnswer('oauth_token=old&oauth_token_secret=invented-5');
    world.answer('request_token', held.answer);
    const first = connect(PROFILE);
    await held.arrived;
    await cancel(PROFILE);
    await saveConsumerKeys(PROFILE, { key: 'key-2', secret: 'invented-secret-2' }, 'session');
    world.answer('request_token', () => new Response(BODY));
    await connect(PROFILE);
    held.release();
    await first;
    expect(await stateNow()).toMatchObject({
      issuer: { consumerKey: 'key-2' },
      requestToken: { token: 're+q' },
    });
  });
});
