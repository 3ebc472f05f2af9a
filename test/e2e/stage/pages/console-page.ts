import type { Page } from 'puppeteer-core';
import { byRole, textByRole } from '../browsers/by-role.ts';
import { click } from '../browsers/element-actions.ts';
import { popupPage } from './popup-page.ts';

/** The console as a person uses it: the form of a call and its answer bear the names that they have in the popup. */
export type ConsolePage = ReturnType<typeof consolePage>;

export function consolePage(page: Page) {
  return {
    ...popupPage(page),
    /** Shows one of the looks at an answer, or another desk. */
    showTab: async (name: string) => click(await byRole(page, 'tab', name)),
    /** What the tab that is shown holds, as text. */
    panel: (name: string) => textByRole(page, 'tabpanel', name),
  };
}
