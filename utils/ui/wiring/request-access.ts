import { browser } from 'wxt/browser';

/** Has the browser ask the person for access to sites, which it does only right after a press. */
export function requestAccess(origins: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: [...origins] });
}
