import { expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { settle } from '@/entrypoints/background/lifecycle/settle';
import { connectionItem } from '@/utils/storage/connection-items';
import { connected, NOW, STATES } from '../../connection/samples.ts';
import { startWorld } from '../fake-world.ts';

const HOUR_MS = 60 * 60_000;

/** The browser has no room for what one profile wants to store. */
function fill(key: string): void {
  const { session } = fakeBrowser.storage;
  const { set } = session;
  vi.spyOn(session, 'set').mockImplementation((async (items: object) => {
    if (key in items) throw new Error('full');
    await set(items as never);
  }) as never);
}

it('shows what time has made of the token, where nothing else happens', async () => {
  await startWorld(connected);
  vi.setSystemTime(NOW + HOUR_MS);
  await settle();
  expect(await fakeBrowser.action.getBadgeText({})).toBe('13h');
});

it("shows it though another profile's trouble ends the settling", async () => {
  await startWorld(connected);
  await connectionItem('production').setValue({ ...STATES.exchangingVerifier, flowId: 'flow-9' });
  fill('connection-production');
  vi.setSystemTime(NOW + HOUR_MS);
  await expect(settle()).rejects.toMatchObject({ code: 'storageFull' });
  expect(await fakeBrowser.action.getBadgeText({})).toBe('13h');
});
