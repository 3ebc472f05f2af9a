import { readFile } from 'node:fs/promises';
import path from 'node:path';
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
import { openFirefoxPopup } from './firefox-popup.ts';
import { COLOR_SCHEME_PREFERENCE, COLOR_SCHEME_VALUES, firefoxPreferences } from './firefox-preferences.ts';
import { contextOf, FirefoxSession } from './firefox-session.ts';
import { type FirefoxTab, firefoxTabs } from './firefox-tabs.ts';

/** Fixed, so that the extension keeps its origin, and with it its data, over a restart. */
const EXTENSION_UUID = '0be11000-0000-4000-8000-000000000001';

export async function launchFirefox(options: LaunchOptions): Promise<RunningBrowser> {
  const extension = { id: await geckoId(options.extensionDir), uuid: EXTENSION_UUID };
  const started = await startBrowser(withFirefoxEnvironment(options), {
    browser: 'firefox',
    acceptInsecureCerts: true,
    // Without system access WebDriver refuses to open an extension's page.
    args: ['--remote-allow-system-access', '--width=1280', '--height=900'],
    extraPrefsFirefox: firefoxPreferences(options.emulator, extension),
  });
  return new RunningFirefox(started, options.extensionDir);
}

class RunningFirefox implements RunningBrowser {
  readonly kind = 'firefox';
  readonly browser: Browser;
  readonly profileDir: string;
  readonly extensionOrigin = `moz-extension://${EXTENSION_UUID}`;
  readonly #started: StartedBrowser;
  readonly #session: FirefoxSession;
  readonly #extensionDir: string;

  constructor(started: StartedBrowser, extensionDir: string) {
    this.browser = started.browser;
    this.profileDir = started.profileDir;
    this.#started = started;
    this.#extensionDir = extensionDir;
    this.#session = new FirefoxSession(started.browser);
  }

  async openExtensionPage(path: string): Promise<Page> {
    return await this.openPage(`${this.extensionOrigin}/${path}`);
  }

  async openPage(url: string): Promise<Page> {
    const context = await this.#session.openTab(url);
    return await this.#loadedPage((tab) => contextOf(tab.page) === context && tab.url !== 'about:blank', url);
  }

  async openPrivatePage(url: string): Promise<Page> {
    await this.#session.inChrome(`
      const opened = window.OpenBrowserWindow({ private: true });
      await new Promise((resolve) => opened.addEventListener('load', resolve, { once: true }));
    `);
    const page = await this.waitForPage('about:privatebrowsing');
    await page.goto(url);
    return page;
  }

  async waitForPage(urlIncludes: string, timeoutMs?: number): Promise<Page> {
    return await this.#loadedPage(({ url }) => url.includes(urlIncludes), urlIncludes, timeoutMs);
  }

  async openTabUrls(): Promise<string[]> {
    return (await this.#tabs()).map(({ url }) => url);
  }

  async activeTabUrl(): Promise<string> {
    return await this.#session.inChrome(
      "return Services.wm.getMostRecentWindow('navigator:browser').gBrowser.currentURI.spec;",
    );
  }

  async backgroundIsAlive(): Promise<boolean> {
    return await this.#inExtension("return extension.backgroundState !== 'stopped';");
  }

  async killBackground(): Promise<void> {
    // More than one attempt, as an event that comes in between calls the end off.
    const attempt = `
      if (extension.backgroundState !== 'stopped') {
        await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });
      }
      return extension.backgroundState === 'stopped';
    `;
    await waitUntil(() => this.#inExtension(attempt), { what: 'the event page to end' });
  }

  async updateExtension(): Promise<void> {
    await this.#session.openTab('about:blank');
    await this.browser.installExtension(this.#extensionDir);
  }

  async switchExtensionOffAndOn(): Promise<void> {
    await this.#session.openTab('about:blank');
    await this.#session.inChrome(`
      const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
      const addon = await AddonManager.getAddonByID(${JSON.stringify(this.#started.extensionId)});
      await addon.disable();
      await addon.enable();
    `);
    await waitUntil(() => this.backgroundIsAlive(), { what: 'the background to start' });
  }

  async openToolbarPopup(): Promise<ToolbarPopup> {
    return await openFirefoxPopup(this.#session, this.#started.extensionId);
  }

  /** A preference, as Puppeteer's emulation of media features is for Chromium only. */
  async setColorScheme(scheme: ColorScheme | null): Promise<void> {
    if (!scheme) {
      await this.#session.inChrome(`Services.prefs.clearUserPref('${COLOR_SCHEME_PREFERENCE}');`);
      return;
    }
    const value = COLOR_SCHEME_VALUES[scheme];
    await this.#session.inChrome(`Services.prefs.setIntPref('${COLOR_SCHEME_PREFERENCE}', ${value});`);
    const matches = `matchMedia('(prefers-color-scheme: ${scheme})').matches`;
    for (const { page } of await this.#tabs()) {
      await waitUntil(() => page.evaluate(matches), { what: `the ${scheme} scheme` });
    }
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

  async #loadedPage(
    isWanted: (tab: FirefoxTab) => boolean,
    address: string,
    timeoutMs?: number,
  ): Promise<Page> {
    return await waitUntil(
      async () => {
        const page = (await this.#tabs()).find(isWanted)?.page;
        return (await page?.evaluate(() => document.readyState)) === 'complete' ? page : undefined;
      },
      { what: `a tab with ${address} in its address`, ...(timeoutMs !== undefined && { timeoutMs }) },
    );
  }

  async #tabs(): Promise<FirefoxTab[]> {
    return await firefoxTabs(this.browser, this.#session, this.extensionOrigin);
  }

  async #inExtension<T>(body: string): Promise<T> {
    const id = JSON.stringify(this.#started.extensionId);
    return await this.#session.inChrome(`const { extension } = WebExtensionPolicy.getByID(${id}); ${body}`);
  }
}

/** Firefox heeds the dummy settings server that Puppeteer names only with this variable. */
function withFirefoxEnvironment(options: LaunchOptions): LaunchOptions {
  return { ...options, env: { MOZ_REMOTE_SETTINGS_DEVTOOLS: '1', ...options.env } };
}

async function geckoId(extensionDir: string): Promise<string> {
  const manifest = JSON.parse(await readFile(path.join(extensionDir, 'manifest.json'), 'utf8'));
  const id = manifest.browser_specific_settings?.gecko?.id;
  if (typeof id !== 'string') throw new Error(`${extensionDir} has no gecko id in its manifest`);
  return id;
}
