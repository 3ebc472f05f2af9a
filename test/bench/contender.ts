import type { BrowserKind, RunningBrowser } from '../e2e/stage/browsers/launch-browser.ts';
import type { etradePages } from '../e2e/stage/pages/etrade-pages.ts';

/** An extension that is measured, in a browser of its own. */
export interface Contender {
  readonly name: string;
  readonly browser: RunningBrowser;
  readonly etrade: ReturnType<typeof etradePages>;
  /** The page whose first button is awaited. */
  readonly page: string;
  /** Begins a login; resolves when E*TRADE's tab is on its way and no page of the extension is open. */
  begin(): Promise<void>;
  /** Waits for the token, and lets go of it. */
  end(): Promise<void>;
}

/** Opening Bell, and the smallest extension that does the same. */
export interface Contenders {
  readonly kind: BrowserKind;
  readonly product: Contender;
  readonly floor: Contender;
}

export type Condition = 'awake' | 'asleep';

export const CONDITIONS: readonly Condition[] = ['awake', 'asleep'];

/**
 * Brings the background into the condition that is measured. No page of the extension stays open: it would keep the
 * extension's process, which is gone where a background has slept.
 */
export async function bring({ browser, page }: Contender, condition: Condition): Promise<void> {
  if (condition === 'asleep') return browser.killBackground();
  const opened = await browser.openExtensionPage(page);
  // Whatever the answer: a message wakes.
  await opened.evaluate(() => chrome.runtime.sendMessage({ type: 'settle' }).catch(() => undefined));
  await opened.close();
}
