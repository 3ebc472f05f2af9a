import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { FirefoxSession } from './browsers/firefox/firefox-session.ts';
import type { RunningBrowser } from './browsers/launch-browser.ts';
import { waitUntil } from './browsers/wait-until.ts';

/** Has the browser save into a folder of its own without a question. */
export async function catchDownloads(running: RunningBrowser) {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'opening-bell-downloads-'));
  await (running.kind === 'chromium' ? toChromium : toFirefox)(running, folder);
  return {
    /** The text of a file, once it is there whole. */
    read: (name: string) =>
      waitUntil(
        async () => {
          const names = await readdir(folder);
          const isWhole = names.includes(name) && !names.some((each) => /\.(?:part|crdownload)$/.test(each));
          return (isWhole && (await readFile(path.join(folder, name), 'utf8'))) || undefined;
        },
        { timeoutMs: 10_000, what: `${name} among the downloads` },
      ),
    names: () => readdir(folder),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

async function toChromium({ browser }: RunningBrowser, downloadPath: string) {
  const session = await browser.target().createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath });
}

async function toFirefox({ browser }: RunningBrowser, folder: string) {
  await new FirefoxSession(browser).inChrome(`
    Services.prefs.setStringPref('browser.download.dir', ${JSON.stringify(folder)});
    Services.prefs.setIntPref('browser.download.folderList', 2);
    Services.prefs.setBoolPref('browser.download.useDownloadDir', true);
  `);
}
