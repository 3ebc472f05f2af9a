import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { refreshSigns, signTrouble } from '@/entrypoints/background/signs/refresh-signs';
import { serverClock } from '@/entrypoints/background/world/clock';
import { expiresAt } from '@/utils/connection/token-worth';
import { connectionItem } from '@/utils/storage/connection-items';
import { selectedProfileItem } from '@/utils/storage/profile-items';
import { DEFAULT_SETTINGS, settingsItem } from '@/utils/storage/setting-items';
import { formatLocalTime } from '@/utils/words/format-time';
import { awaiting, connected, NOW, STATES } from '../../connection/samples.ts';
import { dated } from '../../etrade/fake-transport.ts';
import { startWorld, untilWaitedFor } from '../fake-world.ts';

const MINUTE_MS = 60_000;
const CONNECTED = `Sandbox: connected, ends at ${formatLocalTime(expiresAt(connected))}`;
const SANDBOX = `Opening Bell\n${CONNECTED}`;
const badge = async () => [await fakeBrowser.action.getBadgeText({}), await fakeBrowser.action.getTitle({})];

describe('the badge', () => {
  it.each([
    ['sandbox', '14h', `${SANDBOX}\nProduction: failed`],
    ['production', '!', `Opening Bell\nProduction: failed\n${CONNECTED}`],
    ['gone', '14h', `${SANDBOX}\nProduction: failed`],
  ])('is of the profile in front: %s', async (selected, text, title) => {
    await startWorld(connected);
    await connectionItem('production').setValue(STATES.failed);
    await selectedProfileItem.setValue(selected);
    await refreshSigns();
    expect(await badge()).toEqual([text, title]);
  });

  it('has no text where the person wants none, and its title all the same', async () => {
    await startWorld(connected);
    await settingsItem.setValue({ ...DEFAULT_SETTINGS, showBadge: false });
    await refreshSigns();
    expect(await badge()).toEqual(['', SANDBOX]);
  });

  it('is drawn without a text colour where the browser has none', async () => {
    await startWorld(STATES.failed);
    const { setBadgeTextColor } = fakeBrowser.action;
    Object.assign(fakeBrowser.action, { setBadgeTextColor: undefined });
    await refreshSigns();
    Object.assign(fakeBrowser.action, { setBadgeTextColor });
    expect((await badge())[0]).toBe('!');
  });
});

describe('what cannot be read', () => {
  it('leaves no claim on the icon, and is looked at again in an hour', async () => {
    await startWorld(connected);
    await refreshSigns();
    await signTrouble();
    expect(await badge()).toEqual(['!', 'Opening Bell needs you']);
    const [alarm] = await fakeBrowser.alarms.getAll();
    expect(alarm?.scheduledTime).toBe(NOW + 60 * MINUTE_MS);
    await refreshSigns();
    expect(await badge()).toEqual(['14h', SANDBOX]);
  });
});

describe('two who draw at once', () => {
  /** The first look at this profile's state takes its time. @returns when it has looked, and what ends it */
  function holdFirstLook() {
    const { get } = fakeBrowser.storage.session;
    const looked = Promise.withResolvers<void>();
    const ended = Promise.withResolvers<void>();
    vi.spyOn(fakeBrowser.storage.session, 'get').mockImplementationOnce((async (key: string) => {
      const found = await get(key);
      looked.resolve();
      await ended.promise;
      return found;
    }) as never);
    return { looked: looked.promise, end: () => ended.resolve() };
  }

  it('do so one after the other: an older look is not painted over a newer one', async () => {
    await startWorld(connected);
    const { looked, end } = holdFirstLook();
    const older = refreshSigns();
    await looked;
    await connectionItem('sandbox').setValue(STATES.failed);
    const newer = refreshSigns();
    await untilWaitedFor('signs');
    end();
    await Promise.all([older, newer]);
    expect(await badge()).toEqual(['!', 'Opening Bell\nSandbox: failed']);
    expect(await fakeBrowser.alarms.getAll()).toEqual([]);
  });

  it('and one of them fails: the other draws all the same', async () => {
    await startWorld(connected);
    const { looked, end } = holdFirstLook();
    const first = refreshSigns();
    await looked;
    vi.spyOn(fakeBrowser.action, 'setBadgeText').mockRejectedValueOnce(new Error('hidden'));
    const second = refreshSigns();
    end();
    const both = await Promise.allSettled([first, second]);
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
    expect((await badge())[0]).toBe('14h');
  });

  it('before either has begun are one', async () => {
    await startWorld(connected);
    const drawn = vi.spyOn(fakeBrowser.action, 'setBadgeText');
    await Promise.all([refreshSigns(), refreshSigns(), refreshSigns()]);
    expect(drawn).toHaveBeenCalledOnce();
  });
});

describe('the alarm', () => {
  const alarms = async () => (await fakeBrowser.alarms.getAll()).map(({ scheduledTime }) => scheduledTime);

  it('rings at the next change of any profile, and only then', async () => {
    await startWorld(connected);
    await connectionItem('production').setValue({
      ...awaiting,
      requestToken: { ...awaiting.requestToken, issuedAt: NOW },
    });
    vi.setSystemTime(NOW + 1);
    await refreshSigns();
    await refreshSigns();
    expect(await alarms()).toEqual([NOW + 5 * 60_000]);
  });

  it('rings for the renewal of a token that is kept alive', async () => {
    await startWorld({ ...connected, lastUsedAt: NOW - 90 * MINUTE_MS });
    vi.setSystemTime(NOW + 1);
    await settingsItem.setValue({ ...DEFAULT_SETTINGS, keepAlive: true });
    await refreshSigns();
    expect(await alarms()).toEqual([NOW + 20 * MINUTE_MS]);
  });

  it("rings by this computer's clock, for a moment by E*TRADE's", async () => {
    await startWorld(awaiting);
    serverClock.learn('api.etrade.com', dated(2 * MINUTE_MS));
    await refreshSigns();
    expect(await alarms()).toEqual([NOW + 3 * MINUTE_MS]);
  });

  it('is taken back where nothing will change', async () => {
    await startWorld(awaiting);
    await refreshSigns();
    expect(await alarms()).toHaveLength(1);
    await connectionItem('sandbox').setValue(STATES.failed);
    await refreshSigns();
    expect(await alarms()).toEqual([]);
  });
});
