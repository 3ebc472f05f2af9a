import type { Page } from 'puppeteer-core';

/** Everything that the extension has stored, as one text, but for its log, which tells of each look, and for drafts. */
export function stateOf(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const [session, local] = await Promise.all([
      chrome.storage.session.get(null),
      chrome.storage.local.get(null),
    ]);
    for (const name of Object.keys(session)) {
      if (name === 'log' || name.includes('-draft-')) delete session[name];
    }
    return JSON.stringify([session, local]);
  });
}
