import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { hearPage } from '@/entrypoints/background/incoming/hear-page';
import { runCommand } from '@/entrypoints/background/incoming/run-command';
import { settle } from '@/entrypoints/background/lifecycle/settle';
import { refreshSigns } from '@/entrypoints/background/signs/refresh-signs';
import { serverClock } from '@/entrypoints/background/world/clock';
import { signerOf } from '@/entrypoints/background/world/signer';
import type { Command } from '@/utils/messages/command';
import { unlockedItem } from '@/utils/storage/key-items';
import { DEFAULT_SETTINGS, settingsItem } from '@/utils/storage/setting-items';
import { awaiting, connected, NOW, STATES } from '../../connection/samples.ts';
import { dated } from '../../etrade/fake-transport.ts';
import { consumer, PROFILE, startWorld, stateNow } from '../fake-world.ts';
import { HALF_HOUR_MS, inMemory, startUnlocked, unlock } from './passphrase-profile.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const LOCKED = (at: number) => ({ name: 'failed', failure: { code: 'locked', at } });
const lockAt = async () => (await unlockedItem(PROFILE).getValue())?.lockAt;

const COMMANDS: Command[] = [
  ...(['connect', 'replaceToken', 'keepEarlierToken', 'reopenPage', 'cancel'] as const),
  ...(['renew', 'disconnect', 'checkKeys', 'resume'] as const),
].map((type) => ({ type, profileId: PROFILE }));
COMMANDS.push(
  { type: 'useCode', profileId: PROFILE, entry: 'AB12C' },
  { type: 'runCall', profileId: PROFILE, operationId: 'listAccounts', input: {} },
);

describe('when its time is over', () => {
  it.each(COMMANDS)('$type is refused, sends nothing and leaves nothing in memory', async (command) => {
    const world = await startUnlocked(connected);
    vi.setSystemTime(NOW + HALF_HOUR_MS);
    expect(await runCommand(command)).toEqual(LOCKED(NOW + HALF_HOUR_MS));
    expect(world.requests).toEqual([]);
    expect(await stateNow()).toEqual(STATES.disconnected);
    expect(await inMemory()).not.toMatch(/acc\/1|invented|unlocked/);
  });

  it('any start of the background locks, with no alarm', async () => {
    const world = await startUnlocked({ ...connected, lastUsedAt: NOW - 95 * MINUTE_MS });
    await settingsItem.setValue({ ...DEFAULT_SETTINGS, keepAlive: true });
    vi.setSystemTime(NOW + HALF_HOUR_MS);
    await settle();
    expect(await stateNow()).toEqual(STATES.disconnected);
    expect(await inMemory()).not.toMatch(/acc\/1|unlocked/);
    expect(world.requests).toEqual([]);
  });

  it('the keys sign nothing, though nobody has locked them yet', async () => {
    await startUnlocked(connected);
    expect(await signerOf(PROFILE)).toMatchObject({ consumer });
    vi.setSystemTime(NOW + HALF_HOUR_MS);
    await expect(signerOf(PROFILE)).rejects.toMatchObject({ code: 'locked' });
  });

  it('a code from the page is not exchanged', async () => {
    const world = await startUnlocked(awaiting);
    await unlock(NOW + MINUTE_MS);
    vi.setSystemTime(NOW + MINUTE_MS);
    const page = { tabId: 7, url: new URL('https://us.etrade.com/e/t/etws/TradingAPICustomerInfo') };
    await hearPage({ type: 'verifierShown', verifier: 'AB12C' }, page as never);
    expect(world.requests).toEqual([]);
    expect(await stateNow()).toEqual(STATES.disconnected);
  });

  it.each([
    ['set back an hour, and then half an hour passes', -HOUR_MS],
    ['set back a minute, and then half an hour passes', -MINUTE_MS],
  ])('which is also where the clock is %s', async (_, setMs) => {
    await startUnlocked(connected);
    vi.setSystemTime(NOW + setMs);
    await settle();
    expect(await stateNow()).toEqual(connected);
    vi.setSystemTime(NOW + setMs + HALF_HOUR_MS);
    await settle();
    expect(await stateNow()).toEqual(STATES.disconnected);
  });

  it.each([-HOUR_MS, HOUR_MS, 12 * HOUR_MS])(
    'is not reached where %d ms are learnt of the clock of E*TRADE',
    async (offsetMs) => {
      await startUnlocked(connected);
      serverClock.learn('api.etrade.com', dated(offsetMs));
      await settle();
      expect(await unlockedItem(PROFILE).getValue()).toMatchObject({ lockAt: NOW + HALF_HOUR_MS });
    },
  );
});

describe('the time', () => {
  it('is put off by what a person does', async () => {
    await startUnlocked(connected);
    vi.setSystemTime(NOW + 20 * MINUTE_MS);
    await runCommand({ type: 'keepEarlierToken', profileId: PROFILE });
    expect(await lockAt()).toBe(NOW + 50 * MINUTE_MS);
    await settingsItem.setValue({ ...DEFAULT_SETTINGS, lockAfterMinutes: 15 });
    await runCommand({ type: 'keepEarlierToken', profileId: PROFILE });
    expect(await lockAt()).toBe(NOW + 35 * MINUTE_MS);
    await settingsItem.setValue({ ...DEFAULT_SETTINGS, lockAfterMinutes: null });
    await runCommand({ type: 'keepEarlierToken', profileId: PROFILE });
    expect(await lockAt()).toBe(null);
  });

  it('is not put off by what the background does, which notes the hour only', async () => {
    const world = await startUnlocked({ ...connected, lastUsedAt: NOW - 95 * MINUTE_MS });
    world.answer('renew_access_token', () => new Response(''));
    await settingsItem.setValue({ ...DEFAULT_SETTINGS, keepAlive: true });
    vi.setSystemTime(NOW + 20 * MINUTE_MS);
    await runCommand({ type: 'settle' });
    expect(world.journal).toEqual(['fetch renew_access_token while connected']);
    expect(await unlockedItem(PROFILE).getValue()).toMatchObject({
      lockAt: NOW + HALF_HOUR_MS,
      seenAt: NOW + 20 * MINUTE_MS,
    });
  });

  it('of one profile is not that of another', async () => {
    await startUnlocked(connected);
    vi.setSystemTime(NOW + 20 * MINUTE_MS);
    await runCommand({ type: 'cancel', profileId: 'production' });
    expect(await lockAt()).toBe(NOW + HALF_HOUR_MS);
  });

  it('has an alarm as a helper', async () => {
    await startUnlocked(STATES.disconnected);
    await refreshSigns();
    const alarms = await fakeBrowser.alarms.getAll();
    expect(alarms.map(({ scheduledTime }) => scheduledTime)).toEqual([NOW + HALF_HOUR_MS]);
  });

  it('does not exist for keys without a passphrase', async () => {
    await startWorld(connected);
    vi.setSystemTime(NOW + HALF_HOUR_MS);
    await settle();
    expect(await stateNow()).toEqual(connected);
  });
});
