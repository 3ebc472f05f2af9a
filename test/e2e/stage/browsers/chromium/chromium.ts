import type { Browser, Page } from 'puppeteer-core';
import type {
  ColorScheme,
  LaunchOptions,
  RunningBrowser,
  ScreenshotOptions,
  ToolbarPopup,
} from '../launch-browser.ts';
import { saveScreenshot } from '../save-screenshot.ts';
import { type StartedBrowser, startBrowser } from '../start-browser.ts';
import { waitUntil } from '../wait-until.ts';
import { chromiumArguments } from './chromium-arguments.ts';
import { openChromiumPopup } from './chromium-popup.ts';
import { type ChromiumTab, chromiumTabs } from './chromium-tabs.ts';

export async function launchChromium(options: LaunchOptions): Promise<RunningBrowser> {
  const started = await startBrowser(options, {
    pipe: true,
    enableExtensions: true,
    args: chromiumArguments(options.emulator),
  });
  return new RunningChromium(started, options.extensionDir);
}

class RunningChromium implements RunningBrowser {
  readonly kind = 'chromium';
  readonly browser: Browser;
  readonly profileDir: string;
  readonly extensionOrigin: string;
  readonly #started: StartedBrowser;
  readonly #extensionDir: string;
  #colorScheme: ColorScheme | undefined;

  constructor(started: StartedBrowser, extensionDir: string) {
    this.browser = started.browser;
    this.profileDir = started.profileDir;
    this.extensionOrigin = `chrome-extension://${started.extensionId}`;
    this.#started = started;
    this.#extensionDir = extensionDir;
  }

  async openExtensionPage(path: string): Promise<Page> {
    return await this.openPage(`${this.extensionOrigin}/${path}`);
  }

  async openPage(url: string): Promise<Page> {
    const page = await this.#adopt(await this.browser.newPage());
    await page.goto(url);
    return page;
  }

  async openPrivatePage(url: string): Promise<Page> {
    const context = await this.browser.createBrowserContext();
    const page = await this.#adopt(await context.newPage());
    await page.goto(url);
    return page;
  }

  async waitForPage(urlIncludes: string, timeoutMs?: number): Promise<Page> {
    const page = await waitUntil(
      async () => {
        const found = (await this.browser.pages()).find((candidate) => candidate.url().includes(urlIncludes));
        return (await found?.evaluate(() => document.readyState)) === 'complete' ? found : undefined;
      },
      { what: `a tab with ${urlIncludes} in its address`, ...(timeoutMs !== undefined && { timeoutMs }) },
    );
    return await this.#adopt(page);
  }

  async openTabUrls(): Promise<string[]> {
    return (await chromiumTabs(this.browser)).map(({ url }) => url);
  }

  async activeTabUrl(): Promise<string> {
    return (await this.#activeTab()).url;
  }

  async backgroundIsAlive(): Promise<boolean> {
    return (await this.#workerIds()).length > 0;
  }

  async killBackground(): Promise<void> {
    for (const id of await this.#workerIds()) await this.#endWorker(id);
  }

  /** From the browser's own session: nobody is attached to the worker, and nobody must be. */
  async #endWorker(targetId: string): Promise<void> {
    const session = await this.browser.target().createCDPSession();
    const isGone = async () => {
      // It may have ended by itself meanwhile; one that is just starting takes more than one call.
      await session.send('Target.closeTarget', { targetId }).catch(() => undefined);
      return !(await this.#workerIds()).includes(targetId);
    };
    try {
      await waitUntil(isGone, { what: 'the service worker to end' });
    } finally {
      await session.detach();
    }
  }

  async updateExtension(): Promise<void> {
    await this.openPage('about:blank');
    await this.browser.installExtension(this.#extensionDir);
  }

  /** By the browser's own page, as an extension cannot switch itself on. It stays, lest the last tab goes. */
  async switchExtensionOffAndOn(): Promise<void> {
    const page = await this.openPage('chrome://extensions');
    await page.evaluate(async (id) => {
      await chrome.management.setEnabled(id, false);
      await chrome.management.setEnabled(id, true);
    }, this.#started.extensionId);
    await waitUntil(() => this.backgroundIsAlive(), { what: 'the background to start' });
  }

  async openToolbarPopup(): Promise<ToolbarPopup> {
    const { targetId } = await this.#activeTab();
    return await openChromiumPopup(this.browser, this.#started.extensionId, targetId, (page) =>
      this.#adopt(page),
    );
  }

  async setColorScheme(scheme: ColorScheme): Promise<void> {
    this.#colorScheme = scheme;
    await Promise.all((await this.browser.pages()).map((page) => this.#adopt(page)));
  }

  async screenshot(page: Page, file: string, options?: ScreenshotOptions): Promise<void> {
    await saveScreenshot(page, file, options);
  }

  async kill(): Promise<void> {
    await this.#started.kill();
  }

  async close(): Promise<void> {
    await this.#started.close();
  }

  /** Asked of the protocol: Puppeteer's list lags behind, and a message that waits starts the next worker at once. */
  async #workerIds(): Promise<string[]> {
    const session = await this.browser.target().createCDPSession();
    try {
      const { targetInfos } = await session.send('Target.getTargets');
      return targetInfos
        .filter(({ type, url }) => type === 'service_worker' && url.startsWith(this.extensionOrigin))
        .map(({ targetId }) => targetId);
    } finally {
      await session.detach();
    }
  }

  async #activeTab(): Promise<ChromiumTab> {
    const active = (await chromiumTabs(this.browser)).find((tab) => tab.active);
    if (!active) throw new Error('No tab is in front');
    return active;
  }

  async #adopt(page: Page): Promise<Page> {
    if (this.#colorScheme) {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: this.#colorScheme }]);
    }
    return page;
  }
}
