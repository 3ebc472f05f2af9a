import type { ElementHandle, Page } from 'puppeteer-core';
import { byRole } from '../browsers/by-role.ts';

/** The group of this title, opened first where its card is closed. */
export async function openCard(page: Page, title: string): Promise<ElementHandle> {
  const card = await byRole(page, 'group', title);
  await card.evaluate((group) =>
    group.querySelector<HTMLElement>(':scope > legend button[aria-expanded="false"]')?.click(),
  );
  return card;
}
