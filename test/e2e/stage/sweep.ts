import type { Page } from 'puppeteer-core';
import type { RunningBrowser } from './browsers/launch-browser.ts';
import { waitUntil } from './browsers/wait-until.ts';

/** What a test finds as the one before left it: the saved keys, and what a person has set for a profile. */
const KEPT = ['keys-', 'profiles', 'selected-profile'];
/** A page of the extension without a script of ours: it only looks and sweeps, and the last tab has to stay. */
const SCRIPTLESS = 'manifest.json';

/**
 * Back to a browser that was just started: no other tabs, no session, no background, and on the disk nothing but what
 * begins with one of these names.
 */
export async function sweep(browser: RunningBrowser, kept: readonly string[] = KEPT): Promise<Page> {
  const page = await scriptlessPage(browser);
  await page.evaluate(closeToolbarPopup);
  await closeOthers(browser, page);
  await browser.killBackground();
  await closeOthers(browser, page);
  await waitUntil(() => page.evaluate(emptyStorage, kept), { what: 'an empty session' });
  return page;
}

/** Runs in the page. A browser whose storage answers no more is told by the name of what did not. */
async function emptyStorage(kept: readonly string[]): Promise<boolean> {
  const answered = async <T>(what: string, answer: Promise<T>): Promise<T> => {
    const late = new Promise<never>((_resolve, reject) => {
      setTimeout(() => reject(new Error(`${what} does not answer`)), 8_000);
    });
    return await Promise.race([answer, late]);
  };
  const { local, session } = chrome.storage;
  const stored = Object.keys(await answered('local.get', local.get(null)));
  // The disk first: what wakes the background again finds it swept.
  const swept = stored.filter((name) => !kept.some((each) => name.startsWith(each)));
  await answered('local.remove', local.remove(swept));
  await answered('session.clear', session.clear());
  return Object.keys(await answered('session.get', session.get(null))).length === 0;
}

/** Runs in the page. The toolbar's popup, which opens by itself for a code, is no tab, and holds its database open. */
function closeToolbarPopup(): void {
  for (const popup of chrome.extension.getViews({ type: 'popup' })) popup.close();
}

/** Some close by themselves meanwhile, as E*TRADE's does after a login. */
async function closeOthers(browser: RunningBrowser, page: Page): Promise<void> {
  await waitUntil(
    async () => {
      const others = (await pagesOf(browser)).filter((other) => other !== page);
      for (const other of others) await other.close().catch(() => undefined);
      return others.length === 0;
    },
    { what: 'the other tabs to close' },
  );
}

/** Puppeteer's pages, brought up to date first, as they have to be in Firefox. */
async function pagesOf(browser: RunningBrowser): Promise<Page[]> {
  await browser.openTabUrls();
  return browser.browser.pages();
}

/** The one that an earlier sweep has left, where there is one. */
async function scriptlessPage(browser: RunningBrowser): Promise<Page> {
  const address = `${browser.extensionOrigin}/${SCRIPTLESS}`;
  const pages = await pagesOf(browser);
  return pages.find((page) => page.url() === address) ?? (await browser.openExtensionPage(SCRIPTLESS));
}

/** The saved keys of a browser that was swept, as one text. Saved anew, the same keys are another text. */
export async function sweepAllButKeys(browser: RunningBrowser) {
  const page = await sweep(browser, ['keys-']);
  const keys = await page.evaluate(async () => JSON.stringify(await chrome.storage.local.get(null)));
  return { page, keys };
}

/** Back to a browser that never had keys. */
export async function forgetEverything(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await chrome.storage.local.clear();
    for (const { name = '' } of await indexedDB.databases()) {
      await new Promise((resolve, reject) => {
        const deletion = indexedDB.deleteDatabase(name);
        deletion.onsuccess = resolve;
        deletion.onerror = reject;
      });
    }
  });
}
