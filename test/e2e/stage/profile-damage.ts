import { globSync } from 'node:fs';
import { open, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { BrowserKind, RunningBrowser } from './browsers/launch-browser.ts';

/** The files in which a browser that was killed keeps `storage.local`. */
const LOCAL_FILES: Readonly<Record<BrowserKind, string>> = {
  chromium: 'Default/Local Extension Settings/*/*',
  firefox: 'storage/default/moz-extension+++*userContextId=4294967295/idb/*.sqlite*',
};

function filesOf({ kind, profileDir }: RunningBrowser, name: RegExp): string[] {
  const files = globSync(path.join(profileDir, LOCAL_FILES[kind])).filter((file) => name.test(file));
  if (files.length === 0) throw new Error(`The profile has no file ${name} of storage.local`);
  return files;
}

/** What is done to the files while the browser is dead. */
export interface Damage {
  readonly what: string;
  readonly to: (browser: RunningBrowser) => Promise<unknown>;
}

const garbage = (file: string) => writeFile(file, 'not what it was\n'.repeat(64));

async function fileInPlaceOfFolder(file: string): Promise<void> {
  await rm(path.dirname(file), { recursive: true });
  await writeFile(path.dirname(file), '');
}

/** Turns sixty bytes in the middle of what was saved under this key. */
async function turnBytes(file: string, text: string): Promise<void> {
  const at = (await readFile(file)).lastIndexOf(text);
  if (at < 0) throw new Error(`${text} is not in the file`);
  const handle = await open(file, 'r+');
  await handle.write(Buffer.alloc(60, 0xa5), 0, 60, at);
  await handle.close();
}

const each = (name: RegExp, damage: (file: string) => Promise<unknown>) => (browser: RunningBrowser) =>
  Promise.all(filesOf(browser, name).map(damage));

type Damages = Readonly<Record<'unreadable' | 'lost', readonly Damage[]>>;

/** By what the browser makes of it: most that it cannot read it silently drops. */
export const DAMAGES: Readonly<Record<BrowserKind, Damages>> = {
  chromium: {
    unreadable: [{ what: 'a CURRENT file of garbage', to: each(/CURRENT$/, garbage) }],
    lost: [
      { what: 'sixty turned bytes in its log', to: each(/\.log$/, (file) => turnBytes(file, '"sealed"')) },
      { what: 'an emptied log', to: each(/\.log$/, (file) => truncate(file, 0)) },
    ],
  },
  firefox: {
    unreadable: [{ what: 'a file in place of its folder', to: each(/\.sqlite$/, fileInPlaceOfFolder) }],
    lost: [
      { what: 'a database of garbage', to: each(/\.sqlite$/, garbage) },
      { what: 'its database gone', to: each(/\.sqlite/, (file) => rm(file)) },
    ],
  },
};
