import {
  BROWSER_SOURCES,
  browserExecutable,
  findBrowserExecutable,
} from '../test/e2e/stage/browsers/browser-executable.ts';
import { missingDisplayPackages } from '../test/e2e/stage/browsers/display.ts';
import { installPackages } from '../test/e2e/stage/browsers/install-packages.ts';
import type { BrowserKind } from '../test/e2e/stage/browsers/launch-browser.ts';

/** Installs the missing browsers where that takes no question to anyone, else says how to. */
export function ensureBrowsers(kinds: BrowserKind[]): void {
  const missing = kinds.filter((kind) => !findBrowserExecutable(kind));
  if (missing.length > 0) installPackages(missing.map((kind) => BROWSER_SOURCES[kind].debianPackage));
  missing.forEach(browserExecutable);
}

/** What Chromium's own questions are answered on, where that can be had; a test that lacks it says so. */
export function ensureDisplay(): void {
  const missing = process.platform === 'linux' ? missingDisplayPackages() : [];
  if (missing.length > 0) installPackages(missing);
}

if (import.meta.main) ensureBrowsers(['chromium', 'firefox']);
