import { browser } from 'wxt/browser';

/** What the browser may be asked for beside sites. */
export type NamedPermission = 'notifications' | 'scripting';

/** Has the browser ask the person for access to sites, which it does only right after a press. */
export function requestAccess(
  origins: readonly string[],
  permissions?: readonly NamedPermission[],
): Promise<boolean> {
  const named = permissions && { permissions: [...permissions] };
  return browser.permissions.request({ origins: [...origins], ...named });
}
