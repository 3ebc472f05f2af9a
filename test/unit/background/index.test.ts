import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import background from '@/entrypoints/background/index';
import { awaiting, failedWith } from '../connection/samples.ts';
import { startWorld, stateNow } from './fake-world.ts';
import { codePage, deliver, popup } from './messages.ts';

const setAccessLevel = vi.fn(async () => undefined);

beforeEach(async () => {
  await startWorld(awaiting);
  setAccessLevel.mockClear();
  Object.assign(fakeBrowser.storage.local, { setAccessLevel });
  // What it returns would be a promise if a listener were added after an await.
  expect(background.main()).toBeUndefined();
});

describe('the start', () => {
  it('hears everything from the first moment on', () => {
    const { runtime, tabs, alarms, storage } = fakeBrowser;
    const events = [
      runtime.onMessage,
      runtime.onStartup,
      runtime.onInstalled,
      tabs.onRemoved,
      alarms.onAlarm,
      storage.onChanged,
    ];
    expect(events.map((event) => event.hasListeners())).toEqual(events.map(() => true));
  });

  it('closes the storage to content scripts', () => {
    expect(setAccessLevel).toHaveBeenCalledWith({ accessLevel: 'TRUSTED_CONTEXTS' });
  });
});

describe('storage that cannot be read', () => {
  it('takes the claim off the icon as the alarm rings', async () => {
    await fakeBrowser.action.setBadgeText({ text: 'P5h' });
    await fakeBrowser.storage.session.set({ 'connection-sandbox': 'damaged' });
    await fakeBrowser.alarms.onAlarm.trigger({ name: 'next-change', scheduledTime: 0 } as never);
    await vi.waitFor(async () => expect(await fakeBrowser.action.getBadgeText({})).toBe('!'));
  });
});

describe('a message', () => {
  it('of our own page is run as a command', async () => {
    expect(await deliver({ type: 'cancel', profileId: 'sandbox' }, popup)).toEqual({ name: 'done' });
    expect(await stateNow()).toEqual({ name: 'disconnected' });
  });

  it('of our own page that is too long is rejected, and nothing is done', async () => {
    const message = { type: 'useCode', profileId: 'sandbox', entry: 'x'.repeat(4097) };
    expect(await deliver(message, popup)).toEqual({ name: 'rejected', reason: 'tooLong' });
    expect(await deliver(message, codePage)).toBe(undefined);
    expect(await stateNow()).toEqual(awaiting);
  });

  it("of E*TRADE's page is heard as a report", async () => {
    expect(await deliver({ type: 'declined' }, codePage)).toBe(true);
    expect(await stateNow()).toEqual(failedWith('declined'));
  });

  it.each([
    ["a command of E*TRADE's page", { type: 'cancel', profileId: 'sandbox' }, codePage],
    ['a report of our own page', { type: 'declined' }, popup],
    ['a report from an iframe', { type: 'declined' }, { ...codePage, frameId: 1 }],
    ['a report from another site', { type: 'declined' }, { ...codePage, origin: 'https://evil.example' }],
    ['a command of another extension', { type: 'cancel', profileId: 'sandbox' }, { ...popup, id: 'other' }],
    ['junk of our own page', { type: 'cancel' }, popup],
    ['nothing', undefined, {}],
  ])('is not answered where it is %s', async (_, message, sender) => {
    expect(await deliver(message, sender)).toBe(undefined);
    expect(await stateNow()).toEqual(awaiting);
  });
});
