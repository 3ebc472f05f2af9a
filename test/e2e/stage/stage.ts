import { mkdtemp } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { startEmulator } from '../../emulator/start-emulator.ts';
import { type BrowserKind, launchBrowser } from './browsers/launch-browser.ts';
import { canMoveClock, createMovableClock } from './browsers/movable-clock.ts';
import { EXTENSION_DIRS } from './extension-dirs.ts';
import { closeAndSearch, closeWithoutLeaks } from './leaks/close-without-leaks.ts';
import type { Planted } from './leaks/secret-forms.ts';
import { untilMorning } from './morning.ts';
import { consolePage } from './pages/console-page.ts';
import { etradePages } from './pages/etrade-pages.ts';
import { optionsPage } from './pages/options-page.ts';
import { popupPage } from './pages/popup-page.ts';
import { firstTab } from './pages/welcome-page.ts';
import { forgetEverything, sweep, sweepAllButKeys } from './sweep.ts';

/** The browser that `npm run test:e2e` names. */
export const BROWSER_KIND = (process.env.OPENING_BELL_BROWSER ?? 'chromium') as BrowserKind;

export const PROFILES = ['Sandbox', 'Production'] as const;
export type ProfileLabel = (typeof PROFILES)[number];

/** After any fault: from opening the popup to a status and a button that can be pressed. */
export const USABLE_WITHIN_MS = 2_000;

/**
 * One emulator and one browser with the production build. Where a clock can be moved, it opens in the morning in New
 * York, whenever it does: tokens end at midnight.
 */
export type Stage = Awaited<ReturnType<typeof openStage>>;

export interface StageOptions {
  readonly kind?: BrowserKind;
  /** For the browser, such as TZ. */
  readonly env?: Record<string, string>;
  /** Speak HTTP/2 with the browser, as the real hosts most likely do. */
  readonly http2?: boolean;
  /** Default true. */
  readonly headless?: boolean;
  /** Secrets on the disk that docs/ tells of, by the line of their finding. */
  readonly knownTraces?: RegExp | null;
  /** Leaves the tab that opens by itself in a fresh profile. */
  readonly isFirstRun?: boolean;
}

export async function openStage({
  kind = BROWSER_KIND,
  env,
  http2 = false,
  headless = true,
  knownTraces = null,
  isFirstRun = false,
}: StageOptions = {}) {
  const offsetMs = canMoveClock ? untilMorning(Date.now()) : 0;
  const emulator = await startEmulator({ now: () => Date.now() + offsetMs, http2 });
  const clock = canMoveClock ? createMovableClock(offsetMs) : undefined;
  const profileDir = await mkdtemp(path.join(os.tmpdir(), `opening-bell-${kind}-`));
  const launch = () =>
    launchBrowser({
      kind,
      extensionDir: EXTENSION_DIRS[kind],
      emulator,
      profileDir,
      headless,
      ...(clock && { clock }),
      ...(env && { env }),
    });
  let browser = await launch();
  if (!isFirstRun) await (await firstTab(browser)).close();
  const planted: Planted[] = [];
  const etrade = etradePages({ waitForPage: (...wanted) => browser.waitForPage(...wanted) });
  const openPopup = async (profile: ProfileLabel = 'Sandbox') => {
    const popup = popupPage(await browser.openExtensionPage('popup.html'));
    await popup.chooseProfile(profile);
    return popup;
  };
  /** A popup as it opens by itself, and after how many ms it could be used: this status, and this button to press. */
  const openPopupToUse = async (words: string, button: string) => {
    const startedAt = performance.now();
    const popup = popupPage(await browser.openExtensionPage('popup.html'));
    await popup.waitForStatus(words);
    await popup.waitForReady(button);
    return { popup, tookMs: performance.now() - startedAt };
  };
  const openConsole = async (profile: ProfileLabel = 'Sandbox') => {
    const console = consolePage(await browser.openExtensionPage('console.html'));
    await console.chooseProfile(profile);
    return console;
  };
  const openOptions = async () => {
    const options = optionsPage(await browser.openExtensionPage('options.html'));
    await options.waitForText('Production', 'Check keys');
    return options;
  };
  /** Puts the emulator's keys into both profiles, as a person would. */
  const saveKeys = async () => {
    const options = await openOptions();
    await options.saveKeys('Sandbox', emulator.keys.sandbox);
    await options.saveKeys('Production', emulator.keys.production);
    await options.page.close();
  };
  /** A popup whose login stands at E*TRADE's login page. */
  const startConnecting = async (profile: ProfileLabel = 'Sandbox') => {
    const popup = await openPopup(profile);
    await popup.press('Connect');
    await popup.waitForStatus('Waiting for your approval');
    return popup;
  };
  const connect = async (profile: ProfileLabel = 'Sandbox') => {
    const popup = await startConnecting(profile);
    await etrade.logOnAndAccept();
    await popup.waitForStatus('Connected');
    return popup;
  };
  /** The keys that `begin` has saved last, sealed. */
  let savedKeys: string | undefined;
  let issuedBefore = 0;
  const resetOutside = () => {
    clock?.reset();
    emulator.reset();
    issuedBefore = emulator.issued().length;
  };
  return {
    kind,
    emulator,
    /** The browser that runs now: `relaunch` brings another. */
    get browser() {
      return browser;
    },
    etrade,
    /** The browser's own, where it can be moved. */
    clock,
    openPopup,
    openPopupToUse,
    openConsole,
    openOptions,
    saveKeys,
    startConnecting,
    connect,
    /** Requests to the OAuth endpoints and the API, in order. */
    signedRequests: (path?: string) =>
      emulator.journal.filter((entry) => 'oauth_signature' in entry.oauth && (!path || entry.path === path)),
    /** The key secrets and what the emulator has issued since the sweep. Among those of all files some code is in any text. */
    secrets: () => [
      ...Object.values(emulator.keys).map(({ secret }) => secret),
      ...emulator
        .issued()
        .slice(issuedBefore)
        .map(({ text }) => text),
    ],
    /** Time goes by for the browser and for E*TRADE alike. */
    passTime: (ms: number) => {
      clock?.shift(ms);
      emulator.clock.shift(ms);
    },
    /** Ends every process of the browser at once, then starts it again with what it has on the disk. */
    killAndRelaunch: async () => {
      await browser.kill();
      browser = await launch();
    },
    /** Before each test. */
    reset: async () => {
      resetOutside();
      await sweep(browser);
    },
    /** Before each file, whatever the one before has done: both profiles have the emulator's keys, or nothing. */
    begin: async (withKeys: boolean) => {
      resetOutside();
      const { page, keys } = await sweepAllButKeys(browser);
      if (withKeys && keys === savedKeys) return;
      await forgetEverything(page);
      if (!withKeys) return;
      await saveKeys();
      savedKeys = (await sweepAllButKeys(browser)).keys;
    },
    /** Names one more text that the disk must not hold, beside the keys and whatever the emulator issued. */
    plant: (kind: string, text: string) => {
      planted.push({ kind, text });
    },
    /** Ends both; throws where the browser has left a secret on the disk. */
    close: async () => {
      clock?.remove();
      await closeWithoutLeaks([browser, emulator, planted], knownTraces);
    },
    /** Ends both. @returns one line for each such secret */
    closeAndSearch: async () => {
      clock?.remove();
      return await closeAndSearch(browser, emulator, planted);
    },
  };
}
