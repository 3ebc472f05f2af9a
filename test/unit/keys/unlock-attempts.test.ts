import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { saveWithPassphrase } from '@/utils/keys/save-with-passphrase';
import { unlockKeys } from '@/utils/keys/unlock-keys';
import { unlockAttemptsItem } from '@/utils/storage/key-items';
import { deriveKey } from '@/utils/vault/derive-key';
import type { Kdf } from '@/utils/vault/kdf';
import { NOW } from '../connection/samples.ts';
import { PASSPHRASE, restart } from './passphrase-world.ts';

// As many rounds as are asked for would take as many seconds: here one does.
vi.mock(import('@/utils/vault/derive-key'), async (importOriginal) => {
  const { deriveKey: derive } = await importOriginal();
  return {
    deriveKey: vi.fn((passphrase: string, kdf: Kdf) => derive(passphrase, { ...kdf, iterations: 1 })),
  };
});

const consumer = { key: '5a5a0000000000000000000000000001', secret: 'invented-and-very-secret' };
const save = (passphrase = PASSPHRASE) => saveWithPassphrase('sandbox', consumer, passphrase, NOW);
const tryOut = (passphrase: string, now = NOW) => unlockKeys('sandbox', passphrase, now);

async function tryWrongOnes(times: number): Promise<void> {
  for (let left = times; left > 0; left -= 1) expect(await tryOut('a wrong passphrase')).toBe('refused');
}

beforeEach(async () => {
  fakeBrowser.reset();
  await save();
  await restart();
  vi.mocked(deriveKey).mockClear();
});

describe('after three wrong passphrases', () => {
  it('the right one comes too soon, and nothing is derived for it', async () => {
    await tryWrongOnes(3);
    vi.mocked(deriveKey).mockClear();
    expect(await tryOut(PASSPHRASE, NOW + 999)).toBe('tooSoon');
    expect(deriveKey).not.toHaveBeenCalled();
  });

  it('the right one opens a second later', async () => {
    await tryWrongOnes(3);
    expect(await tryOut(PASSPHRASE, NOW + 1000)).toBe('unlocked');
  });

  it('a restart of the browser makes nothing faster', async () => {
    await tryWrongOnes(3);
    await restart();
    expect(await tryOut(PASSPHRASE)).toBe('tooSoon');
  });

  it('a try that comes too soon does not count', async () => {
    await tryWrongOnes(3);
    await tryOut('a wrong passphrase');
    expect(await unlockAttemptsItem('sandbox').getValue()).toMatchObject({ failures: 3 });
  });
});

it('two pages that try at once try no faster: the second waits for what the first has brought', async () => {
  await tryWrongOnes(2);
  const tries = await Promise.all([tryOut('a wrong passphrase'), tryOut('a wrong passphrase')]);
  expect(tries).toEqual(['refused', 'tooSoon']);
});

it('a page that ends while it tries has tried all the same', async () => {
  vi.mocked(deriveKey).mockRejectedValueOnce(new Error('the page is gone'));
  await expect(tryOut(PASSPHRASE)).rejects.toThrow('gone');
  expect(await unlockAttemptsItem('sandbox').getValue()).toMatchObject({ failures: 1 });
});

it('wrong ones are forgotten with the right one', async () => {
  await tryWrongOnes(2);
  await tryOut(PASSPHRASE);
  await restart();
  await tryWrongOnes(2);
  expect(await tryOut(PASSPHRASE)).toBe('unlocked');
});

it('wrong ones are forgotten with a new passphrase: who mistypes that waits for nothing', async () => {
  await tryWrongOnes(3);
  await save('another set of words');
  await restart();
  await tryWrongOnes(1);
  expect(await tryOut('another set of words')).toBe('unlocked');
});
