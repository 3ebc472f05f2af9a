import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeAddress } from '@/entrypoints/options/profiles/change-address';
import { bridgeRulesItem } from '@/utils/storage/bridge-items';
import { callbackAddressItem } from '@/utils/storage/callback-items';

const ADDRESS = 'http://127.0.0.1:8080/cb';
const SITE = { origins: ['http://127.0.0.1/*'] };
const ask = vi.fn(async () => true);
const remove = vi.fn(async () => true);
const saved = () => callbackAddressItem('sandbox').getValue();

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  ask.mockReset().mockResolvedValue(true);
  remove.mockReset().mockResolvedValue(true);
  Object.assign(fakeBrowser.permissions, { request: ask, remove });
});

describe('a callback address', () => {
  it('is saved where the browser lets its one site be seen', async () => {
    expect(await changeAddress('sandbox', ` ${ADDRESS} `, null)).toMatchObject({ kind: 'ok' });
    expect(await saved()).toBe(ADDRESS);
    expect(ask.mock.calls).toEqual([[SITE]]);
    expect(remove).not.toHaveBeenCalled();
  });

  it.each([
    ['the person does not allow it', () => ask.mockResolvedValue(false)],
    ['the browser cannot ask for it', () => ask.mockRejectedValue(new Error('hidden'))],
  ])('is not saved where %s, and what then does not work is said', async (_, refuse) => {
    refuse();
    const said = await changeAddress('sandbox', ADDRESS, null);
    expect(said).toMatchObject({
      kind: 'problem',
      text: expect.stringContaining('no login could end there'),
    });
    expect(await saved()).toBe(null);
  });

  it('that cannot be one is refused before anybody is asked', async () => {
    expect(await changeAddress('sandbox', 'ftp://a.example/', null)).toMatchObject({ kind: 'problem' });
    expect(ask).not.toHaveBeenCalled();
  });

  it('that is taken away gives its site back', async () => {
    await callbackAddressItem('sandbox').setValue(ADDRESS);
    expect(await changeAddress('sandbox', ' ', ADDRESS)).toMatchObject({ kind: 'ok' });
    expect(await saved()).toBe(null);
    expect(remove.mock.calls).toEqual([[SITE]]);
  });

  it.each([
    ['the other profile', () => callbackAddressItem('production').setValue('http://127.0.0.1:1/')],
    [
      'a rule',
      () =>
        bridgeRulesItem.setValue([{ consumerKey: 'a', address: 'http://127.0.0.1:2/', isConfirmed: true }]),
    ],
  ])('gives back no site that %s needs', async (_, need) => {
    await callbackAddressItem('sandbox').setValue(ADDRESS);
    await need();
    await changeAddress('sandbox', 'https://a.example/cb', ADDRESS);
    expect(remove).not.toHaveBeenCalled();
  });
});
