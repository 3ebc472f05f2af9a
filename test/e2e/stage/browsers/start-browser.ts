import { once } from 'node:events';
import type { Browser, LaunchOptions as PuppeteerOptions } from 'puppeteer-core';
import puppeteer from 'puppeteer-core';
import { browserExecutable } from './browser-executable.ts';
import { createBrowserFolders } from './browser-folders.ts';
import type { LaunchOptions } from './launch-browser.ts';

export interface StartedBrowser {
  browser: Browser;
  profileDir: string;
  extensionId: string;
  kill(): Promise<void>;
  close(): Promise<void>;
}

/** What both browsers have in common: own folders, the extension installed, an end that leaves nothing. */
export async function startBrowser(options: LaunchOptions, own: PuppeteerOptions): Promise<StartedBrowser> {
  const executablePath = browserExecutable(options.kind);
  const folders = await createBrowserFolders(options);
  let browser: Browser | undefined;
  try {
    browser = await puppeteer.launch({
      executablePath,
      headless: options.headless ?? true,
      // The pages have the size of their window, as they have for a person.
      defaultViewport: null,
      // Less than a test may take, so that a browser that does not answer is told with what was asked.
      protocolTimeout: 30_000,
      userDataDir: folders.profileDir,
      env: folders.env,
      ...own,
    });
    const started = browser;
    return {
      browser: started,
      profileDir: folders.profileDir,
      extensionId: await started.installExtension(options.extensionDir),
      async kill() {
        await killProcesses(started);
        await folders.removeScratch();
      },
      async close() {
        await started.close();
        await folders.removeAll();
      },
    };
  } catch (error) {
    await browser?.close();
    await folders.removeAll();
    throw error;
  }
}

/** SIGKILL to the whole process group: Puppeteer starts each browser as the leader of its own. */
async function killProcesses(browser: Browser): Promise<void> {
  const child = browser.process();
  if (!child?.pid || child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'close');
  process.kill(-child.pid, 'SIGKILL');
  await ended;
}
