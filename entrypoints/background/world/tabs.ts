import { browser } from 'wxt/browser';

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

/** The person may have closed it first. */
export async function closeTab(tabId: number): Promise<void> {
  await browser.tabs.remove(tabId).catch(() => undefined);
}
