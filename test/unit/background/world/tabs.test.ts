import { expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { closeDeadPage } from '@/entrypoints/background/world/tabs';
import { startWorld } from '../fake-world.ts';

const ADDRESS = 'http://127.0.0.1:8000/callback?oauth_verifier=AB12C';
const tab = (title: string, status: string) => ({ id: 7, windowId: 1, url: ADDRESS, title, status });
const LOADING = tab('', 'loading');

it.each([
  ['is closed once it has its title', [LOADING, LOADING, tab('127.0.0.1', 'complete')], true],
  ['stays where somebody answers', [LOADING, tab('My app', 'complete')], false],
  ['stays where it has gone elsewhere', [LOADING, { ...LOADING, url: 'https://news.example/' }], false],
  ['is not waited for without an end', [LOADING], false],
])('the page of a callback that was told of early %s', async (_, looks, isClosed) => {
  const { waits } = await startWorld();
  const remove = vi.fn(async () => undefined);
  const next = [...looks];
  // The last look stands from then on.
  const get = async () => (next.length > 1 ? next.shift() : next[0]);
  Object.assign(fakeBrowser.tabs, { get, query: async () => [{}, {}], remove });
  await closeDeadPage(7, ADDRESS, false);
  expect(remove).toHaveBeenCalledTimes(isClosed ? 1 : 0);
  expect(waits.reduce((sum, ms) => sum + ms, 0)).toBeLessThanOrEqual(2_000);
});
