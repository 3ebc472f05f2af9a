import type { Browser, Page } from 'puppeteer-core';
import { type BrowsingContext, contextOf, type FirefoxSession } from './firefox-session.ts';

export interface FirefoxTab {
  page: Page;
  url: string;
}

/**
 * All tabs with their true addresses. Firefox sends no events about documents of an extension, so Puppeteer
 * is told here what it missed: tabs an extension page opened or closed, and loads of extension pages.
 */
export async function firefoxTabs(
  browser: Browser,
  session: FirefoxSession,
  extensionOrigin: string,
): Promise<FirefoxTab[]> {
  const contexts = await session.contexts();
  await announceMissedTabs(browser, session, contexts);
  const pages = await pagesByContext(browser);
  return contexts.flatMap(({ context, url, userContext }) => {
    const page = pages.get(context);
    if (!page) return [];
    if (url.startsWith(extensionOrigin) && page.url() !== url) {
      const load = { context, url, userContext, navigation: null, timestamp: Date.now() };
      session.announce('browsingContext.load', load);
    }
    return [{ page, url }];
  });
}

async function announceMissedTabs(
  browser: Browser,
  session: FirefoxSession,
  contexts: BrowsingContext[],
): Promise<void> {
  const known = await pagesByContext(browser);
  const open = new Set(contexts.map(({ context }) => context));
  for (const context of contexts) {
    if (!known.has(context.context)) session.announce('browsingContext.contextCreated', context);
  }
  for (const context of known.keys()) {
    if (!open.has(context)) session.announce('browsingContext.contextDestroyed', { context });
  }
}

async function pagesByContext(browser: Browser): Promise<Map<string, Page>> {
  return new Map((await browser.pages()).map((page) => [contextOf(page), page]));
}
