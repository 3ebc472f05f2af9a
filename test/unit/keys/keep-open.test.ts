import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { keepOpen } from '@/utils/keys/keep-open';
import { isOpen } from '@/utils/keys/lock-rules';
import { unlockedItem } from '@/utils/storage/key-items';
import { atWork, untilWaitedFor } from '../background/fake-world.ts';
import { NOW } from '../connection/samples.ts';

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const HALF_HOUR_MS = 30 * MINUTE_MS;
const unlocked = { key: btoa('k'.repeat(32)), salt: 'salt', lockAt: NOW + HALF_HOUR_MS, seenAt: NOW };
const stored = () => unlockedItem('sandbox').getValue();

beforeEach(async () => {
  fakeBrowser.reset();
  await unlockedItem('sandbox').setValue(unlocked);
});

describe('a profile that is open', () => {
  it('has its lock put off by a use', async () => {
    await keepOpen('sandbox', NOW + MINUTE_MS, true);
    expect(await stored()).toEqual({
      ...unlocked,
      lockAt: NOW + MINUTE_MS + HALF_HOUR_MS,
      seenAt: NOW + MINUTE_MS,
    });
  });

  it('has the time noted, and no more, by a look', async () => {
    await keepOpen('sandbox', NOW + MINUTE_MS, false);
    expect(await stored()).toEqual({ ...unlocked, seenAt: NOW + MINUTE_MS });
  });

  it('has no more time left after its clock was set back, however often', async () => {
    for (const seconds of [50, 3600, 7200]) await keepOpen('sandbox', NOW - seconds * SECOND_MS, false);
    const seenAt = NOW - 7200 * SECOND_MS;
    expect(await stored()).toEqual({ ...unlocked, lockAt: seenAt + HALF_HOUR_MS, seenAt });
    expect(isOpen(await stored(), seenAt + HALF_HOUR_MS)).toBe(false);
  });
});

describe('a profile that is locked', () => {
  it('stays so where its time is over, whoever uses it', async () => {
    await keepOpen('sandbox', NOW + HALF_HOUR_MS, true);
    expect(await stored()).toEqual(unlocked);
  });

  it('stays so where it is locked while somebody waits to put that off', async () => {
    const endLocking = await atWork('vault:sandbox');
    const keeping = keepOpen('sandbox', NOW, true);
    await untilWaitedFor('vault:sandbox');
    await unlockedItem('sandbox').removeValue();
    await endLocking();
    await keeping;
    expect(await stored()).toBe(null);
  });
});
