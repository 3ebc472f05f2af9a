import {
  BROWSER_SOURCES,
  browserExecutable,
  findBrowserExecutable,
} from '../test/e2e/stage/browsers/browser-executable.ts';
import { installPackages } from '../test/e2e/stage/browsers/install-packages.ts';
import type { BrowserKind } from '../test/e2e/stage/browsers/launch-browser.ts';

/** Installs the missing browsers where that takes no question to anyone, else says how to. */
export function ensureBrowsers(kinds: BrowserKind[]): void {
  const missing = kinds.filter((kind) => !findBrowserExecutable(kind));
  if (missing.length > 0) installPackages(missing.map((kind) => BROWSER_SOURCES[kind].debianPackage));
  missing.forEach(browserExecutable);
}

if (import.meta.main) ensureBrowsers(['chromium', 'firefox']);
