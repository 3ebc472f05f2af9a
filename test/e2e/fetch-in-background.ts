import type { RunningBrowser } from './browsers/launch-browser.ts';

/** What comes of requests that the background itself makes, to each address in turn. */
export async function fetchInBackground(
  running: RunningBrowser,
  addresses: readonly string[],
): Promise<('sent' | 'refused')[]> {
  return running.kind === 'chromium' ? inWorker(running, addresses) : inEventPage(running, addresses);
}

type Outcome = 'sent' | 'refused';

async function inWorker({ browser, extensionOrigin }: RunningBrowser, addresses: readonly string[]) {
  const target = await browser.waitForTarget(
    (each) => each.type() === 'service_worker' && each.url().startsWith(extensionOrigin),
  );
  const worker = await target.worker();
  if (!worker) throw new Error('The background does not run');
  return (await worker.evaluate(async (urls) => {
    const outcomes: string[] = [];
    for (const url of urls) {
      const options = { mode: 'no-cors' } as const;
      outcomes.push(
        await fetch(url, options).then(
          () => 'sent',
          () => 'refused',
        ),
      );
    }
    return outcomes;
  }, addresses)) as Outcome[];
}

/** Firefox runs the background as a page, which another page of the extension may reach. */
async function inEventPage(running: RunningBrowser, addresses: readonly string[]) {
  const page = await running.openExtensionPage('options.html');
  return (await page.evaluate(async (urls) => {
    const background = await chrome.runtime.getBackgroundPage();
    const outcomes: string[] = [];
    for (const url of urls) {
      outcomes.push(
        (await background?.fetch(url, { mode: 'no-cors' }).then(
          () => 'sent',
          () => 'refused',
        )) ?? 'no background',
      );
    }
    return outcomes;
  }, addresses)) as Outcome[];
}
