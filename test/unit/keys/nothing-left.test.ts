import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readConsumerKeys } from '@/utils/keys/read-keys';
import { removeConsumerKeys, saveConsumerKeys } from '@/utils/keys/save-keys';
import { saveWithPassphrase } from '@/utils/keys/save-with-passphrase';
import { sealToken } from '@/utils/keys/sealed-token';
import { sessionNoteItem, unrevokedItem } from '@/utils/storage/connection-items';
import { sealedTokenItem, unlockAttemptsItem } from '@/utils/storage/key-items';
import { profilesItem } from '@/utils/storage/profile-items';
import type { Kdf } from '@/utils/vault/kdf';
import { connected, NOW } from '../connection/samples.ts';
import { PASSPHRASE } from './passphrase-world.ts';

// As many rounds as are asked for would take as many seconds: here one does.
vi.mock(import('@/utils/vault/derive-key'), async (importOriginal) => {
  const { deriveKey: derive } = await importOriginal();
  return { deriveKey: (passphrase: string, kdf: Kdf) => derive(passphrase, { ...kdf, iterations: 1 }) };
});

/** The browser's other memory, as far as `idb-keyval` goes. */
const database = vi.hoisted(() => new Map<string, unknown>());
vi.mock('idb-keyval', () => ({
  get: async (key: string) => database.get(key),
  update: async (key: string, change: (value: unknown) => unknown) =>
    void database.set(key, change(database.get(key))),
  del: async (key: string) => void database.delete(key),
}));

const consumer = { key: '5a5a0000000000000000000000000001', secret: 'invented-and-very-secret' };
const saveByPassphrase = () => saveWithPassphrase('sandbox', consumer, PASSPHRASE, NOW);

beforeEach(() => {
  fakeBrowser.reset();
  database.clear();
});

describe('the key of this device', () => {
  it('is forgotten when its last keys are kept in memory from now on', async () => {
    await saveConsumerKeys('sandbox', consumer, 'device');
    await saveConsumerKeys('sandbox', consumer, 'session');
    expect(database.has('device-key')).toBe(false);
  });

  it('is forgotten when its last keys are put under a passphrase', async () => {
    await saveConsumerKeys('sandbox', consumer, 'device');
    await saveByPassphrase();
    expect(database.has('device-key')).toBe(false);
  });

  it('stays while it seals the keys of another profile', async () => {
    for (const profileId of ['sandbox', 'production']) await saveConsumerKeys(profileId, consumer, 'device');
    await saveByPassphrase();
    expect(await readConsumerKeys('production', NOW)).toEqual({ name: 'found', consumer });
  });

  it('opens for no other profile, be it of the same environment', async () => {
    const profiles = await profilesItem.getValue();
    await profilesItem.setValue(profiles.map((each) => ({ ...each, environment: 'sandbox' })));
    await saveConsumerKeys('sandbox', consumer, 'device');
    await saveConsumerKeys('production', consumer, 'device');
    const { 'keys-sandbox': record } = await fakeBrowser.storage.local.get();
    await fakeBrowser.storage.local.set({ 'keys-production': record });
    expect(await readConsumerKeys('production', NOW)).toEqual({ name: 'unreadable' });
  });
});

describe('of keys under a passphrase', () => {
  beforeEach(async () => {
    await saveByPassphrase();
    await unlockAttemptsItem('sandbox').setValue({ failures: 2, notBefore: 0 });
  });

  it('nothing is left when they are removed: no key in memory, no token, no count of tries', async () => {
    await sessionNoteItem('sandbox').setValue({ held: 'login', endsAt: NOW });
    await removeConsumerKeys('sandbox');
    expect(await fakeBrowser.storage.session.get()).toEqual({});
    expect(await fakeBrowser.storage.local.get()).toEqual({});
  });

  it.each(['token', 'revoking'] as const)(
    'word is left that a sealed token lives on at E*TRADE where it was noted as %s',
    async (held) => {
      await sealToken('sandbox', connected, NOW);
      await sessionNoteItem('sandbox').setValue({ held, endsAt: NOW });
      await removeConsumerKeys('sandbox');
      expect(await unrevokedItem('sandbox').getValue()).toEqual({ endsAt: NOW, isOpen: false });
      expect(await sessionNoteItem('sandbox').getValue()).toBe(null);
      expect(await sealedTokenItem('sandbox').getValue()).toBe(null);
    },
  );

  it.each(['device', 'session'] as const)('nothing is left when they are kept by %s', async (keep) => {
    await saveConsumerKeys('sandbox', consumer, keep);
    const left = { ...(await fakeBrowser.storage.session.get()), ...(await fakeBrowser.storage.local.get()) };
    const own = keep === 'device' ? [] : ['session-keys-sandbox'];
    expect(Object.keys(left).sort()).toEqual(['keys-sandbox', ...own]);
  });
});
