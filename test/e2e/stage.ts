import { type Emulator, startEmulator } from '../emulator/start-emulator.ts';
import { type BrowserKind, launchBrowser, type RunningBrowser } from './browsers/launch-browser.ts';
import { waitUntil } from './browsers/wait-until.ts';
import { EXTENSION_DIRS } from './extension-dirs.ts';
import { etradePages } from './pages/etrade-pages.ts';
import { optionsPage } from './pages/options-page.ts';
import { popupPage } from './pages/popup-page.ts';

/** The browser that `npm run test:e2e` names. */
export const BROWSER_KIND = (process.env.OPENING_BELL_BROWSER ?? 'chromium') as BrowserKind;

export const PROFILES = ['Sandbox', 'Production'] as const;
export type ProfileLabel = (typeof PROFILES)[number];

/** One emulator and one browser with the production build, for the tests of one file. */
export type Stage = Awaited<ReturnType<typeof openStage>>;

export async function openStage(kind: BrowserKind = BROWSER_KIND) {
  const emulator = await startEmulator();
  const browser = await launchBrowser({ kind, extensionDir: EXTENSION_DIRS[kind], emulator });
  const etrade = etradePages(browser);
  const openPopup = async (profile: ProfileLabel = 'Sandbox') => {
    const popup = popupPage(await browser.openExtensionPage('popup.html'));
    await popup.chooseProfile(profile);
    return popup;
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
  return {
    kind,
    emulator,
    browser,
    etrade,
    openPopup,
    openOptions,
    saveKeys,
    startConnecting,
    connect,
    /** Requests to the OAuth endpoints and the API, in order. */
    signedRequests: (path?: string) =>
      emulator.journal.filter((entry) => 'oauth_signature' in entry.oauth && (!path || entry.path === path)),
    reset: () => reset(emulator, browser),
    close: async () => {
      await browser.close();
      await emulator.close();
    },
  };
}

/** Back to a browser that was just started: no tabs, no session, no worker, nothing learnt; saved keys stay. */
async function reset(emulator: Emulator, browser: RunningBrowser): Promise<void> {
  emulator.reset();
  const clean = await browser.openExtensionPage('options.html');
  for (const page of await browser.browser.pages()) if (page !== clean) await page.close();
  await browser.killBackground();
  await waitUntil(
    () =>
      clean.evaluate(async () => {
        const learnt = [
          'clock-readings',
          'session-note-sandbox',
          'session-note-production',
          'settings',
          'reminder-wishes',
        ];
        // The disk first: what wakes the worker again finds it swept.
        await chrome.storage.local.remove(learnt);
        await chrome.storage.session.clear();
        return Object.keys(await chrome.storage.session.get(null)).length === 0;
      }),
    { what: 'an empty session' },
  );
}
