import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { noteUpdate, updateWhenQuiet } from '@/entrypoints/background/lifecycle/update-when-quiet';
import { connectionItem } from '@/utils/storage/connection-items';
import { LOCKS } from '@/utils/storage/engine/alone';
import { sessionKeysItem } from '@/utils/storage/key-items';
import { connected, failedWith, NOW, STATES } from '../../connection/samples.ts';
import { atWork, PROFILE, startWorld } from '../fake-world.ts';

const DAY_MS = 24 * 60 * 60_000;

async function worldWith(state: (typeof STATES)[keyof typeof STATES]) {
  await startWorld();
  // Keys that only memory holds would be lost by it.
  await sessionKeysItem(PROFILE).removeValue();
  await connectionItem('production').setValue(state);
  const reload = vi.fn();
  Object.assign(fakeBrowser.runtime, { reload });
  return reload;
}

describe('a new version', () => {
  it.each(['disconnected', 'failed'] as const)('is installed at once while %s', async (name) => {
    const reload = await worldWith(STATES[name]);
    await noteUpdate();
    expect(reload).toHaveBeenCalledOnce();
  });

  it.each([
    STATES.requestingToken,
    STATES.awaitingVerifier,
    STATES.exchangingVerifier,
    STATES.connected,
    STATES.revoking,
    failedWith('declined', { earlier: connected }),
    failedWith('revokeUnconfirmed'),
  ])('waits while $name', async (state) => {
    const reload = await worldWith(state);
    await noteUpdate();
    expect(reload).not.toHaveBeenCalled();
  });

  it('waits while keys are in memory only', async () => {
    const reload = await worldWith(STATES.disconnected);
    await sessionKeysItem(PROFILE).setValue({ key: 'key-1', secret: 'invented-secret-1' });
    await noteUpdate();
    expect(reload).not.toHaveBeenCalled();
  });

  it('waits while a page is open, where something may be typed, and is looked after once more', async () => {
    const reload = await worldWith(STATES.disconnected);
    const closePage = await atWork(LOCKS.pages());
    await noteUpdate();
    expect(reload).not.toHaveBeenCalled();
    expect(await fakeBrowser.alarms.get('update')).toBeDefined();
    await closePage();
    await updateWhenQuiet();
    expect(reload).toHaveBeenCalledOnce();
  });

  it('is installed when a token that may live on has ended', async () => {
    const reload = await worldWith(failedWith('revokeUnconfirmed'));
    await noteUpdate();
    vi.setSystemTime(NOW + DAY_MS);
    await updateWhenQuiet();
    expect(reload).toHaveBeenCalledOnce();
  });

  it('is installed at the first look after the token has ended', async () => {
    const reload = await worldWith(connected);
    await noteUpdate();
    vi.setSystemTime(NOW + DAY_MS);
    await updateWhenQuiet();
    expect(reload).toHaveBeenCalledOnce();
  });
});

it('without a new version nothing is installed', async () => {
  const reload = await worldWith(STATES.disconnected);
  await updateWhenQuiet();
  expect(reload).not.toHaveBeenCalled();
});
