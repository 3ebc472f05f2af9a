import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { runCommand } from '@/entrypoints/background/incoming/run-command';
import { acceptVerifier } from '@/entrypoints/background/login/accept-verifier';
import { refreshSigns } from '@/entrypoints/background/signs/refresh-signs';
import { applyEvent } from '@/entrypoints/background/state/apply-event';
import { closeEtradePage } from '@/entrypoints/background/world/tabs';
import { sessionNoteOf } from '@/utils/connection/session-note';
import { foreignLoginsItem, offeredCodeItem } from '@/utils/storage/bridge-items';
import { accountsItem, lastCallItem } from '@/utils/storage/call-items';
import { sessionNoteItem, unrevokedItem } from '@/utils/storage/connection-items';
import { unlockedItem } from '@/utils/storage/key-items';
import { awaiting, connected, EVENTS, NOW, STATES } from '../../connection/samples.ts';
import { heldAnswer, justBeforeLock, PROFILE, startWorld, stateNow, TOKEN_BODY } from '../fake-world.ts';
import { inMemory, startUnlocked, tokenOnDisk } from './passphrase-profile.ts';

const unrevoked = (isOpen: boolean) => ({ endsAt: connected.accessToken.endsAt, isOpen });
const unrevokedNow = () => unrevokedItem(PROFILE).getValue();
const noteNow = () => sessionNoteItem(PROFILE).getValue();
const lock = () => runCommand({ type: 'lock', profileId: PROFILE });
const callAccounts = () =>
  runCommand({ type: 'runCall', profileId: PROFILE, operationId: 'listAccounts', input: {} });
const ACCOUNTS = JSON.stringify({
  AccountListResponse: { Accounts: { Account: [{ accountIdKey: 'private' }] } },
});

describe('locking', () => {
  it('takes key, token and answers out of memory, and leaves the token sealed and good', async () => {
    const world = await startUnlocked(connected);
    world.answer('list', () => new Response(ACCOUNTS));
    vi.setSystemTime(NOW + 1);
    await callAccounts();
    expect(await inMemory()).toMatch(/private/);
    expect(await lock()).toEqual({ name: 'done' });
    expect(await stateNow()).toEqual(STATES.disconnected);
    expect(await inMemory()).not.toMatch(/private|invented|acc\/1|unlocked/);
    expect(await tokenOnDisk()).toMatchObject({ name: 'connected', accessToken: connected.accessToken });
    expect(world.journal).toEqual(['fetch list while connected']);
  });

  it('takes the codes of other programs along, and what is known of their logins', async () => {
    await startUnlocked(connected);
    const login = { tabId: 7, consumerKey: 'abc', requestToken: 'other', seenAt: NOW };
    await foreignLoginsItem.setValue([login]);
    await offeredCodeItem.setValue({ ...login, verifier: 'XY99Z' });
    await lock();
    expect(await inMemory()).not.toMatch(/abc|XY99Z/);
  });

  it('leaves word that there is a token', async () => {
    await startUnlocked(connected);
    await sessionNoteItem(PROFILE).setValue(sessionNoteOf(connected));
    await lock();
    expect(await noteNow()).toEqual({ held: 'token', endsAt: connected.accessToken.endsAt });
  });

  it('cancels a login that waits, and puts the tabs right', async () => {
    const world = await startUnlocked(awaiting);
    await lock();
    expect(await stateNow()).toEqual(STATES.disconnected);
    expect(await inMemory()).not.toContain('req+1');
    expect(world.journal).toEqual(['close tab 7 while disconnected', 'show tab 3 while disconnected']);
  });

  it.each(['requestingToken', 'exchangingVerifier', 'revoking', 'failed', 'disconnected'] as const)(
    'leaves nothing of %s',
    async (name) => {
      await startUnlocked(STATES[name]);
      expect(await lock()).toEqual({ name: 'done' });
      expect(await stateNow()).toEqual(STATES.disconnected);
      expect(await inMemory()).not.toMatch(/invented|unlocked/);
    },
  );

  it('shows on the toolbar', async () => {
    await startUnlocked(connected);
    await lock();
    await refreshSigns();
    expect(await fakeBrowser.action.getBadgeText({})).toBe('L');
    expect(await fakeBrowser.action.getTitle({})).toBe('Opening Bell\nSandbox: locked');
  });

  it('is done whatever else is damaged', async () => {
    await startUnlocked(connected);
    await fakeBrowser.storage.session.set({ 'accounts-production': 'damaged' });
    expect(await lock()).toEqual({ name: 'done' });
    expect(await inMemory()).not.toMatch(/invented|unlocked/);
  });

  it('is refused where no passphrase could bring the token back', async () => {
    await startWorld(connected);
    expect(await lock()).toEqual({ name: 'rejected', reason: 'nothingToLock' });
    expect(await stateNow()).toEqual(connected);
  });
});

describe('what is under way while it is locked', () => {
  it('is a call: it finishes, and nothing of its answer is kept', async () => {
    const world = await startUnlocked(connected);
    const held = heldAnswer(ACCOUNTS);
    world.answer('list', held.answer);
    const calling = callAccounts();
    await held.arrived;
    await lock();
    held.release();
    expect(await calling).toEqual({ name: 'done' });
    expect(await lastCallItem(PROFILE).getValue()).toBe(null);
    expect(await accountsItem(PROFILE).getValue()).toEqual([]);
    expect(await inMemory()).not.toMatch(/private|invented|acc\/1/);
    expect(await stateNow()).toEqual(STATES.disconnected);
  });

  it('is an exchange whose token comes after the key has gone: it is not kept, so who brings it revokes it', async () => {
    await startUnlocked(STATES.exchangingVerifier);
    await unlockedItem(PROFILE).removeValue();
    expect(await applyEvent(PROFILE, EVENTS.accessTokenReceived)).toBe(null);
    expect(await stateNow()).toEqual(STATES.exchangingVerifier);
  });

  it('is an exchange: its token is revoked, since nobody keeps it', async () => {
    const world = await startUnlocked(awaiting);
    const held = heldAnswer(TOKEN_BODY);
    world.answer('/oauth/access_token', held.answer);
    world.answer('revoke_access_token', () => new Response(''));
    const exchanging = acceptVerifier(PROFILE, awaiting, 'AB12C', closeEtradePage);
    await held.arrived;
    await lock();
    held.release();
    await exchanging;
    expect(world.journal.at(-1)).toBe('fetch revoke_access_token while disconnected');
    expect(await stateNow()).toEqual(STATES.disconnected);
    expect(await inMemory()).not.toContain('acc/2');
    expect(await unrevokedNow()).toBe(null);
  });

  it('is an exchange whose token nobody confirms as revoked: word is left that it may live on', async () => {
    const world = await startUnlocked(awaiting);
    const held = heldAnswer(TOKEN_BODY);
    world.answer('/oauth/access_token', held.answer);
    world.answer('revoke_access_token', () => new Response('', { status: 500 }));
    const exchanging = acceptVerifier(PROFILE, awaiting, 'AB12C', closeEtradePage);
    await held.arrived;
    await lock();
    expect(await unrevokedNow()).toEqual(unrevoked(true));
    held.release();
    await exchanging;
    expect(await unrevokedNow()).toEqual(unrevoked(false));
  });

  it('is a token that has just come: it is sealed first', async () => {
    const world = await startUnlocked(awaiting);
    world.answer('access_token', () => new Response(TOKEN_BODY));
    let locking: Promise<unknown> | undefined;
    justBeforeLock('stored:local:sealed-token-sandbox', async () => {
      locking = lock();
    });
    await acceptVerifier(PROFILE, awaiting, 'AB12C', closeEtradePage);
    await locking;
    expect(await stateNow()).toEqual(STATES.disconnected);
    expect(await tokenOnDisk()).toMatchObject({ accessToken: { token: 'acc/2' } });
    expect(world.requests).toHaveLength(1);
  });
});

describe('a lock', () => {
  it('keeps word of a token that may live on', async () => {
    await startUnlocked(connected);
    await applyEvent(PROFILE, EVENTS.revokeStarted);
    await applyEvent(PROFILE, { ...EVENTS.revokeEnded, failure: { code: 'revokeUnconfirmed', at: NOW } });
    await lock();
    expect(await unrevokedNow()).toEqual(unrevoked(false));
  });

  it('leaves no word of a login that it ends', async () => {
    await startUnlocked(STATES.disconnected);
    await applyEvent(PROFILE, EVENTS.connectStarted);
    await lock();
    expect(await noteNow()).toBe(null);
  });
});
