import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Emulator, startEmulator } from '../../emulator/start-emulator.ts';
import { launchBrowser, type RunningBrowser } from '../stage/browsers/launch-browser.ts';
import { EXTENSION_DIRS } from '../stage/extension-dirs.ts';
import { optionsPage } from '../stage/pages/options-page.ts';
import { popupPage } from '../stage/pages/popup-page.ts';
import { BROWSER_KIND } from '../stage/stage.ts';

/** Chromium knows names from its command line, so a name that it shall not find takes a browser of its own. */
const NAME = 'api.etrade.com';

let emulator: Emulator;
let browser: RunningBrowser;

beforeAll(async () => {
  emulator = await startEmulator();
  emulator.setLine(NAME, 'unknown');
  const { ports, spki } = emulator;
  const hosts = emulator.hosts.filter((host) => host !== NAME);
  browser = await launchBrowser({
    kind: BROWSER_KIND,
    extensionDir: EXTENSION_DIRS[BROWSER_KIND],
    emulator: { ports, spki, hosts },
  });
});
afterAll(async () => {
  await browser.close();
  await emulator.close();
});

it('a name without an address is told as E*TRADE that cannot be reached', async () => {
  const options = optionsPage(await browser.openExtensionPage('options.html'));
  await options.waitForText('Sandbox', 'Check keys');
  await options.saveKeys('Sandbox', emulator.keys.sandbox);
  const popup = popupPage(await browser.openExtensionPage('popup.html'));
  await popup.chooseProfile('Sandbox');
  await popup.press('Connect');
  expect(await popup.waitForStatus('Failed')).toContain('could not be reached securely');
  expect(await popup.hasButton('Connect')).toBe(true);
  expect(emulator.journal).toEqual([]);
});
