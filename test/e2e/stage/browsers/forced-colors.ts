import type { Page } from 'puppeteer-core';
import { FirefoxSession } from './firefox/firefox-session.ts';
import type { RunningBrowser } from './launch-browser.ts';
import { waitUntil } from './wait-until.ts';

/** Whether the browser draws a page in the few colours of a person who needs contrast. In Firefox it is every page. */
export async function forceColors(
  { kind, browser }: RunningBrowser,
  page: Page,
  isOn: boolean,
): Promise<void> {
  if (kind === 'firefox') {
    // 2: colours of the system, whatever a page wants; 1: only where the system itself has high contrast.
    const value = isOn ? 2 : 1;
    await new FirefoxSession(browser).inChrome(
      `Services.prefs.setIntPref('browser.display.document_color_use', ${value});`,
    );
  } else {
    const session = await page.createCDPSession();
    const features = [{ name: 'forced-colors', value: isOn ? 'active' : 'none' }];
    await session.send('Emulation.setEmulatedMedia', { features });
  }
  await waitUntil(
    async () => (await page.evaluate(() => matchMedia('(forced-colors: active)').matches)) === isOn,
    { what: 'forced colours' },
  );
}
