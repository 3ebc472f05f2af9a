import { expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { applyEvent } from '@/entrypoints/background/state/apply-event';
import { expiresAt } from '@/utils/connection/token-worth';
import { sessionNoteItem } from '@/utils/storage/connection-items';
import { connected, EVENTS, STATES } from '../../connection/samples.ts';
import { PROFILE, startWorld } from '../fake-world.ts';

const note = () => sessionNoteItem(PROFILE).getValue();
const TOKEN_NOTE = { held: 'token', endsAt: expiresAt(connected) } as const;

it('a token leaves word of its end on the disk, and nothing of itself', async () => {
  await startWorld(STATES.exchangingVerifier);
  expect(await note()).toBe(null);
  await applyEvent(PROFILE, EVENTS.accessTokenReceived);
  expect(await note()).toEqual(TOKEN_NOTE);
  expect(JSON.stringify(await fakeBrowser.storage.local.get())).not.toMatch(/acc\/1|invented-2/);
});

it('a login leaves word, and takes it back when it is cancelled', async () => {
  await startWorld();
  await applyEvent(PROFILE, EVENTS.connectStarted);
  expect(await note()).toMatchObject({ held: 'login' });
  await applyEvent(PROFILE, { ...EVENTS.flowCancelled, flowId: EVENTS.connectStarted.flowId });
  expect(await note()).toBe(null);
});

it('a token that a login was to replace is still the one to be missed', async () => {
  await startWorld(connected);
  await sessionNoteItem(PROFILE).setValue(TOKEN_NOTE);
  await applyEvent(PROFILE, EVENTS.connectStarted);
  expect(await note()).toEqual(TOKEN_NOTE);
});

it('a token that E*TRADE refuses takes the word back', async () => {
  await startWorld(connected);
  await sessionNoteItem(PROFILE).setValue(TOKEN_NOTE);
  await applyEvent(PROFILE, EVENTS.tokenRefused);
  expect(await note()).toBe(null);
});

it('a revoking leaves word until it has ended', async () => {
  await startWorld(connected);
  await applyEvent(PROFILE, EVENTS.revokeStarted);
  expect(await note()).toMatchObject({ held: 'revoking', endsAt: TOKEN_NOTE.endsAt });
  await applyEvent(PROFILE, EVENTS.revokeEnded);
  expect(await note()).toBe(null);
});

it('a use leaves the word as it is', async () => {
  await startWorld(connected);
  await sessionNoteItem(PROFILE).setValue(TOKEN_NOTE);
  await applyEvent(PROFILE, EVENTS.tokenUsed);
  expect(await note()).toEqual(TOKEN_NOTE);
});

it('an event that does not belong here leaves it too', async () => {
  await startWorld(STATES.disconnected);
  await sessionNoteItem(PROFILE).setValue(TOKEN_NOTE);
  expect(await applyEvent(PROFILE, EVENTS.tokenUsed)).toBe(null);
  expect(await note()).toEqual(TOKEN_NOTE);
});
