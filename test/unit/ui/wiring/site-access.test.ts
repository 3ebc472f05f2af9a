import { expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { PAGE_ORIGINS } from '@/utils/etrade/environments';
import { mayReadPages } from '@/utils/ui/wiring/site-access';

const API = 'https://api.etrade.com/*';

it.each([
  [
    'it answers for them, as Firefox does, and lists their whole site',
    true,
    [API, 'https://us.etrade.com/*'],
    true,
  ],
  ['it lists them and never answers for them, as Chromium does', false, [API, ...PAGE_ORIGINS], true],
  ['it does neither', false, [API], false],
] as const)(
  "what a browser says of E*TRADE's pages is read where %s",
  async (_, contains, origins, mayRead) => {
    Object.assign(fakeBrowser.permissions, {
      contains: async () => contains,
      getAll: async () => ({ origins: [...origins] }),
    });
    expect(await mayReadPages()).toBe(mayRead);
  },
);
