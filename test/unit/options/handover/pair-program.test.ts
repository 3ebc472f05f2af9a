import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { pairProgram, unpairProgram } from '@/entrypoints/options/handover/pair-program';
import { readPairingSecret } from '@/utils/keys/read-pairing-secret';
import { removeConsumerKeys, saveConsumerKeys } from '@/utils/keys/save-keys';
import { callbackAddressItem } from '@/utils/storage/callback-items';
import { pairingsItem } from '@/utils/storage/handover-items';
import { memory } from '../../fake-key-values.ts';

vi.mock('idb-keyval', () => import('../../fake-key-values.ts'));

const ADDRESS = 'http://127.0.0.1:9330/opening-bell';
const request = vi.fn(async () => true);
const remove = vi.fn(async () => true);

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  memory.clear();
  request.mockReset().mockResolvedValue(true);
  remove.mockReset().mockResolvedValue(true);
  Object.assign(fakeBrowser.permissions, { request, remove });
});

const paired = async (address = ADDRESS) => {
  const result = await pairProgram(address);
  if (result.name !== 'paired') throw new Error(result.name);
  const pairing = (await pairingsItem.getValue()).at(-1);
  if (!pairing) throw new Error('Nothing is paired');
  return { pairing, secret: result.secret };
};

describe('pairing', () => {
  it('asks for the one name of this computer, and keeps a secret that opens for this address alone', async () => {
    const { pairing, secret } = await paired();
    expect(request).toHaveBeenCalledWith({ origins: ['http://127.0.0.1/*'] });
    expect(JSON.stringify(pairing)).not.toContain(secret);
    expect(await readPairingSecret(pairing)).toBe(secret);
    expect(await readPairingSecret({ ...pairing, address: 'http://127.0.0.1:1/' })).toBe(null);
    expect(await readPairingSecret({ ...pairing, id: 'another' })).toBe(null);
  });

  it('keeps nothing where the browser does not allow it, and asks for nothing where the address will not do', async () => {
    request.mockResolvedValue(false);
    expect(await pairProgram(ADDRESS)).toEqual({ name: 'notAllowed' });
    request.mockRejectedValue(new Error('not after a press'));
    expect(await pairProgram(ADDRESS)).toEqual({ name: 'notAllowed' });
    request.mockClear();
    expect(await pairProgram('http://evil.example:8765/')).toEqual({
      name: 'invalid',
      fault: 'notThisComputer',
    });
    expect(request).not.toHaveBeenCalled();
    expect(await pairingsItem.getValue()).toEqual([]);
  });

  it('gives the site back where the pairing cannot be stored', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('full') as never);
    expect(await pairProgram(ADDRESS)).toEqual({ name: 'notStored' });
    expect(remove).toHaveBeenCalledWith({ origins: ['http://127.0.0.1/*'] });
  });

  it('anew with the same address ends the pairing before it', async () => {
    const first = await paired();
    const second = await paired();
    expect(await pairingsItem.getValue()).toEqual([second.pairing]);
    expect(second.secret).not.toBe(first.secret);
    expect(second.pairing.id).not.toBe(first.pairing.id);
  });

  it('outlives keys that are removed', async () => {
    await saveConsumerKeys('sandbox', { key: 'key-1', secret: 'invented-secret-1' }, 'device');
    const { pairing, secret } = await paired();
    await removeConsumerKeys('sandbox');
    expect(await readPairingSecret(pairing)).toBe(secret);
  });
});

describe('unpairing', () => {
  it('forgets the secret and gives the site back', async () => {
    const { pairing } = await paired();
    await unpairProgram(pairing);
    expect(await pairingsItem.getValue()).toEqual([]);
    expect(memory.size).toBe(0);
    expect(remove).toHaveBeenCalledWith({ origins: ['http://127.0.0.1/*'] });
  });

  it.each<[string, () => Promise<unknown>]>([
    ['another program', () => paired('http://127.0.0.1:9000/')],
    ['a callback address', () => callbackAddressItem('sandbox').setValue('http://127.0.0.1:3000/callback')],
  ])('leaves a site that %s needs', async (_, need) => {
    const { pairing } = await paired();
    await need();
    await unpairProgram(pairing);
    expect(remove).not.toHaveBeenCalled();
  });
});
