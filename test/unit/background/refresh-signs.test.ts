import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { refreshSigns } from '@/entrypoints/background/refresh-signs';
import { connectionItem } from '@/utils/storage/connection-item';
import { selectedProfileItem } from '@/utils/storage/selected-profile-item';
import { awaiting, connected, NOW, STATES } from '../connection/samples.ts';
import { startWorld } from './fake-world.ts';

const badge = async () => [await fakeBrowser.action.getBadgeText({}), await fakeBrowser.action.getTitle({})];

describe('the badge', () => {
  it.each([
    ['sandbox', '14h', 'Opening Bell: Sandbox, connected'],
    ['production', '!', 'Opening Bell: Production, failed'],
    ['gone', '14h', 'Opening Bell: Sandbox, connected'],
  ])('is of the profile in front: %s', async (selected, text, title) => {
    await startWorld(connected);
    await connectionItem('production').setValue(STATES.failed);
    await selectedProfileItem.setValue(selected);
    await refreshSigns();
    expect(await badge()).toEqual([text, title]);
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

  it('is taken back where nothing will change', async () => {
    await startWorld(awaiting);
    await refreshSigns();
    expect(await alarms()).toHaveLength(1);
    await connectionItem('sandbox').setValue(STATES.failed);
    await refreshSigns();
    expect(await alarms()).toEqual([]);
  });
});
