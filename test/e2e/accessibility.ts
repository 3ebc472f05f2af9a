import axe from 'axe-core';
import type { Page } from 'puppeteer-core';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe has against a page. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(`${axe.source};undefined`);
  return page.evaluate(async (runOnly) => {
    const result = await (globalThis as unknown as { axe: typeof axe }).axe.run(document, { runOnly });
    return result.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
  }, RULES);
}
