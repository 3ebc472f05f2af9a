import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { importSettings } from '@/entrypoints/options/settings-file/import-settings';
import { readPreferences, storePreferences } from '@/utils/settings-file/preferences';
import { settingsItem } from '@/utils/storage/setting-items';
import { FRESH, SET } from '../../settings-file/samples.ts';

const request = vi.fn(async (_wanted: object) => true);
const remove = vi.fn(async (_given: object) => true);
const SITE = 'https://myapp.example/*';
const stored = () => fakeBrowser.storage.local.get();

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  request.mockReset().mockResolvedValue(true);
  remove.mockReset().mockResolvedValue(true);
  Object.assign(fakeBrowser.permissions, { request, remove });
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockResolvedValue({ name: 'done' } as never);
});

describe('an import', () => {
  it('asks the browser once for all that it needs, and stores all of it', async () => {
    expect(await importSettings(FRESH, SET)).toBe('imported');
    expect(request.mock.calls).toEqual([[{ permissions: ['notifications'], origins: [SITE] }]]);
    expect(await readPreferences()).toEqual(SET);
    expect(remove).not.toHaveBeenCalled();
  });

  it('asks before anything else: a browser asks the person only right on a press', () => {
    void importSettings(FRESH, SET);
    expect(request).toHaveBeenCalledTimes(1);
  });

  it('leaves off what the browser does not allow, and says so', async () => {
    request.mockResolvedValue(false);
    expect(await importSettings(FRESH, SET)).toBe('withoutAccess');
    const { reminders, profiles, settings } = await readPreferences();
    expect(settings).toEqual(SET.settings);
    expect(reminders.tokenEnds).toBe(false);
    expect(profiles.map(({ callbackAddress }) => callbackAddress)).toEqual([null, null]);
  });

  it('asks nothing where nothing is needed, and gives back the site of an address that goes', async () => {
    await storePreferences(SET);
    expect(await importSettings(SET, FRESH)).toBe('imported');
    expect(request).not.toHaveBeenCalled();
    expect(remove.mock.calls).toEqual([[{ origins: [SITE] }]]);
  });

  it('changes nothing where something else has changed since it was shown', async () => {
    await settingsItem.setValue({ ...FRESH.settings, showBadge: false });
    const before = await stored();
    expect(await importSettings(FRESH, SET)).toBe('movedOn');
    expect(await stored()).toEqual(before);
    expect(remove.mock.calls).toEqual([[{ origins: [SITE] }]]);
  });

  it('is all or nothing: where the browser has no room, nothing is changed', async () => {
    const set = vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('hidden') as never);
    expect(await importSettings(FRESH, SET)).toBe('notStored');
    expect(set).toHaveBeenCalledTimes(1);
    expect(await stored()).toEqual({});
    expect(remove.mock.calls).toEqual([[{ origins: [SITE] }]]);
  });

  it('writes over nothing of a newer version', async () => {
    await fakeBrowser.storage.local.set({ 'reminder-wishes': { version: 2, value: 'whatever' } });
    const before = await stored();
    expect(await importSettings(await readPreferences(), SET)).toBe('notStored');
    expect(await stored()).toEqual(before);
  });
});
