import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readKeysNote } from '@/utils/keys/keys-note';
import { readConsumerKeys } from '@/utils/keys/read-keys';
import { saveConsumerKeys } from '@/utils/keys/save-keys';
import { saveWithPassphrase, saveWithSamePassphrase } from '@/utils/keys/save-with-passphrase';
import { sealToken } from '@/utils/keys/sealed-token';
import { unlockKeys } from '@/utils/keys/unlock-keys';
import { unlockAttemptsItem, unlockedItem } from '@/utils/storage/key-items';
import { profilesItem } from '@/utils/storage/profile-items';
import { DEFAULT_SETTINGS, settingsItem } from '@/utils/storage/setting-items';
import { deriveKey } from '@/utils/vault/derive-key';
import type { Kdf } from '@/utils/vault/kdf';
import { connected, NOW } from '../connection/samples.ts';
import {
  changeRecord,
  PASSPHRASE,
  readRecord,
  restart,
  sealWithRounds,
  tokenInVault,
} from './passphrase-world.ts';

// As many rounds as are asked for would take as many seconds: here one does.
vi.mock(import('@/utils/vault/derive-key'), async (importOriginal) => {
  const { deriveKey: derive } = await importOriginal();
  return {
    deriveKey: vi.fn((passphrase: string, kdf: Kdf) =>
      derive(`${passphrase} ${kdf.iterations}`, { ...kdf, iterations: 1 }),
    ),
  };
});

const consumer = { key: '5a5a0000000000000000000000000001', secret: 'invented-and-very-secret' };
const save = (passphrase = PASSPHRASE) => saveWithPassphrase('sandbox', consumer, passphrase, NOW);
const unlock = (passphrase = PASSPHRASE, now = NOW) => unlockKeys('sandbox', passphrase, now);
const read = (now = NOW) => readConsumerKeys('sandbox', now);

beforeEach(() => {
  fakeBrowser.reset();
  vi.mocked(deriveKey).mockClear();
});

describe('keys under a passphrase', () => {
  it('are open after saving, locked after a restart, and opened by the passphrase', async () => {
    await save();
    expect(await read()).toEqual({ name: 'found', consumer });
    await restart();
    expect(await read()).toEqual({ name: 'locked' });
    expect(await readKeysNote('sandbox')).toMatchObject({ keep: 'passphrase', hint: '5a5a…0001' });
    expect(await unlock()).toBe('unlocked');
    expect(await read()).toEqual({ name: 'found', consumer });
  });

  it('put neither themselves nor the passphrase on the disk, nor the passphrase into memory', async () => {
    await save();
    const disk = JSON.stringify(await fakeBrowser.storage.local.get());
    for (const text of [consumer.secret, consumer.key, PASSPHRASE]) {
      expect(disk).not.toContain(text);
      expect(disk).not.toContain(btoa(text));
    }
    const { key } = (await unlockedItem('sandbox').getValue()) ?? { key: '' };
    expect(atob(key)).toHaveLength(32);
    expect(disk).not.toContain(key);
    expect(JSON.stringify(await fakeBrowser.storage.session.get())).not.toContain(PASSPHRASE);
  });

  it.each([
    [30, 30 * 60_000],
    [15, 15 * 60_000],
    [120, 120 * 60_000],
  ])('lock %i minutes after that', async (minutes, ms) => {
    await settingsItem.setValue({ ...DEFAULT_SETTINGS, lockAfterMinutes: minutes });
    await save();
    expect((await read(NOW + ms - 1)).name).toBe('found');
    expect((await read(NOW + ms)).name).toBe('locked');
  });

  it('stay open with the browser where that was chosen', async () => {
    await settingsItem.setValue({ ...DEFAULT_SETTINGS, lockAfterMinutes: null });
    await save();
    expect((await read(NOW + 100 * 3_600_000)).name).toBe('found');
  });

  it('are replaced under the same passphrase while they are open', async () => {
    await save();
    const other = { key: '6b6b0000000000000000000000000002', secret: 'invented-too' };
    const before = await readRecord();
    await saveWithSamePassphrase('sandbox', other, NOW);
    expect(await read()).toEqual({ name: 'found', consumer: other });
    expect((await readRecord()).kdf).toEqual(before.kdf);
    await restart();
    await expect(saveWithSamePassphrase('sandbox', consumer, NOW)).rejects.toThrow('locked');
  });

  it('leave nothing of the passphrase behind when they are kept otherwise', async () => {
    await save();
    await sealToken('sandbox', connected, NOW);
    await saveConsumerKeys('sandbox', consumer, 'session');
    expect(Object.keys(await fakeBrowser.storage.local.get())).toEqual(['keys-sandbox']);
    expect(Object.keys(await fakeBrowser.storage.session.get())).toEqual(['session-keys-sandbox']);
  });

  it('stay as they are, locked, where the disk has no room for the new record', async () => {
    await save();
    const before = await readRecord();
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('full') as never);
    await expect(save('another invented one')).rejects.toThrow();
    expect(await readRecord()).toEqual(before);
    expect((await read()).name).toBe('locked');
    expect(await unlock()).toBe('unlocked');
  });
});

describe('no room for an unlocking', () => {
  const fill = (area: 'local' | 'session', key: string) => {
    const { set } = fakeBrowser.storage[area];
    return vi.spyOn(fakeBrowser.storage[area], 'set').mockImplementation((async (items: object) => {
      if (key in items) throw new Error('hidden');
      await set(items as never);
    }) as never);
  };

  it('in memory is told, and the right passphrase does not count as a wrong one', async () => {
    await save();
    await restart();
    const full = fill('session', 'unlocked-sandbox');
    await expect(unlock()).rejects.toMatchObject({ code: 'storageFull' });
    full.mockRestore();
    expect((await unlockAttemptsItem('sandbox').getValue()).failures).toBe(0);
    expect(await unlock()).toBe('unlocked');
  });

  it('on the disk for a count of tries: nothing is tried, and that is told', async () => {
    await save();
    await restart();
    vi.mocked(deriveKey).mockClear();
    const full = fill('local', 'unlock-attempts-sandbox');
    await expect(unlock()).rejects.toMatchObject({ code: 'storageFull' });
    full.mockRestore();
    expect(deriveKey).not.toHaveBeenCalled();
  });

  it('on the disk for more rounds: it opens with those that it has', async () => {
    await sealWithRounds(600_000, consumer);
    await restart();
    const full = fill('local', 'keys-sandbox');
    expect(await unlock()).toBe('unlocked');
    full.mockRestore();
    expect(await read()).toEqual({ name: 'found', consumer });
  });
});

describe('a record that was changed', () => {
  beforeEach(async () => {
    await save();
    await restart();
    vi.mocked(deriveKey).mockClear();
  });

  it.each([1, 599_999, 10_000_001, 1e9, 0, -1, Number.NaN])(
    'to %d rounds is refused without deriving anything',
    async (iterations) => {
      await changeRecord((record) => ({ ...record, kdf: { ...record.kdf, iterations } }));
      expect(await unlock()).toBe('refused');
      expect(deriveKey).not.toHaveBeenCalled();
    },
  );

  it.each<[string, Parameters<typeof changeRecord>[0]]>([
    ['fewer rounds', (record) => ({ ...record, kdf: { ...record.kdf, iterations: 600_000 } })],
    ['another salt', (record) => ({ ...record, kdf: { ...record.kdf, salt: btoa('s'.repeat(32)) } })],
    ['another function', (record) => ({ ...record, kdf: { ...record.kdf, name: 'scrypt' } })],
    ['no kdf', (record) => ({ ...record, kdf: null })],
    ['another iv', (record) => ({ ...record, sealed: { ...record.sealed, iv: btoa('i'.repeat(12)) } })],
    ['other data', (record) => ({ ...record, sealed: { ...record.sealed, data: btoa('d'.repeat(90)) } })],
    ['data that is no base64', (record) => ({ ...record, sealed: { iv: '*', data: '*' } })],
    ['nothing sealed', (record) => ({ ...record, sealed: null })],
    ['another way of keeping', (record) => ({ ...record, keep: 'session' })],
    ['nothing but the way of keeping', () => ({ keep: 'passphrase' })],
  ])('to %s is refused like a wrong passphrase', async (_, change) => {
    await changeRecord(change);
    expect(await unlock()).toBe('refused');
    expect(await unlockedItem('sandbox').getValue()).toBe(null);
  });

  it('by being put in the place of another profile, or its profile into another environment', async () => {
    const [sandbox] = await profilesItem.getValue();
    await fakeBrowser.storage.local.set({
      'keys-production': (await fakeBrowser.storage.local.get())['keys-sandbox'],
    });
    expect(await unlockKeys('production', PASSPHRASE, NOW)).toBe('refused');
    if (sandbox) await profilesItem.setValue([{ ...sandbox, environment: 'production' }]);
    expect(await unlock()).toBe('refused');
  });
});

describe('fewer rounds than today', () => {
  it('are raised when the passphrase comes, with a fresh salt; a sealed token moves along', async () => {
    await sealWithRounds(600_000, consumer);
    const before = await readRecord();
    expect(await unlock()).toBe('unlocked');
    const after = await readRecord();
    expect(after.kdf.iterations).toBe(1_200_000);
    expect(after.kdf.salt).not.toBe(before.kdf.salt);
    expect(await read()).toEqual({ name: 'found', consumer });
    expect(await tokenInVault(NOW)).toEqual(connected);
    await restart();
    expect(await unlock()).toBe('unlocked');
  });

  it('and more of them are left as they are', async () => {
    await sealWithRounds(5_000_000, consumer);
    const before = await readRecord();
    expect(await unlock()).toBe('unlocked');
    expect(await readRecord()).toEqual(before);
  });
});
