import type { Page, WebWorker } from 'puppeteer-core';
import type { RunningBrowser } from './browsers/launch-browser.ts';

/** What comes of requests that the background itself makes, to each address in turn. */
export async function fetchInBackground(
  running: RunningBrowser,
  addresses: readonly string[],
): Promise<('sent' | 'refused')[]> {
  const isWorker = running.kind === 'chromium';
  // Firefox runs the background as a page, which another page of the extension may reach.
  const reach: Page | WebWorker = isWorker
    ? await workerOf(running)
    : await running.openExtensionPage('options.html');
  const background = isWorker ? 'self' : 'await chrome.runtime.getBackgroundPage()';
  return (await reach.evaluate(`(async () => {
    const background = ${background};
    const outcomes = [];
    for (const url of ${JSON.stringify(addresses)}) {
      const sending = background.fetch(url, { mode: 'no-cors' });
      outcomes.push(await sending.then(() => 'sent', () => 'refused'));
    }
    return outcomes;
  })()`)) as ('sent' | 'refused')[];
}

/** Chromium's background, to run something in it. */
export async function workerOf({ browser, extensionOrigin }: RunningBrowser): Promise<WebWorker> {
  const target = await browser.waitForTarget(
    (each) => each.type() === 'service_worker' && each.url().startsWith(extensionOrigin),
  );
  const worker = await target.worker();
  if (!worker) throw new Error('The background does not run');
  return worker;
}
