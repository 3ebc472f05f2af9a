/** Chromium lets content scripts read storage.local unless told otherwise; Firefox has no such switch. */
export async function closeStorageToContentScripts(): Promise<void> {
  const area: Partial<Pick<chrome.storage.StorageArea, 'setAccessLevel'>> = chrome.storage.local;
  await area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}
