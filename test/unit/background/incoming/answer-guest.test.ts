import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import background from '@/entrypoints/background/index';
import { guestsItem } from '@/utils/storage/guest-items';
import { accessToken, connected, NOW } from '../../connection/samples.ts';
import { PROFILE, startWorld, type World } from '../fake-world.ts';
import { HALF_HOUR_MS, startUnlocked } from '../keys/passphrase-profile.ts';
import { deliver, popup } from '../messages.ts';

const ORIGIN = 'https://app.example';
const QUESTION = { type: 'guestAsks' };
const ACTIVE = { profile: 'Sandbox', state: 'active', expiresAt: new Date(accessToken.endsAt).toISOString() };

let world: World;
/** Each test has tabs of its own: the last turns are remembered. */
let tabId = 100;
const guest = (changed: object = {}) => ({
  id: popup.id,
  origin: ORIGIN,
  url: `${ORIGIN}/dash?a=b#c`,
  frameId: 0,
  documentLifecycle: 'active',
  tab: { id: tabId, incognito: false },
  ...changed,
});
const at = (url: string) => ({ url, origin: new URL(url).origin });
const ask = (changed?: object, question: object = QUESTION) => deliver(question, guest(changed));

async function begin(start: typeof startWorld): Promise<void> {
  world = await start(connected);
  tabId += 1;
  await guestsItem(PROFILE).setValue([ORIGIN]);
  Object.assign(fakeBrowser.storage.local, { setAccessLevel: async () => undefined });
  background.main();
}

beforeEach(() => begin(startWorld));

describe('a page that was invited', () => {
  it('is told of the profiles that it may ask about', async () => {
    expect(await ask()).toEqual([ACTIVE]);
    tabId += 1;
    await guestsItem('production').setValue([ORIGIN]);
    expect(await ask()).toEqual([ACTIVE, { profile: 'Production', state: 'disconnected', expiresAt: null }]);
  });

  it('is told of a locked profile that it is locked, though its token is still in memory', async () => {
    await begin(startUnlocked);
    expect(await ask()).toEqual([ACTIVE]);
    tabId += 1;
    vi.setSystemTime(NOW + HALF_HOUR_MS);
    expect(await ask()).toEqual([{ profile: 'Sandbox', state: 'locked', expiresAt: null }]);
  });

  it('is told nothing that is secret', async () => {
    const told = JSON.stringify(await ask());
    for (const secret of [accessToken.token, accessToken.secret, 'key-1', 'invented-secret-1']) {
      expect(told).not.toContain(secret);
    }
  });

  it('is answered once in a second in each tab', async () => {
    const now = vi.spyOn(performance, 'now').mockReturnValue(50_000);
    expect(await ask()).toEqual([ACTIVE]);
    now.mockReturnValue(50_999);
    expect(await ask()).toEqual([]);
    expect(await ask({ tab: { id: tabId + 1_000 } })).toEqual([ACTIVE]);
    now.mockReturnValue(51_000);
    expect(await ask()).toEqual([ACTIVE]);
  });

  it('is told nothing where the person has withdrawn its site in the browser', async () => {
    world.mayReach = false;
    expect(await ask()).toEqual([]);
    expect(fakeBrowser.permissions.contains).toHaveBeenCalledWith({ origins: [`${ORIGIN}/*`] });
  });

  it('is told nothing where what is stored cannot be read', async () => {
    await fakeBrowser.storage.session.set({ 'connection-sandbox': 'damaged' });
    expect(await ask()).toEqual([]);
  });

  it('is told nothing any more once its invitation is gone', async () => {
    await guestsItem(PROFILE).removeValue();
    expect(await ask()).toEqual([]);
  });
});

describe('nothing is told', () => {
  it.each([
    ['another site', at('https://other.example/')],
    ['another port', at(`${ORIGIN}:8443/`)],
    ['http', at('http://app.example/')],
    ['a sub-domain', at('https://a.app.example/')],
    ['E*TRADE', at('https://us.etrade.com/e/t/etws/authorize')],
  ])('to %s', async (_, changed) => {
    expect(await ask(changed)).toEqual([]);
  });

  it.each<[string, object]>([
    ['a frame', { frameId: 1 }],
    ['a page that is loaded in advance', { documentLifecycle: 'prerender' }],
    ['a page that was left', { documentLifecycle: 'cached' }],
    ['a page without an origin of its own', { origin: 'null' }],
    ['a page with another origin than its address', { origin: 'https://other.example' }],
    ['a private window', { tab: { id: 1, incognito: true } }],
    ['no tab', { tab: undefined }],
    ['another extension', { id: 'other' }],
  ])('to %s, which is not heard at all', async (_, changed) => {
    expect(await ask(changed)).toBe(undefined);
  });

  it('where more is said than the question, or something else', async () => {
    expect(await ask({}, { ...QUESTION, origin: ORIGIN })).toBe(undefined);
    expect(await ask({}, { type: 'disconnect', profileId: PROFILE })).toBe(undefined);
    expect(await ask({}, { type: 'declined' })).toBe(undefined);
  });
});
