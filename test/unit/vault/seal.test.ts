import { describe, expect, it } from 'vitest';
import { seal, unseal } from '@/utils/vault/seal';

const freshKey = () =>
  crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
const key = await freshKey();
const TEXT = '{"key":"invented","secret":"é😀\u0000"}';
const PURPOSE = 'consumer-keys/1/sandbox';

/** The same base64 with one bit of one byte turned. */
function turned(base64: string, at: number): string {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  return btoa(String.fromCharCode(...bytes));
}

describe('a sealed text', () => {
  it.each(['', TEXT, 'x'.repeat(2000)])('opens again: %j', async (text) => {
    expect(await unseal(await seal(text, PURPOSE, key), PURPOSE, key)).toBe(text);
  });

  it('shows nothing of the text and has its parts in their sizes', async () => {
    const sealed = await seal(TEXT, PURPOSE, key);
    expect(Object.keys(sealed).sort()).toEqual(['data', 'iv']);
    expect(atob(sealed.iv)).toHaveLength(12);
    expect(atob(sealed.data)).toHaveLength(new TextEncoder().encode(TEXT).length + 16);
    expect(atob(sealed.data)).not.toContain('invented');
  });

  it('has a fresh iv each time', async () => {
    const sealed = await Promise.all(Array.from({ length: 200 }, () => seal(TEXT, PURPOSE, key)));
    expect(new Set(sealed.map(({ iv }) => iv)).size).toBe(200);
    expect(new Set(sealed.map(({ data }) => data)).size).toBe(200);
  });
});

describe('it stays shut', () => {
  it.each(['consumer-keys/1/production', 'consumer-keys/2/sandbox', ''])(
    'for the purpose %j',
    async (purpose) => {
      expect(await unseal(await seal(TEXT, PURPOSE, key), purpose, key)).toBe(null);
    },
  );

  it('for another key', async () => {
    expect(await unseal(await seal(TEXT, PURPOSE, key), PURPOSE, await freshKey())).toBe(null);
  });

  it('after any bit of iv, data or tag was turned', async () => {
    const { iv, data } = await seal(TEXT, PURPOSE, key);
    for (const at of [0, 11]) expect(await unseal({ iv: turned(iv, at), data }, PURPOSE, key)).toBe(null);
    for (const at of [0, 20, atob(data).length - 1]) {
      expect(await unseal({ iv, data: turned(data, at) }, PURPOSE, key)).toBe(null);
    }
  });

  it.each([
    ['no base64', { iv: '***', data: '***' }],
    ['empty parts', { iv: '', data: '' }],
    ['a cut tag', { iv: btoa('123456789012'), data: btoa('short') }],
    ['other types', { iv: 1, data: null } as unknown as { iv: string; data: string }],
  ])('where there is %s', async (_, sealed) => {
    expect(await unseal(sealed, PURPOSE, key)).toBe(null);
  });
});
