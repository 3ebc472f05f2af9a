import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { violations } from '../stage/accessibility.ts';
import { bringToFront } from '../stage/browsers/bring-to-front.ts';
import { forceColors } from '../stage/browsers/forced-colors.ts';
import { lengthenNames, lengthenTexts, overTheEdge } from '../stage/over-the-edge.ts';
import { WALKS } from '../stage/states/walks.ts';
import { useStage } from '../stage/use-stage.ts';

const stage = useStage({ withKeys: false });
// Keys outlive a sweep.
beforeEach(() => stage().begin(false));

/** A phone, and a common window at 200 %: half of what it has otherwise. */
const WIDTHS = [320, 640];

async function violationsInAllColours(page: Page): Promise<string[]> {
  const { browser } = stage();
  const found: string[] = [];
  for (const scheme of ['light', 'dark'] as const) {
    await browser.setColorScheme(scheme);
    found.push(...(await violations(page)).map((each) => `${scheme}: ${each}`));
  }
  await browser.setColorScheme(null);
  await forceColors(browser, page, true);
  found.push(...(await violations(page)).map((each) => `forced colours: ${each}`));
  await forceColors(browser, page, false);
  return found;
}

/** As it is, with the longest names of profiles, and with texts longer by two fifths beside. */
async function overEveryEdge(page: Page): Promise<string[]> {
  const found: string[] = [];
  const measure = async (how: string) => {
    for (const width of WIDTHS) {
      found.push(...(await overTheEdge(page, width)).map((each) => `${width} px, ${how}: ${each}`));
    }
  };
  await measure('as it is');
  const restoreNames = await lengthenNames(page);
  await measure('long names');
  const restoreTexts = await lengthenTexts(page);
  await measure('long names and texts');
  await restoreTexts();
  await restoreNames();
  await page.setViewport(null);
  return found;
}

describe.each(WALKS)('$of', ({ walk }) => {
  it('has no accessibility violation in light, dark and forced colours, and nothing over the edge when it is narrow', async () => {
    onTestFinished(() => stage().browser.setColorScheme(null));
    const found: string[] = [];
    await walk(stage(), async (name, page) => {
      await bringToFront(page);
      const complaints = [...(await violationsInAllColours(page)), ...(await overEveryEdge(page))];
      found.push(...complaints.map((each) => `${name}, ${each}`));
    });
    expect(found).toEqual([]);
  }, 150_000);
});
