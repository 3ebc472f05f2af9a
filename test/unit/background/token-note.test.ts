import { expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { applyEvent } from '@/entrypoints/background/apply-event';
import { expiresAt } from '@/utils/connection/token-worth';
import { tokenNoteItem } from '@/utils/storage/token-note-item';
import { connected, EVENTS, STATES } from '../connection/samples.ts';
import { PROFILE, startWorld } from './fake-world.ts';

const note = () => tokenNoteItem(PROFILE).getValue();
const NOTE = { endsAt: expiresAt(connected) };

it('a token leaves word of its end on the disk, and nothing of itself', async () => {
  await startWorld(STATES.exchangingVerifier);
  expect(await note()).toBe(null);
  await applyEvent(PROFILE, EVENTS.accessTokenReceived);
  expect(await note()).toEqual(NOTE);
  expect(JSON.stringify(await fakeBrowser.storage.local.get())).not.toMatch(/acc\/1|invented-2/);
});

it.each(['tokenRefused', 'revokeStarted'] as const)('%s takes the word back', async (type) => {
  await startWorld(connected);
  await tokenNoteItem(PROFILE).setValue(NOTE);
  await applyEvent(PROFILE, EVENTS[type]);
  expect(await note()).toBe(null);
});

it('a use leaves the word as it is', async () => {
  await startWorld(connected);
  await tokenNoteItem(PROFILE).setValue(NOTE);
  await applyEvent(PROFILE, EVENTS.tokenUsed);
  expect(await note()).toEqual(NOTE);
});

it('an event that does not belong here leaves it too', async () => {
  await startWorld(STATES.disconnected);
  await tokenNoteItem(PROFILE).setValue(NOTE);
  expect(await applyEvent(PROFILE, EVENTS.tokenUsed)).toBe(null);
  expect(await note()).toEqual(NOTE);
});
