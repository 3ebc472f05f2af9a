import type { Page } from 'puppeteer-core';
import { byRole } from '../browsers/by-role.ts';
import { click } from '../browsers/element-actions.ts';
import { waitUntil } from '../browsers/wait-until.ts';
import { openCard } from './open-card.ts';

/** The group "Report a problem" on the options page. */
export function reportGroup(page: Page) {
  const group = () => openCard(page, 'Report a problem');
  return {
    /** The preview, once it holds this. */
    preview: (text: string) =>
      waitUntil(
        async () => {
          const region = await byRole(page, 'region', 'Report', { within: await group() });
          const shown = await region.evaluate((element) => element.textContent ?? '');
          return shown.includes(text) ? shown : undefined;
        },
        { what: `"${text}" in the report` },
      ),
    /** Presses the button. @returns what is pasted then */
    copied: async () => {
      await click(await byRole(page, 'button', 'Copy report', { within: await group() }));
      await byRole(page, 'button', 'Copied', { within: await group() });
      await page.evaluate(() => {
        const field = document.body.appendChild(document.createElement('textarea'));
        field.focus();
      });
      await page.keyboard.down('Control');
      await page.keyboard.press('v');
      await page.keyboard.up('Control');
      return waitUntil(() => page.evaluate(() => document.querySelector('textarea')?.value || undefined), {
        what: 'the pasted report',
      });
    },
  };
}
