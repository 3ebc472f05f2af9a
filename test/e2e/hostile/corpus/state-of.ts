import type { Page } from 'puppeteer-core';

/** Everything that the extension has stored, as one text; its log tells of each look at it, and is left out. */
export function stateOf(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const [session, local] = await Promise.all([
      chrome.storage.session.get(null),
      chrome.storage.local.get(null),
    ]);
    delete session.log;
    return JSON.stringify([session, local]);
  });
}
