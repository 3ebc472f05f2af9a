import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { clearHistory, removeCall, turnPin } from '@/entrypoints/console/history/change-history';
import { historyItem, MOST_PINNED, type PastCall } from '@/utils/storage/history-items';

const item = historyItem('sandbox');
const past = (callId: string, isPinned = false): PastCall => ({
  callId,
  operationId: 'listAccounts',
  input: {},
  startedAt: 7,
  end: 'cancelled',
  isPinned,
});
const pinned = async () =>
  (await item.getValue()).filter(({ isPinned }) => isPinned).map(({ callId }) => callId);

beforeEach(async () => {
  fakeBrowser.reset();
  await item.setValue([past('a'), past('b'), past('c')]);
});

it('pins one call, and takes the pin off', async () => {
  await turnPin('sandbox', 'b');
  expect(await pinned()).toEqual(['b']);
  await turnPin('sandbox', 'b');
  expect(await pinned()).toEqual([]);
});

it('pins no more than there is room for, and lets go of each', async () => {
  const full = Array.from({ length: MOST_PINNED }, (_, index) => past(`p-${index}`, true));
  await item.setValue([past('a'), ...full]);
  await turnPin('sandbox', 'a');
  expect(await pinned()).not.toContain('a');
  await turnPin('sandbox', 'p-7');
  expect(await pinned()).toHaveLength(MOST_PINNED - 1);
});

it('removes one, or all', async () => {
  await removeCall('sandbox', 'b');
  expect((await item.getValue()).map(({ callId }) => callId)).toEqual(['a', 'c']);
  await clearHistory('sandbox');
  expect(await fakeBrowser.storage.session.get()).toEqual({});
});
