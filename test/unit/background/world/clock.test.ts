import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { etradeNow, loadClock, serverClock } from '@/entrypoints/background/world/clock';
import { clockReadingsItem } from '@/utils/storage/background-items';
import { NOW } from '../../connection/samples.ts';
import { dated } from '../../etrade/fake-transport.ts';
import { startWorld } from '../fake-world.ts';

const MINUTE_MS = 60_000;
const HOST = 'api.etrade.com';
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

beforeEach(() => startWorld());

describe("E*TRADE's clock", () => {
  it("is this computer's before any answer", () => {
    expect([etradeNow(), serverClock.offsetOf('api.etrade.com')]).toEqual([NOW, 0]);
  });

  it('is what an answer taught, for time and signature', async () => {
    serverClock.learn('api.etrade.com', dated(HOUR_MS));
    expect([etradeNow(), serverClock.offsetOf('api.etrade.com')]).toEqual([NOW + HOUR_MS, HOUR_MS]);
  });

  it('does not run behind a believed answer where this computer is set back', async () => {
    serverClock.learn('api.etrade.com', dated(HOUR_MS));
    vi.setSystemTime(NOW - DAY_MS);
    expect(etradeNow()).toBe(NOW + HOUR_MS);
  });

  it('is by the host that answered last, though this computer was set back meanwhile', async () => {
    serverClock.learn('api.etrade.com', dated(0));
    vi.setSystemTime(NOW - 6 * MINUTE_MS);
    serverClock.learn('apisb.etrade.com', dated(6 * MINUTE_MS));
    vi.setSystemTime(NOW - 6 * MINUTE_MS + HOUR_MS);
    expect(etradeNow()).toBe(NOW + HOUR_MS);
  });

  it('is moved by days only where a second answer agrees', async () => {
    serverClock.learn('api.etrade.com', dated(3 * DAY_MS));
    expect(etradeNow()).toBe(NOW);
    serverClock.learn('api.etrade.com', dated(3 * DAY_MS + 1000));
    expect(etradeNow()).toBe(NOW + 3 * DAY_MS + 1000);
  });
});

describe('what was learnt', () => {
  const stored = {
    'api.etrade.com': {
      offsetMs: HOUR_MS,
      biasMs: 0,
      candidateMs: null,
      seenAt: NOW + HOUR_MS,
      takenAt: NOW,
      isInferred: false,
    },
  };

  it('is kept on the disk, for the next worker', async () => {
    serverClock.learn('api.etrade.com', dated(HOUR_MS));
    await vi.waitFor(async () => expect(await clockReadingsItem.getValue()).toEqual(stored));
    expect(JSON.stringify(await fakeBrowser.storage.local.get())).toContain('clock-readings');
  });

  it('is loaded as a worker starts', async () => {
    await fakeBrowser.storage.local.set({ 'clock-readings': { version: 1, value: stored } });
    await loadClock();
    expect(etradeNow()).toBe(NOW + HOUR_MS);
  });

  it('is not undone by the echo of an older write', async () => {
    serverClock.learn('api.etrade.com', dated(400 * 24 * HOUR_MS));
    serverClock.learn('api.etrade.com', dated(400 * 24 * HOUR_MS));
    const learnt = await vi.waitFor(async () => {
      const { [HOST]: reading } = await clockReadingsItem.getValue();
      expect(reading?.candidateMs).toBe(null);
      return reading;
    });
    expect(learnt?.offsetMs).toBe(400 * 24 * HOUR_MS);
    expect(serverClock.offsetOf(HOST)).toBe(400 * 24 * HOUR_MS);
  });

  it('is forgotten with a reset', async () => {
    serverClock.learn(HOST, dated(HOUR_MS));
    await vi.waitFor(async () => expect(await clockReadingsItem.getValue()).not.toEqual({}));
    await fakeBrowser.storage.local.clear();
    await vi.waitFor(() => expect(serverClock.offsetOf(HOST)).toBe(0));
  });

  it('is used although it cannot be stored', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('hidden'));
    serverClock.learn('api.etrade.com', dated(HOUR_MS));
    expect(etradeNow()).toBe(NOW + HOUR_MS);
  });
});
