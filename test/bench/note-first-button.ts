import type { Page } from 'puppeteer-core';
import { FirefoxSession } from '../e2e/stage/browsers/firefox/firefox-session.ts';
import type { RunningBrowser } from '../e2e/stage/browsers/launch-browser.ts';

/** The page that this tab opens next notes the moment itself, as a look from outside comes late. */
export async function noteFirstButton({ kind, browser }: RunningBrowser, page: Page): Promise<void> {
  if (kind === 'chromium') await page.evaluateOnNewDocument(`(${note})(window)`);
  else await noteInFirefox(new FirefoxSession(browser));
}

/** WebDriver's own way leaves out pages of an extension. Once for all tabs: the page opens in another process than the tab. */
async function noteInFirefox(session: FirefoxSession): Promise<void> {
  const script = `addEventListener('DOMWindowCreated', ({ target }) => (${note})(target.defaultView));`;
  await session.inChrome(`
    const address = 'data:,' + encodeURIComponent(${JSON.stringify(script)});
    const isThere = Services.mm.getDelayedFrameScripts().some(([url]) => url === address);
    if (!isThere) Services.mm.loadFrameScript(address, true);
  `);
}

/** Runs before anything of the page's own, so it may use nothing from outside its own body. */
function note(window: Window & typeof globalThis): void {
  const { document } = window;
  const look = () => {
    if (!document.querySelector('main button:not([disabled])')) return;
    observer.disconnect();
    // In the task after the next frame it is drawn.
    window.requestAnimationFrame(() =>
      window.setTimeout(() => {
        document.documentElement.dataset.firstButtonDrawn = String(window.performance.now());
      }),
    );
  };
  const observer = new window.MutationObserver(look);
  observer.observe(document, { subtree: true, childList: true, attributes: true });
}
