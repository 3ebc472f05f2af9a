import type { Page } from 'puppeteer-core';
import { contextOf, FirefoxSession } from './firefox/firefox-session.ts';
import { waitUntil } from './wait-until.ts';

/**
 * Shows the page in place of the tab that is in front. Not by `page.bringToFront()` in Firefox: where another tab
 * closes at that moment, as E*TRADE's does after a login, that fails or never ends.
 */
export async function bringToFront(page: Page): Promise<void> {
  const version = await page.browser().version();
  const isFirefox = version.toLowerCase().startsWith('firefox');
  const show = () =>
    isFirefox ? new FirefoxSession(page.browser()).selectTab(contextOf(page)) : page.bringToFront();
  await waitUntil(
    async () => {
      // More than once, as Firefox picks a tab itself for the one that closes.
      await show();
      return await page.evaluate(() => document.visibilityState === 'visible');
    },
    { what: 'the page to come to the front' },
  );
}
