import type { Page } from 'puppeteer-core';
import { bringToFront } from '../browsers/bring-to-front.ts';
import { byRole } from '../browsers/by-role.ts';
import { click } from '../browsers/element-actions.ts';
import type { RunningBrowser } from '../browsers/launch-browser.ts';
import { waitUntil } from '../browsers/wait-until.ts';

/** The tab that opens by itself in a profile where the extension is new. */
export const firstTab = (browser: RunningBrowser) => browser.waitForPage('welcome.html');

/** The first steps as a person takes them, who counts what it costs. */
export function welcomePage(page: Page) {
  const spent = { clicks: 0, pastes: 0, keys: 0 };
  const press = async (key: Parameters<Page['keyboard']['press']>[0]) => {
    spent.keys += 1;
    await page.keyboard.press(key);
  };
  const focused = () =>
    page.evaluate(() => {
      const { activeElement: element } = document;
      const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
      return labels[0]?.innerText ?? element?.ariaLabel ?? (element as HTMLElement | null)?.innerText ?? '';
    });
  return {
    page,
    spent,
    focused,
    press,
    click: async (role: string, name: string) => {
      spent.clicks += 1;
      await click(await byRole(page, role, name));
    },
    /** Whatever is in the clipboard, by the keys for it. */
    paste: async () => {
      spent.pastes += 1;
      await page.keyboard.down('Control');
      await page.keyboard.press('v');
      await page.keyboard.up('Control');
    },
    /** Tab, as often as it takes. */
    tabTo: async (name: string) => {
      for (let pressed = 0; pressed < 12; pressed += 1) {
        await press('Tab');
        if ((await focused()) === name) return;
      }
      throw new Error(`Tab does not lead to ${name} but to ${await focused()}`);
    },
    valueOf: async (field: string) =>
      (await byRole(page, 'textbox', field)).evaluate((input) => (input as HTMLInputElement).value),
    waitForText: (text: string) =>
      waitUntil(async () => (await page.evaluate(() => document.body.innerText)).includes(text), {
        timeoutMs: 15_000,
        what: `"${text}" on the page`,
      }),
    text: () => page.evaluate(() => document.body.innerText),
  };
}

/** Copies a text as a person does who has found it on another page, and comes back. */
export async function copyElsewhere(browser: RunningBrowser, text: string, back: Page): Promise<void> {
  const elsewhere = await browser.openExtensionPage('console.html');
  // Not in a field: browsers write down what stands in one.
  await elsewhere.evaluate((copied) => {
    const shown = document.body.appendChild(document.createElement('pre'));
    shown.textContent = copied;
    getSelection()?.selectAllChildren(shown);
  }, text);
  await elsewhere.keyboard.down('Control');
  await elsewhere.keyboard.press('c');
  await elsewhere.keyboard.up('Control');
  await elsewhere.close();
  await bringToFront(back);
}
