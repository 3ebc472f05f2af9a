import { browser } from 'wxt/browser';
import { clearVault } from '../vault/clear-vault.ts';

/** Erases everything that was ever saved, as far as the browser can: what it cannot must not keep the rest. */
export async function resetStorage(): Promise<void> {
  await Promise.allSettled([browser.storage.local.clear(), browser.storage.session.clear(), clearVault()]);
}
