import type { Page } from 'puppeteer-core';
import { byRole, hasRole, textByRole } from '../browsers/by-role.ts';
import { choose, click } from '../browsers/element-actions.ts';
import { waitUntil } from '../browsers/wait-until.ts';
import { copiedBy } from './copied-by.ts';

/** handover.html as a person uses it. */
export function hubPage(page: Page) {
  const text = () => textByRole(page, 'region', 'Text');
  const press = async (name: string) => click(await byRole(page, 'button', name));
  return {
    page,
    press,
    text,
    /** The text once it holds this. */
    waitForText: (held: string) =>
      waitUntil(
        async () => {
          const shown = await text();
          return shown?.includes(held) ? shown : undefined;
        },
        { timeoutMs: 5_000, what: 'the text for a program' },
      ),
    hasText: () => hasRole(page, 'region', 'Text'),
    /** What the region does not hold it must not hold anywhere else. */
    whole: () => page.evaluate(() => document.documentElement.outerHTML + document.title + location.href),
    chooseFor: async (title: string) => choose(await byRole(page, 'combobox', 'For'), title),
    titles: async () =>
      (await byRole(page, 'combobox', 'For')).evaluate((select) =>
        [...(select as HTMLSelectElement).options].map(({ label }) => label),
      ),
    tick: async (label: string) => click(await byRole(page, 'checkbox', label)),
    /** What the page hands to the clipboard when Copy is pressed. */
    copy: () => copiedBy(page, () => press('Copy')),
  };
}
