import { browser } from 'wxt/browser';

/** Our pages that open in a tab. */
export type PageName = 'handover' | 'console' | 'options';

export const addressOf = (page: PageName, part = '') => `/${page}.html${part && `#${part}`}` as const;

/** What a page sees of the window of another one. */
type View = Window & { readonly chrome: typeof chrome };

const viewsOf = (type: 'tab' | 'popup') => browser.extension.getViews({ type }) as unknown as readonly View[];

/**
 * Brings a page of ours to the front: the tab that it has, or a new one.
 * @param part of the page that is asked for, by its id
 */
export async function openPage(page: PageName, part = ''): Promise<void> {
  const path = addressOf(page);
  const there = viewsOf('tab').find(({ location }) => location.pathname === path);
  if (there) await comeForward(there, part);
  else await browser.tabs.create({ url: browser.runtime.getURL(addressOf(page, part)) });
  // The toolbar's own popup would stay open over a tab that is there.
  if (viewsOf('popup').some((popup) => popup === window)) window.close();
}

async function comeForward(view: View, part: string): Promise<void> {
  if (part) askFor(view, part);
  const tab = await view.chrome.tabs.getCurrent();
  if (tab?.id === undefined) return;
  await browser.tabs.update(tab.id, { active: true });
  // Where there are no windows, there is none to be brought to the front.
  await browser.windows?.update(tab.windowId, { focused: true });
}

/** Asked for once more, the address stays as it is. */
function askFor(view: Window, part: string): void {
  if (view.location.hash === `#${part}`) view.dispatchEvent(new Event('hashchange'));
  else view.location.hash = part;
}
