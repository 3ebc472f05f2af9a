import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { LaunchOptions } from './launch-browser.ts';

export interface BrowserFolders {
  profileDir: string;
  /** The environment to start the browser with. */
  env: Record<string, string | undefined>;
  /** Removes what the browser wrote outside its profile. */
  removeScratch(): Promise<void>;
  /** Removes the profile too, unless it was given. */
  removeAll(): Promise<void>;
}

/**
 * A home and a temporary folder of its own for one browser: a killed Chromium leaves folders in TMPDIR, and
 * both browsers write caches and settings into HOME.
 */
export async function createBrowserFolders(options: LaunchOptions): Promise<BrowserFolders> {
  const scratch = await mkdtemp(path.join(os.tmpdir(), 'opening-bell-browser-'));
  const [home, temporary] = [path.join(scratch, 'home'), path.join(scratch, 'tmp')];
  await Promise.all([mkdir(home), mkdir(temporary)]);
  const profileDir =
    options.profileDir ?? (await mkdtemp(path.join(os.tmpdir(), `opening-bell-${options.kind}-`)));
  await mkdir(profileDir, { recursive: true });

  return {
    profileDir,
    env: {
      ...process.env,
      HOME: home,
      XDG_CONFIG_HOME: path.join(home, '.config'),
      XDG_CACHE_HOME: path.join(home, '.cache'),
      TMPDIR: temporary,
      ...options.clock?.env,
      ...options.env,
    },
    removeScratch: () => remove(scratch),
    async removeAll() {
      await remove(scratch);
      if (options.profileDir === undefined) await remove(profileDir);
    },
  };
}

/** Retries, as a helper process may write its last file after the browser itself has ended. */
async function remove(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
}
