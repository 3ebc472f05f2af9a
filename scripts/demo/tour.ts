import { mkdirSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { byRole } from '../../test/e2e/stage/browsers/by-role.ts';
import type { Tour } from './demo.ts';

/** Tells each step on the terminal, and keeps its picture in this folder. */
export function createTour(folder: string): Tour {
  mkdirSync(folder, { recursive: true });
  let pictures = 0;
  return {
    say: (line) => console.log(line),
    async picture(page: Page, name: string, group?: string) {
      pictures += 1;
      const path = `${folder}/${String(pictures).padStart(2, '0')}-${name}.png` as const;
      const part = group
        ? await byRole(page, 'group', group)
        : ((await page.$('main')) ?? (await page.$('body')));
      // A part of the page's picture: an element's own wants its tab in front.
      const clip = await part?.evaluate((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return { x: x + scrollX, y: y + scrollY, width, height };
      });
      await page.screenshot({ path, ...(clip && { clip }) });
    },
  };
}
