import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { storageVerdict } from '@/utils/keys/lost-keys';
import { readConsumerKeys } from '@/utils/keys/read-keys';
import { removeConsumerKeys, saveConsumerKeys } from '@/utils/keys/save-keys';
import { NOW } from '../connection/samples.ts';

/** The browser's other memory, as far as `idb-keyval` goes. */
const database = vi.hoisted(() => new Map<string, unknown>());
vi.mock('idb-keyval', () => ({
  get: async (key: string) => database.get(key),
  update: async (key: string, change: (value: unknown) => unknown) =>
    void database.set(key, change(database.get(key))),
  del: async (key: string) => void database.delete(key),
}));

const consumer = { key: '5a5a0000000000000000000000000001', secret: 'invented-and-very-secret' };
const other = { key: '6b6b0000000000000000000000000002', secret: 'invented-too' };
const refuse = (area: 'local' | 'session', method: 'set' | 'remove') =>
  vi.spyOn(fakeBrowser.storage[area], method).mockRejectedValue(new Error('refused') as never);

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  database.clear();
});

describe('a change of how keys are kept that finds no room', () => {
  it.each([
    ['device', 'session'],
    ['session', 'local'],
  ] as const)('leaves those that are kept by %s', async (keep, full) => {
    await saveConsumerKeys('sandbox', consumer, keep);
    const refusal = refuse(full, 'set');
    const changing = saveConsumerKeys('sandbox', other, keep === 'device' ? 'session' : 'device');
    await expect(changing).rejects.toMatchObject({ code: 'storageFull' });
    refusal.mockRestore();
    expect(await readConsumerKeys('sandbox', NOW)).toEqual({ name: 'found', consumer });
    expect(await storageVerdict()).toBe(null);
  });
});

describe('a removal of keys that is cut off', () => {
  it.each(['local', 'session'] as const)('by the %s storage tells of no lost keys', async (area) => {
    await saveConsumerKeys('sandbox', consumer, 'device');
    const refusal = refuse(area, 'remove');
    await expect(removeConsumerKeys('sandbox')).rejects.toMatchObject({ code: 'storageFull' });
    refusal.mockRestore();
    expect(await storageVerdict()).toBe(null);
  });

  it('is brought to its end by the next', async () => {
    await saveConsumerKeys('sandbox', consumer, 'device');
    const refusal = refuse('local', 'remove');
    await removeConsumerKeys('sandbox').catch(() => undefined);
    refusal.mockRestore();
    await removeConsumerKeys('sandbox');
    expect(await fakeBrowser.storage.local.get()).toEqual({});
    expect([...database.values()]).toEqual([[]]);
  });
});
