import type { Browser, Page, Target } from 'puppeteer-core';
import type { ToolbarPopup } from '../launch-browser.ts';
import { saveScreenshot } from '../save-screenshot.ts';
import { waitUntil } from '../wait-until.ts';

/** `tabId` names the tab in front: the icon is clicked in its window. */
export async function openChromiumPopup(
  browser: Browser,
  extensionId: string,
  tabId: string,
  adopt: (page: Page) => Promise<Page>,
): Promise<ToolbarPopup> {
  const known = new Set(browser.targets());
  const session = await browser.target().createCDPSession();
  await session.send('Extensions.triggerAction', { id: extensionId, targetId: tabId });
  await session.detach();
  const target = await browser.waitForTarget((candidate) => isPopup(candidate, extensionId, known));
  const page = await adopt(await target.asPage());
  await waitUntil(() => page.evaluate(() => document.readyState === 'complete'), {
    what: 'the popup to load',
  });

  return {
    evaluate: <T>(expression: string) => page.evaluate(expression) as Promise<T>,
    async waitFor(expression, timeoutMs) {
      await waitUntil(() => page.evaluate(expression), {
        what: `${expression} in the popup`,
        ...(timeoutMs !== undefined && { timeoutMs }),
      });
    },
    screenshot: (file) => saveScreenshot(page, file),
    async close() {
      if (browser.targets().includes(target)) await page.close();
      await waitUntil(() => !browser.targets().includes(target), { what: 'the popup to close' });
    },
  };
}

function isPopup(target: Target, extensionId: string, known: Set<Target>): boolean {
  return (
    target.type() === 'page' &&
    target.url().startsWith(`chrome-extension://${extensionId}/`) &&
    !known.has(target)
  );
}
