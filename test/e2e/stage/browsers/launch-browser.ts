import type { Browser, Page } from 'puppeteer-core';
import { launchChromium } from './chromium/chromium.ts';
import { launchFirefox } from './firefox/firefox.ts';
import type { MovableClock } from './movable-clock.ts';

export type BrowserKind = 'chromium' | 'firefox';

/** Where the fake E*TRADE listens, and the names it answers to. */
export interface EmulatorAddress {
  ports: { https: number; proxy: number };
  hosts: string[];
  /** Base64 SHA-256 of the server's public key. */
  spki: string;
}

export interface LaunchOptions {
  kind: BrowserKind;
  extensionDir: string;
  emulator: EmulatorAddress;
  /** Default true. */
  headless?: boolean;
  env?: Record<string, string>;
  /** A profile to use and to leave in place; without it each launch gets its own. */
  profileDir?: string;
  /** The wall clock that the browser goes by; this computer's where none is given. */
  clock?: MovableClock;
}

export interface RunningBrowser {
  kind: BrowserKind;
  browser: Browser;
  profileDir: string;
  /** `chrome-extension://id` or `moz-extension://uuid`. */
  extensionOrigin: string;
  /** Opens a page of the extension, e.g. `popup.html`, in a new tab; resolves when it has loaded. */
  openExtensionPage(path: string): Promise<Page>;
  /** Opens a web page in a new tab; resolves when it has loaded. */
  openPage(url: string): Promise<Page>;
  /** The same in a private window. */
  openPrivatePage(url: string): Promise<Page>;
  /** The loaded tab whose address includes the given text: one that is open, or one that opens in time. */
  waitForPage(urlIncludes: string, timeoutMs?: number): Promise<Page>;
  openTabUrls(): Promise<string[]>;
  /** The address of the tab that is in front. */
  activeTabUrl(): Promise<string>;
  /** Ends the service worker or event page; resolves when it is gone. */
  killBackground(): Promise<void>;
  backgroundIsAlive(): Promise<boolean>;
  /**
   * Puts the extension in its own place once more, as an update does; resolves when it is there again.
   * Leaves an empty tab: the extension's own ones close, and the browser would go with its last.
   */
  updateExtension(): Promise<void>;
  /** Switches the extension off and on again, as a person does on the browser's page of extensions; leaves a tab too. */
  switchExtensionOffAndOn(): Promise<void>;
  /** Opens the popup that belongs to the toolbar icon, as a click on the icon does. */
  openToolbarPopup(): Promise<ToolbarPopup>;
  /** For the pages opened so far and for later ones; null is the browser's own again. */
  setColorScheme(scheme: ColorScheme | null): Promise<void>;
  screenshot(page: Page, file: string, options?: ScreenshotOptions): Promise<void>;
  /** Ends every process of the browser at once, as a crash does, and keeps the profile. */
  kill(): Promise<void>;
  /** Ends the browser properly and removes its profile, unless the profile was given. */
  close(): Promise<void>;
}

export interface ToolbarPopup {
  evaluate<T>(expression: string): Promise<T>;
  /** Resolves when the expression is truthy. */
  waitFor(expression: string, timeoutMs?: number): Promise<void>;
  screenshot(file: string): Promise<void>;
  /** Does nothing where the popup has closed by itself. */
  close(): Promise<void>;
}

export type ColorScheme = 'light' | 'dark';

export interface ScreenshotOptions {
  fullPage?: boolean;
}

const LAUNCHERS: Record<BrowserKind, (options: LaunchOptions) => Promise<RunningBrowser>> = {
  chromium: launchChromium,
  firefox: launchFirefox,
};

export async function launchBrowser(options: LaunchOptions): Promise<RunningBrowser> {
  return await LAUNCHERS[options.kind](options);
}
