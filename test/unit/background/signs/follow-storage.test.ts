import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { tokenFileName } from '@/entrypoints/background/handover/write-token-file';
import background from '@/entrypoints/background/index';
import { applyEvent } from '@/entrypoints/background/state/apply-event';
import { connectionItem } from '@/utils/storage/connection-items';
import { selectedProfileItem } from '@/utils/storage/profile-items';
import { DEFAULT_SETTINGS, settingsItem } from '@/utils/storage/setting-items';
import { tokenFileItem } from '@/utils/storage/token-file-items';
import { connected, EVENTS, NOW, STATES } from '../../connection/samples.ts';
import { PROFILE, startWorld } from '../fake-world.ts';
import { fakeDownloads } from '../handover/fake-downloads.ts';
import { deliver, popup } from '../messages.ts';

const HOUR_MS = 60 * 60_000;
const badge = () => fakeBrowser.action.getBadgeText({});

beforeEach(async () => {
  await startWorld(connected);
  Object.assign(fakeBrowser.storage.local, { setAccessLevel: async () => undefined });
  background.main();
  await deliver({ type: 'settle' }, popup);
  await vi.waitFor(async () => expect(await badge()).toBe('14h'));
});

describe('the icon follows what is stored', () => {
  // First of all: a background that an earlier test has begun looks around half a second later.
  it('but not the log, and no answer: nothing of them is shown there', async () => {
    const drawn = vi.spyOn(fakeBrowser.action, 'setBadgeText');
    await fakeBrowser.storage.session.set({ log: { version: 1, value: [] }, 'last-call-sandbox': {} });
    await settingsItem.setValue(DEFAULT_SETTINGS);
    await vi.waitFor(() => expect(drawn).toHaveBeenCalled());
    expect(drawn).toHaveBeenCalledOnce();
  });

  it.each<[string, () => Promise<unknown>, string]>([
    ['a state that moves', () => applyEvent(PROFILE, EVENTS.tokenRefused), '!'],
    ['another profile in front', () => selectedProfileItem.setValue('production'), ''],
    ['a setting', () => settingsItem.setValue({ ...DEFAULT_SETTINGS, showBadge: false }), ''],
  ])('%s', async (_, change, text) => {
    await change();
    await vi.waitFor(async () => expect(await badge()).toBe(text));
  });
});

describe('a token file', () => {
  const name = tokenFileName(PROFILE);
  const allowDownloads = () => {
    const fake = fakeDownloads();
    Object.assign(fakeBrowser, { downloads: fake.downloads });
    return fake.files;
  };

  it('is written as soon as it is chosen', async () => {
    const files = allowDownloads();
    await tokenFileItem(PROFILE).setValue('json');
    await vi.waitFor(() => expect([...files.keys()]).toEqual([name]));
  });

  it('is written as soon as a page tells that downloads are allowed again', async () => {
    Object.assign(fakeBrowser, { downloads: undefined });
    const drawn = vi.spyOn(fakeBrowser.action, 'setBadgeText');
    await tokenFileItem(PROFILE).setValue('json');
    await vi.waitFor(() => expect(drawn).toHaveBeenCalled());
    const files = allowDownloads();
    await deliver({ type: 'settle' }, popup);
    await vi.waitFor(() => expect([...files.keys()]).toEqual([name]));
  });
});

describe('a page that looks', () => {
  it('has drawn what time alone has changed', async () => {
    vi.setSystemTime(NOW + HOUR_MS);
    await deliver({ type: 'settle' }, popup);
    await vi.waitFor(async () => expect(await badge()).toBe('13h'));
  });

  it("has it drawn though another profile's trouble ends the settling", async () => {
    await connectionItem('production').setValue({ ...STATES.exchangingVerifier, flowId: 'flow-9' });
    const { session } = fakeBrowser.storage;
    const { set } = session;
    vi.spyOn(session, 'set').mockImplementation((async (items: object) => {
      if ('connection-production' in items) throw new Error('full');
      await set(items as never);
    }) as never);
    vi.setSystemTime(NOW + HOUR_MS);
    expect(await deliver({ type: 'settle' }, popup)).toMatchObject({ name: 'failed' });
    await vi.waitFor(async () => expect(await badge()).toBe('13h'));
  });
});
