import { mkdirSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { bringToFront } from '../test/e2e/stage/browsers/bring-to-front.ts';
import type { BrowserKind } from '../test/e2e/stage/browsers/launch-browser.ts';
import { openStage } from '../test/e2e/stage/stage.ts';
import { WALKS } from '../test/e2e/stage/states/walks.ts';
import { ensureBrowsers } from './ensure-browsers.ts';
import { runProcess } from './run-process.ts';

/** Pictures of every state that a person can see, of both themes, from both browsers. Remade as a whole. */
const FOLDER = 'docs/images/states';
const BROWSERS: readonly BrowserKind[] = ['chromium', 'firefox'];
const THEMES = ['light', 'dark'] as const;

/** The popup as tall as a popup may be; a page as it is in a common window. */
const sizeOf = (name: string) =>
  name.startsWith('popup') ? { width: 376, height: 600 } : { width: 1280, height: 800 };

ensureBrowsers(BROWSERS);
if (!runProcess('npm run --silent build')) process.exit(1);

for (const kind of BROWSERS) {
  mkdirSync(`${FOLDER}/${kind}`, { recursive: true });
  const stage = await openStage({ kind });
  try {
    for (const { of, walk } of WALKS) {
      await stage.begin(false);
      await walk(stage, async (name: string, page: Page) => {
        await bringToFront(page);
        await page.setViewport(sizeOf(name));
        for (const theme of THEMES) {
          await stage.browser.setColorScheme(theme);
          await page.screenshot({ path: `${FOLDER}/${kind}/${name}-${theme}.png` });
        }
        await page.setViewport(null);
      });
      console.log(`${kind}: ${of}`);
    }
  } finally {
    await stage.close();
  }
}
console.log(`The pictures are in ${FOLDER}/`);
