import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { isText } from '@/utils/storage/engine/checks';
import { storedItem } from '@/utils/storage/engine/stored-item';

const item = storedItem('local', 'thing', 'nothing stored', isText);
const { local } = fakeBrowser.storage;

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
});

it.each([
  ['nothing is stored', {}],
  ['a present value is', { thing: { version: 1, value: 'some' } }],
])('a look where %s is one question to the storage, and waits for nobody', async (_, stored) => {
  await local.set(stored);
  const get = vi.spyOn(local, 'get');
  const lock = vi.spyOn(navigator.locks, 'request');
  await item.getValue();
  expect(get).toHaveBeenCalledTimes(1);
  expect(lock).not.toHaveBeenCalled();
});
