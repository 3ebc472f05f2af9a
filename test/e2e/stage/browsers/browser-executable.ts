import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import type { BrowserKind } from './launch-browser.ts';

interface BrowserSource {
  /** Names the executable outright and wins over the places below. */
  variable: string;
  debianPackage: string;
  /** Bare names are looked up in PATH. */
  candidates: Partial<Record<NodeJS.Platform, string[]>>;
}

export const BROWSER_SOURCES: Record<BrowserKind, BrowserSource> = {
  chromium: {
    variable: 'CHROMIUM_BIN',
    debianPackage: 'chromium',
    candidates: {
      linux: ['chromium', 'chromium-browser'],
      darwin: ['/Applications/Chromium.app/Contents/MacOS/Chromium'],
    },
  },
  firefox: {
    variable: 'FIREFOX_BIN',
    debianPackage: 'firefox-esr',
    candidates: {
      linux: ['firefox-esr', 'firefox'],
      darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
    },
  },
};

/** The full path of the browser's executable, or undefined where there is none. */
export function findBrowserExecutable(kind: BrowserKind): string | undefined {
  const { variable, candidates } = BROWSER_SOURCES[kind];
  const named = process.env[variable];
  const names = named ? [named] : (candidates[process.platform] ?? []);
  return findExecutable(names);
}

/** The full path of the first of these programs that there is. */
export const findExecutable = (names: readonly string[]): string | undefined =>
  names.flatMap(possiblePaths).find(isExecutable);

export function browserExecutable(kind: BrowserKind): string {
  const executable = findBrowserExecutable(kind);
  if (executable) return executable;
  const { variable, debianPackage } = BROWSER_SOURCES[kind];
  throw new Error(
    `No ${kind} found: install it (Debian: apt-get install ${debianPackage}) or set ${variable} to its executable.`,
  );
}

function possiblePaths(name: string): string[] {
  if (path.isAbsolute(name)) return [name];
  return (process.env.PATH ?? '').split(path.delimiter).map((folder) => path.join(folder, name));
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
