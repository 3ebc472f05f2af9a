import type { Page } from 'puppeteer-core';
import { bringToFront } from '../browsers/bring-to-front.ts';
import { waitUntil } from '../browsers/wait-until.ts';

/** What a page hands to the clipboard when this is done, which still gets it. */
export async function copiedBy(page: Page, act: () => Promise<unknown>): Promise<string> {
  await bringToFront(page);
  await page.evaluate(() => {
    const { clipboard } = navigator;
    const write = Clipboard.prototype.writeText.bind(clipboard);
    Object.assign(window, { copied: undefined });
    Object.assign(clipboard, {
      writeText: (written: string) => {
        Object.assign(window, { copied: written });
        return write(written);
      },
    });
  });
  await act();
  return waitUntil(() => page.evaluate(() => (window as { copied?: string }).copied), {
    timeoutMs: 5_000,
    what: 'a copy',
  });
}
