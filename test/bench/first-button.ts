import type { Page } from 'puppeteer-core';
import { bringToFront } from '../e2e/stage/browsers/bring-to-front.ts';
import { contextOf, FirefoxSession } from '../e2e/stage/browsers/firefox/firefox-session.ts';
import type { RunningBrowser } from '../e2e/stage/browsers/launch-browser.ts';
import { waitUntil } from '../e2e/stage/browsers/wait-until.ts';
import { bring, type Condition, type Contender } from './contender.ts';
import { noteFirstButton } from './note-first-button.ts';

/** How many ms pass from the beginning of the page's navigation until its first button is drawn. */
export async function firstButton(contender: Contender, condition: Condition): Promise<number> {
  const { browser, page: path } = contender;
  const page = await browser.browser.newPage();
  try {
    await noteFirstButton(browser, page);
    await bring(contender, condition);
    await bringToFront(page);
    await goTo(browser, page, `${browser.extensionOrigin}/${path}`);
    const noted = () => page.evaluate(() => Number(document.documentElement.dataset.firstButtonDrawn));
    return await waitUntil(noted, { what: 'the first button' });
  } finally {
    await page.close();
  }
}

/** In Firefox `page.goto` to a page of an extension never ends. */
async function goTo({ kind, browser }: RunningBrowser, page: Page, url: string): Promise<void> {
  if (kind === 'chromium') await page.goto(url);
  else {
    const navigation = { context: contextOf(page), url, wait: 'complete' };
    await new FirefoxSession(browser).send('browsingContext.navigate', navigation);
  }
}
