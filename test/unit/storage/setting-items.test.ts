import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { settingsItem } from '@/utils/storage/setting-items';

beforeEach(() => fakeBrowser.reset());

it('of the first version are kept, with what the console has since: on, until the person says otherwise', async () => {
  const settings = { showBadge: false, keepAlive: true, lockAfterMinutes: null };
  await fakeBrowser.storage.local.set({ settings: { version: 1, value: settings } });
  const migrated = { ...settings, keepHistory: true, singleKeys: true };
  expect(await settingsItem.getValue()).toEqual(migrated);
  expect(await fakeBrowser.storage.local.get()).toEqual({ settings: { version: 2, value: migrated } });
});
