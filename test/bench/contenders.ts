import { resolve } from 'node:path';
import { type BrowserKind, launchBrowser } from '../e2e/stage/browsers/launch-browser.ts';
import { waitUntil } from '../e2e/stage/browsers/wait-until.ts';
import { etradePages } from '../e2e/stage/pages/etrade-pages.ts';
import { openStage, type Stage } from '../e2e/stage/stage.ts';
import type { Contender, Contenders } from './contender.ts';

const FLOOR_DIR = resolve('test/bench/floor');

/** Both, each in a browser of its own, at one emulator; each is logged on at E*TRADE. */
export async function withContenders<Result>(
  kind: BrowserKind,
  measure: (contenders: Contenders, stage: Stage) => Promise<Result>,
): Promise<Result> {
  const stage = await openStage({ kind });
  try {
    await stage.saveKeys();
    const { emulator, clock } = stage;
    const browser = await launchBrowser({
      kind,
      extensionDir: FLOOR_DIR,
      emulator,
      ...(clock && { clock }),
    });
    try {
      const contenders = { kind, product: product(stage), floor: floor(stage, browser) };
      for (const contender of [contenders.product, contenders.floor]) await logOn(contender);
      return await measure(contenders, stage);
    } finally {
      await browser.close();
    }
  } finally {
    await stage.close();
  }
}

/** The first login of all: E*TRADE knows the browser from then on. */
async function logOn({ etrade, begin, end }: Contender): Promise<void> {
  await begin();
  await etrade.logOnAndAccept();
  await end();
}

function product({ browser, etrade, openPopup }: Stage): Contender {
  return {
    name: 'Opening Bell',
    browser,
    etrade,
    page: 'popup.html',
    begin: async () => {
      const popup = await openPopup();
      await popup.press('Connect');
      await popup.waitForStatus('Waiting for your approval');
      await popup.page.close();
    },
    end: async () => {
      const popup = await openPopup();
      await popup.waitForStatus('Connected');
      await popup.press('Disconnect');
      await popup.waitForStatus('Not connected');
      await popup.page.close();
    },
  };
}

function floor({ emulator }: Stage, browser: Contender['browser']): Contender {
  const consumer = emulator.keys.sandbox;
  const hasEtradeTab = async () => (await browser.openTabUrls()).some((url) => url.includes('us.etrade.com'));
  return {
    name: 'smallest extension',
    browser,
    etrade: etradePages(browser),
    page: 'page.html',
    begin: async () => {
      const page = await browser.openExtensionPage('page.html');
      await page.evaluate((keys) => chrome.runtime.sendMessage({ consumer: keys }), consumer);
      await waitUntil(hasEtradeTab, { what: "E*TRADE's tab" });
      await page.close();
    },
    end: async () => {
      await waitUntil(async () => !(await hasEtradeTab()), { what: "E*TRADE's tab to close" });
    },
  };
}
