import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import {
  BROWSER_SOURCES,
  browserExecutable,
  findBrowserExecutable,
} from '../test/e2e/browsers/browser-executable.ts';
import type { BrowserKind } from '../test/e2e/browsers/launch-browser.ts';

const APT_GET = '/usr/bin/apt-get';

/** Installs the missing browsers where that takes no question to anyone, else says how to. */
export function ensureBrowsers(kinds: BrowserKind[]): void {
  const missing = kinds.filter((kind) => !findBrowserExecutable(kind));
  if (missing.length > 0 && existsSync(APT_GET) && process.getuid?.() === 0) installPackages(missing);
  missing.forEach(browserExecutable);
}

function installPackages(kinds: BrowserKind[]): void {
  const packages = kinds.map((kind) => BROWSER_SOURCES[kind].debianPackage);
  console.log(`Installing ${packages.join(' and ')}`);
  runAptGet(['update', '-qq']);
  runAptGet(['install', '-y', '-qq', '--no-install-recommends', ...packages]);
}

/** A failure shows in apt-get's own words; what is missing then is said by the caller. */
function runAptGet(args: string[]): void {
  spawnSync(APT_GET, args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}

if (import.meta.main) ensureBrowsers(['chromium', 'firefox']);
