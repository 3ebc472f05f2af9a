import type { Page } from 'puppeteer-core';
import { byRole, hasRole } from '../browsers/by-role.ts';
import { click, fill } from '../browsers/element-actions.ts';
import { popupPage } from './popup-page.ts';

/** What stands in place of any page where its storage cannot be trusted. */
export function emergencyPage(page: Page) {
  const { press, waitForStatus, waitForText } = popupPage(page);
  return {
    page,
    press,
    waitForStatus,
    waitForText,
    /** Resolves with the ms from the page's beginning until this was seen to stand there. */
    waitForTrouble: async (words: string | RegExp) => {
      await waitForStatus('Failed');
      const seenAfterMs = await page.evaluate(() => performance.now());
      await waitForText(words);
      return seenAfterMs;
    },
    mayReset: () => hasRole(page, 'form', 'Reset', { timeoutMs: 200 }),
    reset: async (word: string) => {
      const within = await byRole(page, 'form', 'Reset');
      await fill(await byRole(page, 'textbox', 'Type RESET to confirm', { within }), word);
      await click(await byRole(page, 'button', 'Reset Opening Bell', { within }));
    },
  };
}

/** Everything in both areas, to be compared to the byte; the log tells of each look at it, and is left out. */
export function readStorage(page: Page) {
  return page.evaluate(async () => {
    const { log: _, ...session } = await chrome.storage.session.get<Record<string, unknown>>(null);
    return { local: await chrome.storage.local.get<Record<string, unknown>>(null), session };
  });
}

export type AreaName = 'local' | 'session';

export function putStored(page: Page, area: AreaName, items: Record<string, unknown>): Promise<void> {
  return page.evaluate((name, stored) => chrome.storage[name].set(stored), area, items);
}
