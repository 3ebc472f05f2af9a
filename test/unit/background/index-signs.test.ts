import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import background from '@/entrypoints/background/index';
import { connectionItem } from '@/utils/storage/connection-items';
import { DEFAULT_SETTINGS, settingsItem } from '@/utils/storage/setting-items';
import { connected, NOW } from '../connection/samples.ts';
import { PROFILE, startWorld } from './fake-world.ts';
import { deliver, popup } from './messages.ts';

const HOUR_MS = 60 * 60_000;
const shows = (text: string) =>
  vi.waitFor(async () => expect(await fakeBrowser.action.getBadgeText({})).toBe(text));

/** What the background wants to do by itself a moment after its start. */
let later: () => void;

beforeEach(async () => {
  await startWorld(connected);
  Object.assign(fakeBrowser.storage.local, { setAccessLevel: async () => undefined });
  const waiting = vi.spyOn(globalThis, 'setTimeout').mockImplementation(((act: () => void) => {
    later = act;
  }) as never);
  background.main();
  waiting.mockRestore();
});

it('the icon follows what is stored, whoever wrote it', async () => {
  await connectionItem(PROFILE).setValue({ ...connected, lastUsedAt: NOW - 3 * HOUR_MS });
  await shows('zz');
});

it('the icon says that it knows nothing where what is stored cannot be read', async () => {
  vi.spyOn(fakeBrowser.storage.session, 'get').mockRejectedValue(new Error('hidden') as never);
  await settingsItem.setValue({ ...DEFAULT_SETTINGS, keepAlive: true });
  await shows('!');
});

it.each<[string, () => unknown]>([
  ['the alarm rings', () => fakeBrowser.alarms.onAlarm.trigger({ name: 'x', scheduledTime: 0 } as never)],
  ['a page looks', () => deliver({ type: 'settle' }, popup)],
  ['the background has just started', () => later()],
])('the icon shows what time alone has changed once %s', async (_, happen) => {
  vi.setSystemTime(NOW + HOUR_MS / 2);
  await happen();
  await shows('13h');
});
