import { browser } from 'wxt/browser';
import { PAGE_ORIGINS } from '@/utils/etrade/environments';
import { PRESSES } from '@/utils/messages/press';
import { OPEN_BESIDE, PRESS_WORDS, USE_SELECTION } from '@/utils/words/action-words';
import { hasSidePanel } from '../world/side-panel';

/** The entry that is no press: it takes a text along. */
export const SELECTION_ITEM = 'use-selection';

/** No press either: it has to be answered at once, in the window where it was made. */
export const SIDE_PANEL_ITEM = 'open-beside';

/** Puts our entries into the menu of the icon, and into that of a text on E*TRADE's pages. The browser keeps them. */
export async function makeMenus(): Promise<void> {
  const { contextMenus } = browser;
  // Not in Firefox for Android.
  if (!contextMenus) return;
  await contextMenus.removeAll();
  for (const id of PRESSES) contextMenus.create({ id, title: PRESS_WORDS[id], contexts: ['action'] });
  if (hasSidePanel()) {
    contextMenus.create({ id: SIDE_PANEL_ITEM, title: OPEN_BESIDE, contexts: ['action'] });
  }
  contextMenus.create({
    id: SELECTION_ITEM,
    title: USE_SELECTION,
    contexts: ['selection'],
    documentUrlPatterns: [...PAGE_ORIGINS],
  });
}
