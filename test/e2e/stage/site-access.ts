import type { RunningBrowser } from './browsers/launch-browser.ts';

/**
 * Grants a site that the manifest names as optional: on Chromium's own page of extensions, where a person can too. Then a
 * question for it is answered at once; Firefox is told to take every question for answered with yes.
 */
export async function grantSite({ kind, browser, extensionOrigin }: RunningBrowser, site: string) {
  if (kind === 'firefox') return;
  const page = await browser.newPage();
  await page.goto('chrome://extensions/');
  const id = new URL(extensionOrigin).host;
  await page.evaluate(
    `new Promise((resolve) => chrome.developerPrivate.addHostPermission(${JSON.stringify(id)}, ${JSON.stringify(site)}, resolve))`,
  );
  await page.close();
}
