import { expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { API_ORIGINS, PAGE_ORIGINS } from '@/utils/etrade/environments';
import { resetStorage } from '@/utils/keys/reset-everything';

it('a reset gives back the sites that were allowed for an address, and no host of E*TRADE', async () => {
  const remove = vi.fn(async () => true);
  const sites = ['https://myapp.example/*', 'http://127.0.0.1/*'];
  // Firefox tells the pages of a content script as their whole site.
  const pages = [...PAGE_ORIGINS, 'https://us.etrade.com/*'];
  const getAll = async () => ({ origins: [...API_ORIGINS, ...sites, ...pages] });
  Object.assign(fakeBrowser.permissions, { getAll, remove });
  await resetStorage();
  expect(remove.mock.calls).toEqual([
    [{ permissions: ['notifications', 'downloads'] }],
    [{ origins: sites }],
  ]);
});
