import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { runCommand } from '@/entrypoints/background/incoming/run-command';
import { settle } from '@/entrypoints/background/lifecycle/settle';
import { expiresAt } from '@/utils/connection/token-worth';
import { sessionNoteItem } from '@/utils/storage/connection-items';
import { sealedTokenItem } from '@/utils/storage/key-items';
import { connected, NOW, STATES } from '../../connection/samples.ts';
import { PROFILE, startWorld, stateNow } from '../fake-world.ts';
import { startRestarted, startUnlocked, tokenOnDisk, unlock } from './passphrase-profile.ts';

const resume = () => runCommand({ type: 'resume', profileId: PROFILE });
const OK = () => new Response('');

describe('after a restart', () => {
  it('the token comes back with the passphrase, and asks nothing of E*TRADE', async () => {
    const world = await startRestarted(connected);
    await unlock();
    expect(await resume()).toEqual({ name: 'done' });
    expect(await stateNow()).toEqual(connected);
    expect(await tokenOnDisk()).toEqual(connected);
    expect(await sessionNoteItem(PROFILE).getValue()).toEqual({
      held: 'token',
      endsAt: expiresAt(connected),
    });
    expect(world.journal).toEqual([]);
  });

  it('it does not come back before', async () => {
    await startRestarted(connected);
    await settle();
    expect(await resume()).toEqual({ name: 'failed', failure: { code: 'locked', at: NOW } });
    expect(await stateNow()).toEqual(STATES.disconnected);
    expect(await tokenOnDisk()).toEqual(connected);
  });

  it('it comes back once, by whoever looks first', async () => {
    await startRestarted(connected);
    await unlock();
    await Promise.all([resume(), settle(), resume()]);
    expect(await stateNow()).toEqual(connected);
  });

  it('Connect finds it before it asks for another', async () => {
    const world = await startRestarted(connected);
    world.answer('list', () => new Response('{}'));
    await unlock();
    expect(await runCommand({ type: 'connect', profileId: PROFILE })).toEqual({
      name: 'tokenWorks',
      isKnown: true,
    });
    expect(world.journal).toEqual(['fetch list while connected']);
  });

  it('a token that midnight has ended comes back as that: the clock may be wrong', async () => {
    await startRestarted(connected);
    vi.setSystemTime(expiresAt(connected));
    await unlock(null);
    await settle();
    expect(await stateNow()).toEqual(connected);
  });

  it('a token that has been over for a day is dropped', async () => {
    await startRestarted(connected);
    vi.setSystemTime(expiresAt(connected) + 24 * 60 * 60_000);
    await unlock(null);
    await settle();
    expect(await stateNow()).toEqual(STATES.disconnected);
    expect(await sealedTokenItem(PROFILE).getValue()).toBe(null);
  });

  it('a token that does not open is dropped', async () => {
    await startRestarted(connected);
    const sealed = await sealedTokenItem(PROFILE).getValue();
    await sealedTokenItem(PROFILE).setValue({ iv: btoa('another iv..'), data: sealed?.data ?? '' });
    await unlock();
    await settle();
    expect(await stateNow()).toEqual(STATES.disconnected);
    expect(await sealedTokenItem(PROFILE).getValue()).toBe(null);
  });

  it('a revoking that was cut off is brought to its end', async () => {
    const world = await startRestarted(STATES.revoking);
    world.answer('revoke_access_token', OK);
    await unlock();
    await resume();
    expect(world.journal).toEqual(['fetch revoke_access_token while revoking']);
    expect(await stateNow()).toEqual(STATES.disconnected);
    expect(await sealedTokenItem(PROFILE).getValue()).toBe(null);
  });
});

it('a token that was there before its passphrase is sealed from then on', async () => {
  await startUnlocked(connected);
  expect(await tokenOnDisk()).toBe(null);
  await resume();
  expect(await tokenOnDisk()).toEqual(connected);
});

it('a profile without a passphrase has nothing to resume', async () => {
  await startWorld(connected);
  expect(await resume()).toEqual({ name: 'done' });
  expect(await stateNow()).toEqual(connected);
  expect(Object.keys(await fakeBrowser.storage.local.get())).toEqual(['keys-sandbox']);
});
