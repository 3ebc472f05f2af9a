import type { Page } from 'puppeteer-core';
import type { BrowserKind } from '../e2e/stage/browsers/launch-browser.ts';
import { openStage, type Stage } from '../e2e/stage/stage.ts';
import { type Figure, measured, milliseconds } from './figures.ts';

const TIMES = 15;

/** How long a person waits, in one browser. */
export async function measureTimings(kind: BrowserKind): Promise<Figure[]> {
  const stage = await openStage({ kind });
  try {
    await stage.saveKeys();
    const figures = {
      'popup: from the click to its first button': await measured(TIMES, () => openPopup(stage)),
      'background asleep: from a message to its answer': await measureAnswer(stage, true),
      'background awake: from a message to its answer': await measureAnswer(stage, false),
      'connect: from the answer with the code to "Connected"': await measureConnect(stage),
    };
    return Object.entries(figures).map(([what, spread]) => ({
      where: kind,
      what,
      value: milliseconds(spread),
      spread,
    }));
  } finally {
    await stage.close();
  }
}

/** The real popup of the toolbar; seen from outside, so that looking at it is in the figure. */
async function openPopup({ browser, emulator }: Stage): Promise<number> {
  // By the moved clock that the browser has.
  const clickedAt = emulator.clock.now();
  const popup = await browser.openToolbarPopup();
  const usableAt = await popup.evaluate<number>(`new Promise((resolve) => {
    const look = () => (document.querySelector('main button:not([disabled])') ? resolve(Date.now()) : setTimeout(look, 1));
    look();
  })`);
  await popup.close();
  return usableAt - clickedAt;
}

async function measureAnswer({ browser }: Stage, isAsleep: boolean) {
  const page = await browser.openExtensionPage('options.html');
  const spread = await measured(TIMES, async () => {
    if (isAsleep) await browser.killBackground();
    return page.evaluate(async () => {
      const askedAt = performance.now();
      await chrome.runtime.sendMessage({ type: 'settle' });
      return performance.now() - askedAt;
    });
  });
  await page.close();
  return spread;
}

async function measureConnect({ etrade, emulator, openPopup }: Stage) {
  const popup = await openPopup();
  let isLoggedOn = false;
  const spread = await measured(TIMES, async () => {
    await popup.press('Connect');
    await popup.waitForStatus('Waiting for your approval');
    if (!isLoggedOn) await etrade.logOn();
    isLoggedOn = true;
    await etrade.agreement();
    await noteConnected(popup.page);
    await etrade.accept();
    await popup.waitForStatus('Connected');
    const shownAt = emulator.journal.findLast(({ outcome }) => outcome.startsWith('accepted'))?.at;
    const connectedAt = await popup.page.evaluate(() => Number(document.documentElement.dataset.connectedAt));
    await popup.press('Disconnect');
    await popup.waitForStatus('Not connected');
    return connectedAt - (shownAt ?? Number.NaN);
  });
  await popup.page.close();
  return spread;
}

/** The page notes the moment itself: asking it again and again would come late. */
function noteConnected(page: Page): Promise<void> {
  return page.evaluate(() => {
    const observer = new MutationObserver(() => {
      const status = document.querySelector<HTMLElement>('[role=status]')?.innerText ?? '';
      if (!status.startsWith('Connected')) return;
      document.documentElement.dataset.connectedAt = String(Date.now());
      observer.disconnect();
    });
    observer.observe(document.body, { subtree: true, childList: true, characterData: true });
  });
}
