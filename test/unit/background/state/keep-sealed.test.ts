import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { applyEvent } from '@/entrypoints/background/state/apply-event';
import type { ConnectionState } from '@/utils/connection/connection-state';
import { accessToken, connected, EVENTS, NOW, STATES } from '../../connection/samples.ts';
import { PROFILE, startWorld, stateNow } from '../fake-world.ts';
import { HALF_HOUR_MS, startUnlocked, tokenOnDisk } from '../keys/passphrase-profile.ts';

const earlier = { ...connected, accessToken: { ...accessToken, token: 'acc/0' } };
const withEarlier = { ...STATES.awaitingVerifier, earlier: connected };

describe('the token of an unlocked profile', () => {
  it.each<[string, ConnectionState, keyof typeof EVENTS, object | null]>([
    ['is sealed as it comes', STATES.exchangingVerifier, 'accessTokenReceived', connected],
    ['is sealed with its last use', connected, 'tokenUsed', { ...connected, lastUsedAt: NOW + 3 }],
    ['is sealed as being revoked', connected, 'revokeStarted', STATES.revoking],
    ['stays sealed beside the next login', connected, 'connectStarted', connected],
    ['stays sealed when that is cancelled', withEarlier, 'flowCancelled', connected],
    ['is dropped when it is revoked', STATES.revoking, 'revokeEnded', null],
    ['is dropped when E*TRADE refuses it', connected, 'tokenRefused', null],
    ['stays sealed when the profile is locked', connected, 'locked', connected],
  ])('%s', async (_, state, type, kept) => {
    await startUnlocked(STATES.disconnected);
    await applyEvent(PROFILE, { type: 'tokenRestored', kept: connected });
    await startOver(state);
    await applyEvent(PROFILE, EVENTS[type]);
    expect(await tokenOnDisk()).toEqual(kept);
    expect(JSON.stringify(await fakeBrowser.storage.local.get())).not.toMatch(/acc\/1|invented/);
  });

  it('keeps working where the disk is full', async () => {
    await startUnlocked(STATES.exchangingVerifier);
    fillTheDisk();
    expect(await applyEvent(PROFILE, EVENTS.accessTokenReceived)).not.toBe(null);
    expect(await stateNow()).toEqual(connected);
  });

  it('takes the place of an earlier one, though itself it cannot be sealed: that must not come back', async () => {
    await startUnlocked(STATES.disconnected);
    await applyEvent(PROFILE, { type: 'tokenRestored', kept: earlier });
    await startOver({ ...STATES.exchangingVerifier, earlier });
    fillTheDisk();
    await applyEvent(PROFILE, EVENTS.accessTokenReceived);
    expect(await tokenOnDisk()).toBe(null);
  });

  it('stays as it was where a later use of it cannot be sealed', async () => {
    await startUnlocked(STATES.disconnected);
    await applyEvent(PROFILE, { type: 'tokenRestored', kept: connected });
    fillTheDisk();
    await applyEvent(PROFILE, EVENTS.tokenUsed);
    expect(await tokenOnDisk()).toEqual(connected);
    await applyEvent(PROFILE, EVENTS.revokeStarted);
    expect(await tokenOnDisk()).toBe(null);
  });
});

it('the token of any other profile is in memory alone', async () => {
  await startWorld(STATES.exchangingVerifier);
  await applyEvent(PROFILE, EVENTS.accessTokenReceived);
  expect(await tokenOnDisk()).toBe(null);
});

it('a token that is used while its profile is due to be locked is sealed no more', async () => {
  await startUnlocked(connected);
  vi.setSystemTime(NOW + HALF_HOUR_MS);
  await applyEvent(PROFILE, EVENTS.tokenUsed);
  expect(await tokenOnDisk()).toBe(null);
});

function fillTheDisk(): void {
  const { set } = fakeBrowser.storage.local;
  vi.spyOn(fakeBrowser.storage.local, 'set').mockImplementation((async (items: object) => {
    if ('sealed-token-sandbox' in items) throw new Error('full');
    return set(items as never);
  }) as never);
}

async function startOver(state: ConnectionState): Promise<void> {
  await fakeBrowser.storage.session.set({ 'connection-sandbox': { version: 1, value: state } });
}
