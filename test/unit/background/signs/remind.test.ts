import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { lock } from '@/entrypoints/background/keys/lock';
import { nextReminderAt, remind as remindIn, startReminders } from '@/entrypoints/background/signs/remind';
import { applyEvent } from '@/entrypoints/background/state/apply-event';
import { remindedAtItem } from '@/utils/storage/background-items';
import { connectionItem } from '@/utils/storage/connection-items';
import { NO_REMINDERS, reminderWishesItem } from '@/utils/storage/setting-items';
import { connected, NOW, STATES } from '../../connection/samples.ts';
import { PROFILE, startWorld, stateNow } from '../fake-world.ts';
import { startUnlocked } from '../keys/passphrase-profile.ts';

const MINUTE_MS = 60_000;
const HALF_PAST_ELEVEN = Date.parse('2026-01-15T23:30:00-05:00');
const remind = () => remindIn('America/New_York');
const next = () => nextReminderAt('America/New_York');
const create = vi.fn(async (_kind: string) => 'made');
const said = () => create.mock.calls.map(([id]) => id.replace(` ${PROFILE}`, ''));

async function wish(wishes: Partial<typeof NO_REMINDERS>) {
  await reminderWishesItem.setValue({ ...NO_REMINDERS, ...wishes });
  await startReminders();
}

beforeEach(async () => {
  await startWorld(connected);
  create.mockReset().mockResolvedValue('made');
  Object.assign(fakeBrowser.notifications, { create });
});

describe('a reminder', () => {
  it('is said when it is due, once, however often the browser wakes us', async () => {
    await wish({ tokenEnds: true });
    expect(await next()).toBe(HALF_PAST_ELEVEN);
    vi.setSystemTime(HALF_PAST_ELEVEN);
    // Not said yet: whoever looks has to be woken at once.
    expect(await next()).toBe(HALF_PAST_ELEVEN);
    await Promise.all([remind(), remind()]);
    await remind();
    expect(said()).toEqual(['tokenEnds']);
    expect(await next()).toBe(null);
  });

  it('is noted before it is said: a background that ends while it is shown does not say it twice', async () => {
    await wish({ tokenEnds: true });
    vi.setSystemTime(HALF_PAST_ELEVEN);
    const noted: number[] = [];
    create.mockImplementation(async () => {
      noted.push(await remindedAtItem.getValue());
      return 'made';
    });
    await remind();
    expect(noted).toEqual([HALF_PAST_ELEVEN]);
  });

  it('has nothing of the token in it', async () => {
    await wish({ tokenEnds: true });
    vi.setSystemTime(HALF_PAST_ELEVEN);
    await remind();
    expect(JSON.stringify(create.mock.calls)).not.toMatch(/acc\/1|invented|key-1/);
  });

  it('says how many minutes are left, however late it comes', async () => {
    await wish({ tokenEnds: true });
    vi.setSystemTime(HALF_PAST_ELEVEN + 20 * MINUTE_MS);
    await remind();
    const [, texts] = create.mock.calls[0] as unknown as [string, { title: string }];
    expect(texts.title).toBe('Sandbox: the token ends in 10 minutes');
  });

  describe('for a profile that is locked', () => {
    beforeEach(async () => {
      await startUnlocked(STATES.exchangingVerifier);
      Object.assign(fakeBrowser.notifications, { create });
      await applyEvent(PROFILE, {
        type: 'accessTokenReceived',
        flowId: 'flow-1',
        accessToken: connected.accessToken,
      });
      await lock(PROFILE);
      expect(await stateNow()).toEqual(STATES.disconnected);
    });

    it('is said of the token that waits there', async () => {
      await wish({ tokenEnds: true });
      vi.setSystemTime(HALF_PAST_ELEVEN);
      await remind();
      expect(said()).toEqual(['tokenEnds']);
    });

    it('calls for no login in the morning: it would end that token for a program', async () => {
      await wish({ mornings: true, morningAt: '11:00' });
      vi.setSystemTime(Date.parse('2026-01-15T11:00:00-05:00'));
      await remind();
      expect(said()).toEqual([]);
    });
  });

  it('that comes an hour late, after sleep, is not said', async () => {
    await wish({ mornings: true, morningAt: '11:00' });
    await connectionItem(PROFILE).removeValue();
    vi.setSystemTime(Date.parse('2026-01-15T12:00:01-05:00'));
    await remind();
    expect(said()).toEqual([]);
  });

  it('that comes a little late is', async () => {
    await wish({ mornings: true, morningAt: '11:00' });
    await connectionItem(PROFILE).removeValue();
    vi.setSystemTime(Date.parse('2026-01-15T11:20:00-05:00'));
    await remind();
    expect(said()).toEqual(['morning']);
  });

  it('of the end is said although the morning has nothing to say at the same moment', async () => {
    await wish({ tokenEnds: true, mornings: true, morningAt: '23:30' });
    vi.setSystemTime(HALF_PAST_ELEVEN);
    await remind();
    expect(said()).toEqual(['tokenEnds']);
  });

  it('of the morning is not said to who is connected', async () => {
    await wish({ mornings: true, morningAt: '11:00' });
    vi.setSystemTime(Date.parse('2026-01-15T11:00:00-05:00'));
    await remind();
    expect(said()).toEqual([]);
  });

  it('that was due before anybody asked for it is not said', async () => {
    await connectionItem(PROFILE).removeValue();
    await wish({ mornings: true, morningAt: '09:45' });
    await remind();
    expect(said()).toEqual([]);
  });

  it('does no harm where the permission was taken back', async () => {
    await wish({ tokenEnds: true });
    create.mockRejectedValue(new Error('no permission'));
    vi.setSystemTime(HALF_PAST_ELEVEN + MINUTE_MS);
    await expect(remind()).resolves.toBe(undefined);
  });
});

it('where none is wanted nothing is to be woken for', async () => {
  await wish({});
  expect(await next()).toBe(null);
  vi.setSystemTime(NOW + 24 * 60 * MINUTE_MS);
  await remind();
  expect(await next()).toBe(null);
  expect(said()).toEqual([]);
});
