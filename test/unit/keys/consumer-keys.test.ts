import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readKeysNote, watchKeys } from '@/utils/keys/keys-note';
import { readConsumerKeys } from '@/utils/keys/read-keys';
import { removeConsumerKeys, saveConsumerKeys } from '@/utils/keys/save-keys';
import { profilesItem } from '@/utils/storage/profile-items';
import { NOW } from '../connection/samples.ts';

const device = vi.hoisted(() => ({ key: null as CryptoKey | null }));
vi.mock('@/utils/vault/device-key', () => ({
  findDeviceKey: async () => device.key,
  forgetDeviceKey: async () => {
    device.key = null;
  },
  deviceKey: async () => {
    device.key ??= (await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
      'encrypt',
      'decrypt',
    ])) as CryptoKey;
    return device.key;
  },
}));

const consumer = { key: '5a5a0000000000000000000000000001', secret: 'invented-and-very-secret' };
const other = { key: '6b6b0000000000000000000000000002', secret: 'invented-too' };

const stored = async (area: 'local' | 'session') => JSON.stringify(await fakeBrowser.storage[area].get());
const restartBrowser = () => fakeBrowser.storage.session.clear();

beforeEach(() => {
  fakeBrowser.reset();
  device.key = null;
});

describe('the key of this device', () => {
  it('is kept as long as it seals something, then forgotten: old copies on the disk stay shut', async () => {
    await saveConsumerKeys('sandbox', consumer, 'device');
    await saveConsumerKeys('production', other, 'device');
    await saveConsumerKeys('sandbox', consumer, 'session');
    expect(await readConsumerKeys('production', NOW)).toEqual({ name: 'found', consumer: other });
    await removeConsumerKeys('production');
    expect(device.key).toBe(null);
  });

  it('opens nothing whose profile was moved into another environment', async () => {
    await saveConsumerKeys('sandbox', consumer, 'device');
    const profiles = await profilesItem.getValue();
    await profilesItem.setValue(profiles.map((each) => ({ ...each, environment: 'production' as const })));
    expect(await readConsumerKeys('sandbox', NOW)).toEqual({ name: 'unreadable' });
  });
});

describe.each(['device', 'session'] as const)('keys kept by %s', (keep) => {
  it('are read as they were saved, each profile its own', async () => {
    await saveConsumerKeys('sandbox', consumer, keep);
    await saveConsumerKeys('production', other, keep);
    expect(await readConsumerKeys('sandbox', NOW)).toEqual({ name: 'found', consumer });
    expect(await readConsumerKeys('production', NOW)).toEqual({ name: 'found', consumer: other });
  });

  it('are replaced by the next', async () => {
    await saveConsumerKeys('sandbox', consumer, keep);
    await saveConsumerKeys('sandbox', other, keep);
    expect(await readConsumerKeys('sandbox', NOW)).toEqual({ name: 'found', consumer: other });
    expect((await stored('local')) + (await stored('session'))).not.toContain(consumer.secret);
  });

  it('put neither secret nor whole key on the disk', async () => {
    await saveConsumerKeys('sandbox', consumer, keep);
    const disk = await stored('local');
    for (const text of [consumer.secret, consumer.key]) {
      expect(disk).not.toContain(text);
      expect(disk).not.toContain(btoa(text));
    }
  });

  it('are not hinted at where the key is too short to hide the rest', async () => {
    await saveConsumerKeys('sandbox', { ...consumer, key: '123456789012345' }, keep);
    expect(await readKeysNote('sandbox')).toEqual({ keep, salt: null, hint: '…' });
    await saveConsumerKeys('sandbox', { ...consumer, key: '1234567890123456' }, keep);
    expect(await readKeysNote('sandbox')).toEqual({ keep, salt: null, hint: '1234…3456' });
  });

  it('are gone when they are removed, and nothing is left of them; those of another profile stay', async () => {
    await saveConsumerKeys('sandbox', consumer, keep);
    await saveConsumerKeys('production', other, keep);
    const changed = vi.fn();
    watchKeys('sandbox', changed);
    await removeConsumerKeys('sandbox');
    expect(changed).toHaveBeenCalled();
    expect(await readConsumerKeys('sandbox', NOW)).toEqual({ name: 'missing' });
    expect(await readKeysNote('sandbox')).toBe(null);
    expect((await stored('local')) + (await stored('session'))).not.toMatch(/keys-sandbox|5a5a/);
    expect(await readConsumerKeys('production', NOW)).toEqual({ name: 'found', consumer: other });
    expect(await readKeysNote('production')).toEqual({ keep, salt: null, hint: '6b6b…0002' });
  });

  it('may be shown as a note', async () => {
    expect(await readKeysNote('sandbox')).toBe(null);
    await saveConsumerKeys('sandbox', consumer, keep);
    expect(await readKeysNote('sandbox')).toEqual({ keep, salt: null, hint: '5a5a…0001' });
  });

  it('are told of when they are saved', async () => {
    const changed = vi.fn();
    const stop = watchKeys('sandbox', changed);
    await saveConsumerKeys('sandbox', consumer, keep);
    expect(changed).toHaveBeenCalled();
    stop();
    changed.mockClear();
    await saveConsumerKeys('sandbox', other, keep);
    expect(changed).not.toHaveBeenCalled();
  });
});

describe('a restart of the browser', () => {
  it('leaves device keys', async () => {
    await saveConsumerKeys('sandbox', consumer, 'device');
    await restartBrowser();
    expect(await readConsumerKeys('sandbox', NOW)).toEqual({ name: 'found', consumer });
  });

  it('ends session keys, but not the choice to keep them so', async () => {
    await saveConsumerKeys('sandbox', consumer, 'session');
    await restartBrowser();
    expect(await readConsumerKeys('sandbox', NOW)).toEqual({ name: 'missing' });
    expect(await readKeysNote('sandbox')).toEqual({ keep: 'session', salt: null, hint: null });
  });

  it('and the same session keys again: that is told too', async () => {
    await saveConsumerKeys('sandbox', consumer, 'session');
    await restartBrowser();
    const changed = vi.fn();
    watchKeys('sandbox', changed);
    await saveConsumerKeys('sandbox', consumer, 'session');
    expect(changed).toHaveBeenCalled();
  });
});

describe('changing how keys are kept', () => {
  it('from session to device leaves nothing in the session', async () => {
    await saveConsumerKeys('sandbox', consumer, 'session');
    expect(await stored('session')).toContain(consumer.secret);
    await saveConsumerKeys('sandbox', consumer, 'device');
    expect(await stored('session')).toBe('{}');
    expect(await readConsumerKeys('sandbox', NOW)).toEqual({ name: 'found', consumer });
  });

  it('from device to session leaves nothing sealed', async () => {
    await saveConsumerKeys('sandbox', consumer, 'device');
    await saveConsumerKeys('sandbox', consumer, 'session');
    expect(await stored('local')).not.toMatch(/"iv"|"data"/);
    await restartBrowser();
    expect(await readConsumerKeys('sandbox', NOW)).toEqual({ name: 'missing' });
  });

  it('leaves no hint on the disk where keys stay in the session', async () => {
    await saveConsumerKeys('sandbox', consumer, 'device');
    expect(await stored('local')).toContain('5a5a…0001');
    await saveConsumerKeys('sandbox', consumer, 'session');
    expect(await fakeBrowser.storage.local.get()).toEqual({
      'keys-sandbox': { version: 1, value: { keep: 'session' } },
    });
  });

  it('needs no device key where keys stay in the session', async () => {
    await saveConsumerKeys('sandbox', consumer, 'session');
    expect(device.key).toBe(null);
  });
});

describe('what cannot be read', () => {
  const record = async () => (await fakeBrowser.storage.local.get())['keys-sandbox'] as object;
  const put = (stored: unknown) => fakeBrowser.storage.local.set({ 'keys-sandbox': stored });

  it('is missing where nothing was saved', async () => {
    expect(await readConsumerKeys('sandbox', NOW)).toEqual({ name: 'missing' });
  });

  it('is unreadable where the device key is gone or another', async () => {
    await saveConsumerKeys('sandbox', consumer, 'device');
    device.key = null;
    expect(await readConsumerKeys('sandbox', NOW)).toEqual({ name: 'unreadable' });
    await saveConsumerKeys('production', other, 'device');
    expect(await readConsumerKeys('sandbox', NOW)).toEqual({ name: 'unreadable' });
  });

  it("is another profile's record under this name", async () => {
    await saveConsumerKeys('sandbox', consumer, 'device');
    await fakeBrowser.storage.local.set({ 'keys-production': await record() });
    expect(await readConsumerKeys('production', NOW)).toEqual({ name: 'unreadable' });
  });

  it('is a broken seal in its place', async () => {
    await saveConsumerKeys('production', other, 'device');
    await put({ version: 1, value: { keep: 'device', hint: 'x', sealed: { iv: '*', data: '*' } } });
    expect(await readConsumerKeys('sandbox', NOW)).toEqual({ name: 'unreadable' });
  });

  it.each<[string, unknown]>([
    ['a text', 'x'],
    ['a record without its version', { keep: 'session' }],
    ['a record of another version', { version: 2, value: { keep: 'session' } }],
    ['a number as a record', { version: 1, value: 7 }],
    ['a list as a record', { version: 1, value: [] }],
    ['an empty record', { version: 1, value: {} }],
    ['a record without its seal', { version: 1, value: { keep: 'device', hint: 'x', sealed: null } }],
    ['a record with a text for a seal', { version: 1, value: { keep: 'device', hint: 'x', sealed: 'x' } }],
  ])('is as if never saved where %s is in its place', async (_, value) => {
    await saveConsumerKeys('sandbox', consumer, 'session');
    await put(value);
    expect(await readConsumerKeys('sandbox', NOW)).toEqual({ name: 'missing' });
    expect(await readKeysNote('sandbox')).toBe(null);
  });
});
