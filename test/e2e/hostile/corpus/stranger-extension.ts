import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { contextOf, FirefoxSession } from '../../stage/browsers/firefox/firefox-session.ts';
import type { RunningBrowser } from '../../stage/browsers/launch-browser.ts';

const GECKO_ID = 'stranger@stranger.example';

export interface StrangerExtension {
  /** The value of an expression on a page of the other extension; it crosses over as JSON. */
  evaluate<T>(expression: string): Promise<T>;
}

/** Another extension beside ours, with nothing but a page to act from. */
export async function installStranger(browser: RunningBrowser): Promise<StrangerExtension> {
  const folder = path.join(browser.profileDir, 'stranger');
  await mkdir(folder);
  await writeFile(path.join(folder, 'page.html'), '<!doctype html><title>Stranger</title>');
  await writeFile(
    path.join(folder, 'manifest.json'),
    JSON.stringify({
      manifest_version: 3,
      name: 'Stranger',
      version: '1.0',
      ...(browser.kind === 'firefox' && { browser_specific_settings: { gecko: { id: GECKO_ID } } }),
    }),
  );
  const id = await browser.browser.installExtension(folder);
  return browser.kind === 'chromium' ? await inChromium(browser, id) : await inFirefox(browser);
}

async function inChromium(browser: RunningBrowser, id: string): Promise<StrangerExtension> {
  const page = await browser.openPage(`chrome-extension://${id}/page.html`);
  return { evaluate: <T>(expression: string) => page.evaluate(expression) as Promise<T> };
}

async function inFirefox(browser: RunningBrowser): Promise<StrangerExtension> {
  const session = new FirefoxSession(browser.browser);
  const host = await session.inChrome<string>(
    `return WebExtensionPolicy.getByID('${GECKO_ID}').mozExtensionHostname;`,
  );
  const context = contextOf(await browser.browser.newPage());
  const url = `moz-extension://${host}/page.html`;
  await session.send('browsingContext.navigate', { context, url, wait: 'complete' });
  return { evaluate: <T>(expression: string) => session.evaluate<T>(context, expression) };
}
