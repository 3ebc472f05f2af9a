import type { Page } from 'puppeteer-core';
import { bringToFront } from '../browsers/bring-to-front.ts';
import { byRole } from '../browsers/by-role.ts';
import { click, fill } from '../browsers/element-actions.ts';
import type { RunningBrowser } from '../browsers/launch-browser.ts';

/** What a person does on E*TRADE's pages. */
export function etradePages(browser: Pick<RunningBrowser, 'waitForPage'>) {
  const press = async (page: Page, name: string) => click(await byRole(page, 'button', name));
  const logOn = async () => {
    const page = await browser.waitForPage('us.etrade.com/etx/pxy/login');
    await fill(await byRole(page, 'textbox', 'User ID'), 'invented');
    await fill(await byRole(page, 'textbox', 'Password'), 'any');
    await press(page, 'Log on');
  };
  const agreement = () => browser.waitForPage('us.etrade.com/e/t/etws/authorize');
  const accept = async () => press(await agreement(), 'Accept');
  return {
    logOn,
    agreement,
    accept,
    /** For an agreement that stands at another address. */
    acceptOn: (page: Page) => press(page, 'Accept'),
    tickTerms: async () => click(await byRole(await agreement(), 'checkbox', /./)),
    welcomePage: () => browser.waitForPage('us.etrade.com/etx/pxy/welcome'),
    decline: async () => press(await agreement(), 'Decline'),
    answerSms: async () => press(await browser.waitForPage('verifyotpcode'), 'Continue'),
    logOnAndAccept: async () => {
      await logOn();
      await accept();
    },
    searchFor: async (text: string) => {
      const page = await browser.waitForPage('us.etrade.com/e/t/etws/TradingAPICustomerInfo');
      await bringToFront(page);
      await fill(await byRole(page, 'textbox', 'Search'), text);
    },
    /** Two looks of the content script, as the page's own clock counts them. */
    letScriptLook: (page: Page) => page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 600))),
    codePage: () => browser.waitForPage('us.etrade.com/e/t/etws/TradingAPICustomerInfo'),
  };
}
