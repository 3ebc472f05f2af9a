import { browser } from 'wxt/browser';
import { transport } from './browser-transport';

/** The tab the person is looking at. */
export async function frontTabId(): Promise<number | null> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab?.id ?? null;
}

/** @returns whether the tab is still there */
export async function tabExists(tabId: number): Promise<boolean> {
  return browser.tabs.get(tabId).then(
    () => true,
    () => false,
  );
}

/** Brings a tab to the front. @returns whether it is still there */
export async function showTab(tabId: number): Promise<boolean> {
  if (!(await tabExists(tabId))) return false;
  const tab = await browser.tabs.update(tabId, { active: true });
  // Firefox for Android has no windows.
  if (tab?.windowId !== undefined) await browser.windows?.update(tab.windowId, { focused: true });
  return true;
}

type OwnPage = '/popup.html' | '/console.html' | '/handover.html' | '/welcome.html';

/** The tab that the page has, or a new one, as from page to page. Of our own pages the browser tells where they are. */
export async function showOwnPage(path: OwnPage): Promise<void> {
  const url = browser.runtime.getURL(path);
  const tabs = await browser.tabs.query({});
  const id = tabs.find((tab) => tab.url?.split(/[?#]/)[0] === url)?.id;
  if (id === undefined || !(await showTab(id))) await browser.tabs.create({ url });
}

/** Closes a tab of ours, but none that is its window's last: that would end the window, and perhaps the browser. */
export async function closeTab(tabId: number): Promise<void> {
  // The person may have closed it first.
  const tab = await browser.tabs.get(tabId).catch(() => null);
  if (!tab) return;
  const beside = await browser.tabs.query({ windowId: tab.windowId });
  if (beside.length > 1) await browser.tabs.remove(tabId).catch(() => undefined);
}

/** The same where the tab still shows E*TRADE's page, which alone answers: what else is in it is the person's. */
export async function closeEtradePage(tabId: number): Promise<void> {
  if (await showsEtrade(tabId)) await closeTab(tabId);
}

/**
 * The same where the tab still has nothing to show at this address but the browser's own words that nobody answers.
 * Firefox says so as it tells the address, and Chromium by the title of its page, which is the bare name of the host.
 */
export async function closeDeadPage(tabId: number, address: string, isKnownDead: boolean): Promise<void> {
  for (let looked = 0; looked < DEAD_PAGE_LOOKS; looked += 1) {
    const { url, title, status } = await browser.tabs.get(tabId).catch(() => GONE);
    if (url !== address) return;
    if (isKnownDead || title === URL.parse(address)?.hostname) return closeTab(tabId);
    // Chromium's own page is told of before it has its title.
    if (status !== 'loading') return;
    await transport.wait(DEAD_PAGE_LOOK_MS);
  }
}

const DEAD_PAGE_LOOKS = 20;
const DEAD_PAGE_LOOK_MS = 100;
const GONE = { url: '', title: '', status: '' };

/** Takes a tab of E*TRADE's to an address; where it shows something else by now, another tab. */
export async function loadInTab(tabId: number, url: string): Promise<void> {
  await ((await showsEtrade(tabId)) ? browser.tabs.update(tabId, { url }) : browser.tabs.create({ url }));
}

/** A page that is held, by a question of its own or by the browser, is not waited for. */
const ANSWERS_WITHIN_MS = 1_000;

/** Whether the content script answers there. */
async function showsEtrade(tabId: number): Promise<boolean> {
  const answering = browser.tabs.sendMessage(tabId, null, { frameId: 0 }).then(
    (answer) => answer === true,
    () => false,
  );
  return Promise.race([answering, transport.wait(ANSWERS_WITHIN_MS).then(() => false)]);
}

/** Whether some tab shows a page of E*TRADE, be it not the one that is just going. */
export async function otherTabShowsEtrade(goingId: number | null): Promise<boolean> {
  const tabs = await browser.tabs.query({});
  const shown = await Promise.all(
    tabs.map(({ id }) => id !== undefined && id !== goingId && showsEtrade(id)),
  );
  return shown.includes(true);
}
