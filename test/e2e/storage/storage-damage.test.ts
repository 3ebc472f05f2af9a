import { rm } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser, type RunningBrowser } from '../stage/browsers/launch-browser.ts';
import { EXTENSION_DIRS } from '../stage/extension-dirs.ts';
import { emergencyPage } from '../stage/pages/emergency-page.ts';
import { DAMAGES, type Damage } from '../stage/profile-damage.ts';
import { BROWSER_KIND, openStage, type Stage } from '../stage/stage.ts';

let stage: Stage;
let again: RunningBrowser | undefined;

beforeEach(async () => {
  stage = await openStage();
  await stage.saveKeys();
});

afterEach(async () => {
  await again?.close();
  again = undefined;
  await rm(stage.browser.profileDir, { recursive: true, force: true });
  await stage.emulator.close();
});

/** The browser dies, its files suffer, and it is started again on what is left. */
async function restartWith({ to: damage }: Damage): Promise<RunningBrowser> {
  const { browser, emulator } = stage;
  await browser.kill();
  await damage(browser);
  again = await launchBrowser({
    kind: BROWSER_KIND,
    extensionDir: EXTENSION_DIRS[BROWSER_KIND],
    emulator,
    profileDir: browser.profileDir,
  });
  return again;
}

const openEmergency = async (browser: RunningBrowser, path: string) =>
  emergencyPage(await browser.openExtensionPage(path));

const PAGES = ['popup.html', 'options.html', 'console.html', 'handover.html', 'welcome.html'];

describe('after a crash, storage.local with', () => {
  it.each(DAMAGES[BROWSER_KIND].unreadable)('$what is told on every page, with a way out', async (damage) => {
    const browser = await restartWith(damage);
    for (const path of PAGES) {
      const page = await openEmergency(browser, path);
      const seenAfterMs = await page.waitForTrouble('The browser cannot read what Opening Bell has saved.');
      expect(seenAfterMs).toBeLessThan(2_000);
    }
    const page = await openEmergency(browser, 'popup.html');
    await page.waitForStatus('Failed');
    await page.reset('RESET');
    // What the browser itself can no longer erase only a new installation mends; then that is said.
    await page.waitForText(/Not connected|Remove Opening Bell from the browser/);
  });

  it.each(DAMAGES[BROWSER_KIND].lost)('$what is told as lost keys, not as a fresh start', async (damage) => {
    const browser = await restartWith(damage);
    for (const path of PAGES) {
      const page = await openEmergency(browser, path);
      expect(await page.waitForTrouble('The saved keys were lost.')).toBeLessThan(2_000);
    }
    const options = await openEmergency(browser, 'options.html');
    await options.waitForStatus('Failed');
    await options.press('Enter the keys again');
    await options.waitForText('developer.etrade.com');
    await (await openEmergency(browser, 'popup.html')).waitForStatus('Not connected');
  });
});
