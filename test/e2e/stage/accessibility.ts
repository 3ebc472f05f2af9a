import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { waitUntil } from './browsers/wait-until.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe has against a page, once it is drawn. */
export async function violations(page: Page): Promise<string[]> {
  await waitUntil(() => page.evaluate(() => document.querySelector('h1') !== null), { what: 'a drawn page' });
  await page.evaluate(`${axe.source};undefined`);
  return page.evaluate(async (runOnly) => {
    const result = await (globalThis as unknown as { axe: typeof axe }).axe.run(document, { runOnly });
    return result.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
  }, RULES);
}
