import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { runCommand } from '@/entrypoints/background/incoming/run-command';
import { lockWhereDue } from '@/entrypoints/background/keys/lock';
import { unlockedItem } from '@/utils/storage/key-items';
import { awaiting, connected, NOW, STATES } from '../../connection/samples.ts';
import { justBeforeLock, PROFILE, stateNow } from '../fake-world.ts';
import { HALF_HOUR_MS, startUnlocked, unlock } from './passphrase-profile.ts';

const lock = () => runCommand({ type: 'lock', profileId: PROFILE });

/** The browser refuses every writing of this key from now on. */
function refuse(key: string): void {
  const { session } = fakeBrowser.storage;
  const { set } = session;
  vi.spyOn(session, 'set').mockImplementation((async (items: object) => {
    if (key in items) throw new Error('refused');
    await set(items as never);
  }) as never);
}

describe('locking that is cut off', () => {
  it.each([
    ['while it cancels a login', awaiting],
    ['while it takes the token out of memory', connected],
  ])('%s has taken the key away: nothing opens any more', async (_, state) => {
    await startUnlocked(state);
    refuse(`connection-${PROFILE}`);
    expect(await lock()).toMatchObject({ name: 'failed' });
    expect(await unlockedItem(PROFILE).getValue()).toBe(null);
  });
});

describe('a profile whose time is over', () => {
  it('stays open where its passphrase comes before it could be locked', async () => {
    await startUnlocked(connected);
    vi.setSystemTime(NOW + HALF_HOUR_MS);
    const entered = () => unlock(NOW + 2 * HALF_HOUR_MS, NOW + HALF_HOUR_MS);
    justBeforeLock(`vault:${PROFILE}`, entered);
    await lockWhereDue(PROFILE);
    expect(await stateNow()).toEqual(connected);
    expect(await unlockedItem(PROFILE).getValue()).toMatchObject({ lockAt: NOW + 2 * HALF_HOUR_MS });
  });

  it('is locked where none comes', async () => {
    await startUnlocked(connected);
    vi.setSystemTime(NOW + HALF_HOUR_MS);
    expect(await lockWhereDue(PROFILE)).toBe(true);
    expect(await stateNow()).toEqual(STATES.disconnected);
  });
});
