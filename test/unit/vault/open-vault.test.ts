import { describe, expect, it } from 'vitest';
import { freshKdf } from '@/utils/vault/kdf';
import { type Bond, openVault } from '@/utils/vault/open-vault';

const KEY = btoa('k'.repeat(32));
const bond: Bond = { profileId: 'sandbox', environment: 'sandbox', kdf: freshKdf() };
const vault = await openVault(KEY, bond);
const TEXT = '{"key":"invented"}';

describe('a vault', () => {
  it('opens what it sealed, also when it is opened anew', async () => {
    const sealed = await vault.seal(TEXT, 'keys');
    expect(await vault.unseal(sealed, 'keys')).toBe(TEXT);
    expect(await (await openVault(KEY, structuredClone(bond))).unseal(sealed, 'keys')).toBe(TEXT);
  });

  it('uses a fresh iv for each sealing', async () => {
    const sealed = await Promise.all(Array.from({ length: 100 }, () => vault.seal(TEXT, 'keys')));
    expect(new Set(sealed.map(({ iv }) => iv)).size).toBe(100);
  });

  it('opens nothing for another purpose', async () => {
    expect(await vault.unseal(await vault.seal(TEXT, 'keys'), 'token')).toBe(null);
  });

  it.each<[string, string, Bond]>([
    ['key', btoa('l'.repeat(32)), bond],
    ['profile', KEY, { ...bond, profileId: 'production' }],
    ['environment', KEY, { ...bond, environment: 'production' }],
    ['function', KEY, { ...bond, kdf: { ...bond.kdf, name: 'PBKDF2-SHA1' as never } }],
    ['number of rounds', KEY, { ...bond, kdf: { ...bond.kdf, iterations: 600_000 } }],
    ['salt', KEY, { ...bond, kdf: freshKdf() }],
    ['border between two of them', KEY, { ...bond, profileId: 'sandbox","sandbox', environment: '' }],
  ])('opens nothing with another %s', async (_, key, other) => {
    const sealed = await vault.seal(TEXT, 'keys');
    expect(await (await openVault(key, other)).unseal(sealed, 'keys')).toBe(null);
  });
});
