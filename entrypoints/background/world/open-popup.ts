import { browser } from 'wxt/browser';
import { frontOf, profilesItem, selectedProfileItem } from '@/utils/storage/profile-items';
import { showOwnPage } from './tabs';

/** Whether the person looks at a page of ours already, which shows the same. */
async function showsOurs(): Promise<boolean> {
  const tabs = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tabs.some(({ url }) => url?.startsWith(browser.runtime.getURL('/')));
}

/** Opens the popup for who should see it now. Best effort: some browsers open it after a press only. */
export async function openPopup(): Promise<void> {
  try {
    if (!(await showsOurs())) await browser.action.openPopup();
  } catch {
    // The icon tells the same.
  }
}

/** For who has pressed something: the popup, or its page where the browser opens none without a click on the icon. */
export async function showPopup(): Promise<void> {
  await browser.action.openPopup().catch(() => showOwnPage('/popup.html'));
}

/** As `openPopup`, for what has become of a profile, where the popup would show that one. */
export async function openPopupOf(profileId: string): Promise<void> {
  const front = frontOf(await profilesItem.getValue(), await selectedProfileItem.getValue());
  if (front?.id === profileId) await openPopup();
}
