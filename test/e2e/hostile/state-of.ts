import type { Page } from 'puppeteer-core';

/** Everything that the extension has stored, as one text. */
export function stateOf(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const [session, local] = await Promise.all([
      chrome.storage.session.get(null),
      chrome.storage.local.get(null),
    ]);
    return JSON.stringify([session, local]);
  });
}
