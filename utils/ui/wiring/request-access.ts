import { browser } from 'wxt/browser';

/** Has the browser ask the person for access to sites, which it does only right after a press. */
export function requestAccess(origins: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: [...origins] });
}

/**
 * Whether the browser lets us see the hosts of these patterns. Not by asking for the patterns: Chromium holds one with
 * a path, tells it in its list, and denies that it has it.
 */
export async function maySee(patterns: readonly string[]): Promise<boolean> {
  const { origins = [] } = await browser.permissions.getAll();
  const seen = origins.map(hostOf);
  return patterns.every((pattern) => seen.includes(hostOf(pattern)));
}

const hostOf = (pattern: string) => pattern.split('/')[2];
