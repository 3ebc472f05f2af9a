import type { Page } from 'puppeteer-core';
import { waitUntil } from './wait-until.ts';

/** For every page, also for one of the extension in Firefox, where `page.reload()` never ends. */
export async function reloadPage(page: Page): Promise<void> {
  const before = await page.evaluate(() => {
    location.reload();
    return performance.timeOrigin;
  });
  await waitUntil(
    () =>
      page.evaluate(
        (origin) => performance.timeOrigin !== origin && document.readyState === 'complete',
        before,
      ),
    { what: 'the page to reload' },
  );
}
