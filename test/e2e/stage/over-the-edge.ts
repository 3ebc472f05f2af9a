import type { Page } from 'puppeteer-core';
import { waitUntil } from './browsers/wait-until.ts';

/** What stands over the edge of a page of that width, but for what scrolls in a box of its own. */
export async function overTheEdge(page: Page, width: number, height = 800): Promise<string[]> {
  await page.setViewport({ width, height });
  await waitUntil(() => page.evaluate((wide) => innerWidth === wide, width), { what: 'the width' });
  return page.evaluate(() => {
    const edge = document.documentElement.clientWidth;
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      (['auto', 'scroll', 'hidden'].includes(getComputedStyle(element).overflowX) ||
        scrolls(element.parentElement));
    return [...document.querySelectorAll('body *')]
      .filter(
        (each) =>
          each.checkVisibility() &&
          each.getBoundingClientRect().right > edge + 1 &&
          !scrolls(each.parentElement),
      )
      .map((each) => each.outerHTML.slice(0, 80));
  });
}

/** Every text, as long as it could be in another language. @returns takes it back */
export async function lengthenTexts(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const before: [Text, string][] = [];
    while (texts.nextNode()) {
      const text = texts.currentNode as Text;
      // What is no word is no longer in another language.
      if (!/\p{L}/u.test(text.data)) continue;
      before.push([text, text.data]);
      text.data += ` ${text.data.trim().slice(0, Math.ceil(text.data.length * 0.4))}`;
    }
    Object.assign(window, { textsBefore: before });
  });
  return () =>
    page.evaluate(() => {
      const { textsBefore } = window as unknown as { textsBefore: [Text, string][] };
      for (const [text, data] of textsBefore) text.data = data;
    });
}

/** The longest names that profiles may have, as they are stored. */
export const LONG_PROFILES = ['sandbox', 'production'].map((id, index) => ({
  id,
  label: `Donaudampfschifffahrtsgesellschaftskont${index}`,
  environment: id,
  oauthHost: 'api.etrade.com',
}));

/** Gives the profiles these names, on every page that is open. @returns takes them back */
export async function lengthenNames(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(
    (value) => chrome.storage.local.set({ profiles: { version: 1, value } }),
    LONG_PROFILES,
  );
  return () => page.evaluate(() => chrome.storage.local.remove('profiles'));
}
