import type { Page } from 'puppeteer-core';
import { byRole } from '../browsers/by-role.ts';
import { click, fill } from '../browsers/element-actions.ts';
import { emergencyPage } from '../pages/emergency-page.ts';
import { hubPage } from '../pages/hub-page.ts';
import { popupPage } from '../pages/popup-page.ts';
import { welcomePage } from '../pages/welcome-page.ts';
import type { Stage } from '../stage.ts';

/** What is done with a state as soon as it is there. It leaves the page as it was. */
export type Look = (name: string, page: Page) => Promise<void>;

export interface Walk {
  readonly of: string;
  /** In a browser without keys. */
  readonly walk: (stage: Stage, look: Look) => Promise<void>;
}

const MINUTE_MS = 60_000;
const TWO_HOURS_MS = 120 * MINUTE_MS;
const DAY_MS = 24 * 60 * MINUTE_MS;

const WRONG_SECRET = '7eb7c1d9'.repeat(8);
const PASSPHRASE = 'four invented words here';

export const WALKS: readonly Walk[] = [
  {
    of: 'the first steps',
    walk: async ({ browser, emulator, etrade, openPopup, openOptions }, look) => {
      await look('options', (await openOptions()).page);
      await look('popup-no-keys', (await openPopup()).page);
      const { page, waitForText } = welcomePage(await browser.openExtensionPage('welcome.html'));
      await look('welcome', page);
      const { key, secret } = emulator.keys.sandbox;
      await fill(await byRole(page, 'textbox', 'Consumer key'), `${key} ${WRONG_SECRET}`);
      await waitForText('does not belong to this key');
      await click(await byRole(page, 'button', 'Change'));
      await look('welcome-wrong-keys', page);
      await fill(await byRole(page, 'textbox', 'Consumer secret'), secret);
      await waitForText('E*TRADE accepts this pair');
      await look('welcome-keys', page);
      const shown = popupPage(page);
      await shown.press('Connect');
      await shown.waitForStatus('Waiting for your approval');
      await etrade.logOnAndAccept();
      await shown.response('accountIdKey');
      await look('welcome-connected', page);
    },
  },
  {
    of: 'a login',
    walk: async (stage, look) => {
      const { emulator, etrade, saveKeys, openPopup, startConnecting } = stage;
      await saveKeys();
      await look('popup-not-connected', (await openPopup()).page);
      const popup = await startConnecting();
      await look('popup-waiting', popup.page);
      emulator.scenario.codePage = 'twoInputs';
      await etrade.logOnAndAccept();
      await popup.waitForText('paste it below');
      await look('popup-code-missing', popup.page);
      await popup.press('Cancel');
      await popup.waitForStatus('Not connected');
      emulator.answer({ path: '/oauth/request_token' }, { status: 500, body: 'no' }, Infinity);
      await popup.press('Connect');
      await popup.waitForStatus('Failed');
      await look('popup-failed', popup.page);
    },
  },
  {
    of: 'a token',
    walk: async (stage, look) => {
      const { browser, saveKeys, connect, openOptions } = stage;
      await saveKeys();
      const popup = await connect();
      await popup.send('List Accounts');
      await popup.response('200 OK');
      await look('popup-connected', popup.page);
      await click(await byRole(popup.page, 'button', 'More'));
      await look('popup-menu', popup.page);
      const asked = popupPage(await browser.openExtensionPage('console.html'));
      await asked.response('200 OK');
      await look('console', asked.page);
      for (const tab of ['Table', 'Request', 'Code', 'Signature']) {
        await click(await byRole(asked.page, 'tab', tab));
        await look(`console-${tab.toLowerCase()}`, asked.page);
      }
      const hub = hubPage(await browser.openExtensionPage('handover.html'));
      await hub.chooseFor('requests-oauthlib');
      await look('handover', hub.page);
      const options = await openOptions();
      await options.waitForText('Sandbox', 'Check keys');
      await options.waitForText('Report a problem', 'Copy report');
      await look('options-open', options.page);
    },
  },
  {
    of: 'a storage that is not understood',
    walk: async ({ browser, saveKeys }, look) => {
      await saveKeys();
      const beside = await browser.openExtensionPage('manifest.json');
      await beside.evaluate(() => chrome.storage.local.set({ settings: { version: 99, value: {} } }));
      const page = await browser.openExtensionPage('popup.html');
      await emergencyPage(page).waitForTrouble('A newer version of Opening Bell has saved what is here.');
      await look('popup-storage', page);
      await beside.evaluate(() => chrome.storage.local.remove('settings'));
    },
  },
  {
    of: 'the end of a day, and a lock',
    walk: async ({ emulator, saveKeys, openOptions, connect, passTime }, look) => {
      await saveKeys();
      const popup = await connect();
      passTime(TWO_HOURS_MS + MINUTE_MS);
      await popup.waitForStatus('Inactive');
      await look('popup-inactive', popup.page);
      passTime(DAY_MS);
      await popup.waitForStatus('Expired');
      await look('popup-expired', popup.page);
      const options = await openOptions();
      await options.saveKeysWithPassphrase('Sandbox', emulator.keys.sandbox, PASSPHRASE);
      await popup.press('Lock');
      await popup.waitForStatus('Locked');
      await look('popup-locked', popup.page);
    },
  },
];
