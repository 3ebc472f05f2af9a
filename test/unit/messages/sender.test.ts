import { describe, expect, it } from 'vitest';
import { etradePageOf, isOwnPage, type Ourselves, type Sender } from '@/utils/messages/sender';

const CODE_PAGE = 'https://us.etrade.com/e/t/etws/TradingAPICustomerInfo';

interface Browser {
  readonly ourselves: Ourselves;
  readonly page: Sender;
  readonly popup: Sender;
  readonly options: Sender;
}

const chromium: Browser = {
  ourselves: { id: 'abcdefghijklmnop', origin: 'chrome-extension://abcdefghijklmnop' },
  page: {
    id: 'abcdefghijklmnop',
    origin: 'https://us.etrade.com',
    url: CODE_PAGE,
    frameId: 0,
    documentLifecycle: 'active',
    tab: { id: 7, incognito: false },
  },
  popup: {
    id: 'abcdefghijklmnop',
    origin: 'chrome-extension://abcdefghijklmnop',
    url: 'chrome-extension://abcdefghijklmnop/popup.html',
  },
  options: {
    id: 'abcdefghijklmnop',
    origin: 'chrome-extension://abcdefghijklmnop',
    url: 'chrome-extension://abcdefghijklmnop/options.html',
    frameId: 0,
    documentLifecycle: 'active',
    tab: { id: 8, incognito: false },
  },
};

const FIREFOX_ORIGIN = 'moz-extension://0f3b2c1d-1111-4222-8333-444455556666';
const firefox: Browser = {
  ourselves: { id: 'opening-bell@opening-bell.example', origin: FIREFOX_ORIGIN },
  page: {
    id: 'opening-bell@opening-bell.example',
    origin: 'https://us.etrade.com',
    url: CODE_PAGE,
    frameId: 0,
    tab: { id: 7, incognito: false },
  },
  popup: {
    id: 'opening-bell@opening-bell.example',
    origin: FIREFOX_ORIGIN,
    url: `${FIREFOX_ORIGIN}/popup.html`,
    frameId: 0,
  },
  options: {
    id: 'opening-bell@opening-bell.example',
    origin: FIREFOX_ORIGIN,
    url: `${FIREFOX_ORIGIN}/options.html`,
    frameId: 0,
    tab: { id: 8, incognito: false },
  },
};

const browsers: [string, Browser][] = [
  ['Chromium', chromium],
  ['Firefox', firefox],
];
const at = (url: string, origin = new URL(url).origin): Sender => ({ url, origin });

describe.each(browsers)('the code page in %s', (_, { ourselves, page, popup, options }) => {
  it('is known by its tab and address', () => {
    expect(etradePageOf(page, ourselves)).toEqual({ tabId: 7, url: new URL(CODE_PAGE) });
  });

  it('is known without `origin` too, which older Firefox does not stamp', () => {
    expect(etradePageOf({ ...page, origin: undefined }, ourselves)?.tabId).toBe(7);
  });

  const wrong: [string, Sender][] = [
    ['another extension', { id: 'ponmlkjihgfedcba' }],
    ['no extension', { id: undefined }],
    ['another origin', { origin: 'https://evil.example' }],
    ['an opaque origin', { origin: 'null' }],
    ['an empty origin', { origin: '' }],
    ['an origin with a slash', { origin: 'https://us.etrade.com/' }],
    ['another address under the right origin', { url: 'https://evil.example/' }],
    ['no address', { url: undefined }],
    ['an empty address', { url: '' }],
    ['about:blank', { url: 'about:blank' }],
    ['view-source', { url: `view-source:${CODE_PAGE}` }],
    ['an iframe', { frameId: 1 }],
    ['no frame', { frameId: undefined }],
    ['a page that is being prerendered', { documentLifecycle: 'prerender' }],
    ['a page in the back/forward cache', { documentLifecycle: 'cached' }],
    ['a page that goes away', { documentLifecycle: 'pending_deletion' }],
    ['a private window', { tab: { id: 7, incognito: true } }],
    ['no tab', { tab: undefined }],
    ['a tab without id', { tab: {} }],
    ['http', at('http://us.etrade.com/e/t/etws/authorize')],
    ['port 8443', at('https://us.etrade.com:8443/e/t/etws/authorize')],
    ['a sub-domain', at('https://a.us.etrade.com/e/t/etws/authorize')],
    ['the parent domain', at('https://etrade.com/e/t/etws/authorize')],
    ['the API host', at('https://api.etrade.com/e/t/etws/authorize')],
    ['a longer domain', at('https://us.etrade.com.evil.example/e/t/etws/authorize')],
    ['a dot at the end', at('https://us.etrade.com./e/t/etws/authorize')],
    ['a look-alike with a hyphen', at('https://us-etrade.com/e/t/etws/authorize')],
    ['a Cyrillic look-alike', at('https://us.еtrade.com/e/t/etws/authorize')],
    ['the name as user', at('https://us.etrade.com@evil.example/e/t/etws/authorize')],
    ['the name in a path', at('https://evil.example/us.etrade.com/')],
  ];

  it.each(wrong)('is not %s', (_, change) => {
    expect(etradePageOf({ ...page, ...change }, ourselves)).toBe(null);
    const { origin: __, ...withoutOrigin } = { ...page, ...change };
    if ('url' in change) expect(etradePageOf(withoutOrigin, ourselves)).toBe(null);
  });

  it('is none of our own pages, and they are none of E*TRADE', () => {
    expect(isOwnPage(page, ourselves)).toBe(false);
    for (const own of [popup, options]) expect(etradePageOf(own, ourselves)).toBe(null);
  });
});

describe.each(browsers)('our own pages in %s', (_, { ourselves, popup, options, page }) => {
  it('are the popup and the options in their tab', () => {
    expect([isOwnPage(popup, ourselves), isOwnPage(options, ourselves)]).toEqual([true, true]);
    expect(isOwnPage({ ...popup, origin: undefined }, ourselves)).toBe(true);
  });

  it.each<[string, Sender]>([
    ['another extension', { id: 'ponmlkjihgfedcba' }],
    ['no extension', { id: undefined }],
    ["another extension's origin", { origin: 'chrome-extension://ponmlkjihgfedcba' }],
    ['a web page', { origin: 'https://evil.example' }],
    ['an opaque origin', { origin: 'null' }],
    ['a page of ours in a frame', { frameId: 3 }],
    ['nothing that says where from', { origin: undefined, url: undefined }],
    ['a content script that claims our address', { origin: page.origin }],
  ])('are not %s', (_, change) => {
    expect(isOwnPage({ ...options, ...change }, ourselves)).toBe(false);
  });
});
