import {
  BROWSER_SOURCES,
  browserExecutable,
  findBrowserExecutable,
} from '../test/e2e/stage/browsers/browser-executable.ts';
import { missingDisplayPackages } from '../test/e2e/stage/browsers/display.ts';
import { installPackages } from '../test/e2e/stage/browsers/install-packages.ts';
import type { BrowserKind } from '../test/e2e/stage/browsers/launch-browser.ts';
import { missingPackages } from '../test/emulator/strangers/interpreters.ts';

/** Installs the missing browsers where that takes no question to anyone, else says how to. */
export function ensureBrowsers(kinds: readonly BrowserKind[]): void {
  install(missingBrowsers(kinds));
  kinds.forEach(browserExecutable);
}

/** All that the tests can use, at once. What makes more of them run and cannot be had is told by those. */
export const installForTests = (kinds: readonly BrowserKind[]): void =>
  install([...missingBrowsers(kinds), ...displayPackages(kinds), ...missingPackages()]);

const missingBrowsers = (kinds: readonly BrowserKind[]) =>
  kinds.filter((kind) => !findBrowserExecutable(kind)).map((kind) => BROWSER_SOURCES[kind].debianPackage);

/** What Chromium's own questions are answered on. */
const displayPackages = (kinds: readonly BrowserKind[]) =>
  kinds.includes('chromium') && process.platform === 'linux' ? missingDisplayPackages() : [];

function install(packages: readonly string[]): void {
  if (packages.length > 0) installPackages(packages);
}

if (import.meta.main) ensureBrowsers(['chromium', 'firefox']);
