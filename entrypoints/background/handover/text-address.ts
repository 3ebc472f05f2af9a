import { browser } from 'wxt/browser';
import { alone, LOCKS } from '@/utils/storage/engine/alone';

type Use<Result> = (url: string) => Promise<Result>;

/**
 * Lets the browser find a text under an address, until it was used. Not under a `data:` address, which holds its text:
 * Chromium notes every letter of that on the disk. Rejects where there is no address.
 */
export async function withTextAddress<Result>(text: string, use: Use<Result>): Promise<Result> {
  if (!URL.createObjectURL) return alone(LOCKS.hiddenPage(), () => withHiddenPage(text, use));
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  try {
    return await use(url);
  } finally {
    URL.revokeObjectURL(url);
  }
}

const PAGE = '/offscreen.html';

/** What of a worker's scope no page has. */
declare const clients: {
  matchAll(options: {
    includeUncontrolled: true;
  }): Promise<readonly { readonly url: string; postMessage(text: string, transfer: Transferable[]): void }[]>;
};

/** Chromium's worker makes no addresses: the page of `entrypoints/offscreen` does. */
async function withHiddenPage<Result>(text: string, use: Use<Result>): Promise<Result> {
  // One that a stopped worker may have left.
  await closePage();
  try {
    await browser.offscreen.createDocument({ url: PAGE, reasons: ['BLOBS'], justification: 'download' });
    return await use(await askPage(text));
  } finally {
    await closePage();
  }
}

const closePage = () => browser.offscreen?.closeDocument().catch(() => undefined);

/** By a port, which goes with us: a message of the extension would reach every page of it. */
async function askPage(text: string): Promise<string> {
  const pages = await clients.matchAll({ includeUncontrolled: true });
  const page = pages.find(({ url }) => url.endsWith(PAGE));
  if (!page) throw new Error(PAGE);
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = ({ data }) => resolve(data);
    page.postMessage(text, [port2]);
  });
}
