import { browser } from 'wxt/browser';
import { API_ORIGINS, PAGE_ORIGINS } from '../etrade/environments.ts';
import { clearVault } from '../vault/clear-vault.ts';

/** Erases everything that was ever saved, as far as the browser can: what it cannot must not keep the rest. */
export async function resetStorage(): Promise<void> {
  await Promise.allSettled([
    browser.storage.local.clear(),
    browser.storage.session.clear(),
    clearVault(),
    giveBackSites(),
    giveBackPermissions(),
  ]);
}

/** What the person has let us see for an address that is forgotten now. */
async function giveBackSites(): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  // By host: for the pages Firefox tells the whole site, and without it no code would be read any more.
  const own = [...API_ORIGINS, ...PAGE_ORIGINS].map(hostOf);
  const given = origins.filter((origin) => !own.includes(hostOf(origin)));
  if (given.length > 0) await browser.permissions.remove({ origins: given });
}

/** For reminders and token files, which nobody wants any more. */
async function giveBackPermissions(): Promise<void> {
  await browser.permissions.remove({ permissions: ['notifications', 'downloads'] });
}

const hostOf = (pattern: string) => pattern.split('/')[2];
