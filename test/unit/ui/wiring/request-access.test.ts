import { expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { PAGE_ORIGINS } from '@/utils/etrade/environments';
import { maySee } from '@/utils/ui/wiring/request-access';

const API = 'https://api.etrade.com/*';

it.each([
  ['Chromium tells the path of its pages', [API, ...PAGE_ORIGINS], true],
  ['Firefox tells their whole site', [API, 'https://us.etrade.com/*'], true],
  ['the person has withdrawn it', [API], false],
])('access to the pages of E*TRADE, where %s', async (_, origins, isSeen) => {
  Object.assign(fakeBrowser.permissions, {
    getAll: vi.fn(async () => ({ origins })),
    contains: vi.fn(async () => false),
  });
  expect(await maySee(PAGE_ORIGINS)).toBe(isSeen);
});
