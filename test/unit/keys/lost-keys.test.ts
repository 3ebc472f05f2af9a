import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { acceptLostKeys, storageVerdict } from '@/utils/keys/lost-keys';
import { resetStorage } from '@/utils/keys/reset-everything';
import { removeConsumerKeys, saveConsumerKeys } from '@/utils/keys/save-keys';

/** The browser's other memory, as far as `idb-keyval` goes. */
const database = vi.hoisted(() => ({ values: new Map<string, unknown>(), isBroken: false }));
vi.mock('idb-keyval', () => {
  const open = async () => {
    if (database.isBroken) throw new Error('hidden');
    return database.values;
  };
  return {
    get: async (key: string) => (await open()).get(key),
    update: async (key: string, change: (value: unknown) => unknown) =>
      (await open()).set(key, change((await open()).get(key))),
    del: async (key: string) => (await open()).delete(key),
    clear: async () => (await open()).clear(),
  };
});

const consumer = { key: '5a5a0000000000000000000000000001', secret: 'invented-and-very-secret' };
const emptyDisk = () => fakeBrowser.storage.local.clear();

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  database.values.clear();
  database.isBroken = false;
});

describe('keys that were saved on this device', () => {
  beforeEach(async () => {
    await saveConsumerKeys('sandbox', consumer, 'device');
    await saveConsumerKeys('production', consumer, 'device');
  });

  it('are there', async () => {
    expect(await storageVerdict()).toBe(null);
  });

  it('are lost where the disk is empty', async () => {
    await emptyDisk();
    expect(await storageVerdict()).toBe('keysLost');
  });

  it('are lost where those of one profile are', async () => {
    await fakeBrowser.storage.local.remove('keys-production');
    expect(await storageVerdict()).toBe('keysLost');
  });

  it.each([
    ['is gone', () => database.values.clear()],
    ['is nonsense', () => void database.values.set('saved-keys', { not: 'a list' })],
    ['cannot be opened', () => void Object.assign(database, { isBroken: true })],
  ])('are not missed where the second memory %s', async (_, lose) => {
    await emptyDisk();
    lose();
    expect(await storageVerdict()).toBe(null);
  });

  it('are not missed once the person has been told', async () => {
    await emptyDisk();
    await acceptLostKeys();
    expect(await storageVerdict()).toBe(null);
  });

  it('are not missed after they were removed, one profile after the other', async () => {
    await removeConsumerKeys('sandbox');
    expect(await storageVerdict()).toBe(null);
    await emptyDisk();
    expect(await storageVerdict()).toBe('keysLost');
    await saveConsumerKeys('production', consumer, 'device');
    await removeConsumerKeys('production');
    expect(await storageVerdict()).toBe(null);
  });

  it('are not missed where they are kept in memory from now on', async () => {
    await saveConsumerKeys('sandbox', consumer, 'session');
    await saveConsumerKeys('production', consumer, 'session');
    await emptyDisk();
    expect(await storageVerdict()).toBe(null);
  });

  it('are saved, removed and told of although the second memory cannot be written', async () => {
    database.values.delete('saved-keys');
    database.isBroken = true;
    await removeConsumerKeys('sandbox');
    await saveConsumerKeys('production', consumer, 'session');
    expect(await storageVerdict()).toBe(null);
  });

  it('are not called lost where the disk cannot be read at all', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('hidden') as never);
    expect(await storageVerdict()).toBe('storageUnreadable');
  });
});

describe('a reset', () => {
  it('leaves nothing, in any memory', async () => {
    await saveConsumerKeys('sandbox', consumer, 'device');
    await saveConsumerKeys('production', consumer, 'session');
    await fakeBrowser.storage.local.set({ settings: { version: 99, value: {} } });
    expect(await storageVerdict()).toBe('storageNewer');
    await resetStorage();
    expect(await storageVerdict()).toBe(null);
    expect(await fakeBrowser.storage.local.get()).toEqual({});
    expect(await fakeBrowser.storage.session.get()).toEqual({});
    expect([...database.values]).toEqual([]);
  });

  it('goes as far as it can', async () => {
    await saveConsumerKeys('sandbox', consumer, 'device');
    vi.spyOn(fakeBrowser.storage.local, 'clear').mockRejectedValue(new Error('hidden'));
    await fakeBrowser.storage.session.set({ some: 'thing' });
    await resetStorage();
    expect(await fakeBrowser.storage.session.get()).toEqual({});
    expect([...database.values]).toEqual([]);
  });
});
