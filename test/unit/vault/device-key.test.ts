import { beforeEach, expect, it, vi } from 'vitest';
import { deviceKey, findDeviceKey } from '@/utils/vault/device-key';
import { memory } from '../fake-key-values.ts';

vi.mock('idb-keyval', () => import('../fake-key-values.ts'));

beforeEach(() => memory.clear());

it('is not made by looking for it', async () => {
  expect(await findDeviceKey()).toBe(null);
  expect(memory.size).toBe(0);
});

it('is made once and kept, for two who come first at the same time too', async () => {
  const [first, second] = await Promise.all([deviceKey(), deviceKey()]);
  expect(first).toBe(second);
  expect(await deviceKey()).toBe(first);
  expect(await findDeviceKey()).toBe(first);
});

it('cannot be taken out of WebCrypto, and does nothing but seal and open', async () => {
  const key = await deviceKey();
  expect(key.extractable).toBe(false);
  expect(key.algorithm).toMatchObject({ name: 'AES-GCM', length: 256 });
  expect([...key.usages].sort()).toEqual(['decrypt', 'encrypt']);
  await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow();
});
