import type { Page } from 'puppeteer-core';
import { FirefoxSession } from './browsers/firefox/firefox-session.ts';
import type { RunningBrowser } from './browsers/launch-browser.ts';
import { waitUntil } from './browsers/wait-until.ts';

/**
 * Runs an expression in the world of our content script on this page: what a hacked renderer could do there.
 * The value crosses over as JSON.
 */
export async function inContentWorld<T>(browser: RunningBrowser, page: Page, expression: string): Promise<T> {
  return browser.kind === 'chromium'
    ? await inChromiumWorld(page, expression)
    : await inFirefoxWorld(browser, await page.evaluate(() => location.href), expression);
}

/** Our script has looked at the page: its world is there as soon as it runs, and its message is heard before this one. */
export async function scriptHasLooked(browser: RunningBrowser, page: Page): Promise<void> {
  await inContentWorld(browser, page, 'chrome.runtime.sendMessage({ type: "looked" })');
}

/** It has looked at what is there by now: twice, by the timer of its own world, and again its message comes first. */
export async function scriptHasLookedAgain(browser: RunningBrowser, page: Page): Promise<void> {
  const looks = 'new Promise((resolve) => setTimeout(resolve, 600))';
  await inContentWorld(browser, page, `${looks}.then(() => chrome.runtime.sendMessage({ type: "looked" }))`);
}

async function inChromiumWorld<T>(page: Page, expression: string): Promise<T> {
  const world = await waitUntil(() => page.extensionRealms()[0], { what: 'the world of the content script' });
  const value = await world.evaluate(asJson(expression));
  return JSON.parse(value as string);
}

/** A script for the process of the page, sent by the browser's own, finds the sandbox and has it evaluate. */
async function inFirefoxWorld<T>(browser: RunningBrowser, url: string, expression: string): Promise<T> {
  const script = `
    const { ExtensionContent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionContent.sys.mjs');
    const world = ExtensionContent.getAllContentScriptGlobals().find(({ document }) => document === content.document);
    const answer = (value) => sendAsyncMessage('hostile:answer', value);
    Cu.evalInSandbox(${JSON.stringify(asJson(expression))}, world).then(answer, (error) => answer(String(error)));
  `;
  const value = await new FirefoxSession(browser.browser).inChrome<string>(`
    const { messageManager } = gBrowser.browsers.find(({ currentURI }) => currentURI.spec === ${JSON.stringify(url)});
    return await new Promise((resolve) => {
      messageManager.addMessageListener('hostile:answer', function heard({ data }) {
        messageManager.removeMessageListener('hostile:answer', heard);
        resolve(data);
      });
      messageManager.loadFrameScript('data:application/javascript,' + encodeURIComponent(${JSON.stringify(script)}), false);
    });
  `);
  return JSON.parse(value);
}

const asJson = (expression: string): string =>
  `(async () => JSON.stringify((await (${expression})) ?? null))()`;
