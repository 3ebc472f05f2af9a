import { describe, expect, it } from 'vitest';
import { type CodePageName, codePages } from '../../emulator/pages/code-pages.ts';
import { useStage } from '../stage/use-stage.ts';

const stage = useStage();

const names = Object.keys(codePages) as CodePageName[];
const readable = names.filter((name) => codePages[name].readable);
const unreadable = names.filter((name) => !codePages[name].readable);

describe('the code page', () => {
  it.each(readable)('%s: is read by itself', async (name) => {
    const { emulator, connect, signedRequests } = stage();
    emulator.scenario.codePage = name;
    await connect();
    expect(signedRequests('/oauth/access_token').map(({ status }) => status)).toEqual([200]);
  });

  it.each(unreadable)('%s: nothing is sent, and the person is asked to copy the code', async (name) => {
    const { emulator, etrade, startConnecting, signedRequests } = stage();
    emulator.scenario.codePage = name;
    const popup = await startConnecting();
    await etrade.logOnAndAccept();
    await popup.waitForText('Copy it from there and enter it below.');
    expect(await popup.status()).toMatch(/^Waiting for your approval/);
    expect(signedRequests('/oauth/access_token')).toEqual([]);
  });

  it('never takes what the person types for the code', async () => {
    const { emulator, etrade, startConnecting, signedRequests } = stage();
    emulator.scenario.codePage = 'searchBox';
    const popup = await startConnecting();
    await etrade.logOnAndAccept();
    await popup.waitForText('Copy it from there');
    await etrade.searchFor('AAPL');
    // One look of the content script later, as the page's own clock counts it.
    await (await etrade.codePage()).evaluate(() => new Promise((resolve) => setTimeout(resolve, 600)));
    expect(signedRequests('/oauth/access_token')).toEqual([]);
    expect(await popup.status()).toMatch(/^Waiting for your approval/);
  });

  it('takes the code by hand even after its tab was closed', async () => {
    const { emulator, etrade, browser, startConnecting } = stage();
    emulator.scenario.codePage = 'twoInputs';
    const popup = await startConnecting();
    await etrade.logOnAndAccept();
    const page = await etrade.codePage();
    const code = await page.evaluate(() => document.querySelector('input')?.value ?? '');
    await popup.waitForText('Copy it from there');
    await page.close();
    await expect
      .poll(async () => (await browser.openTabUrls()).some((url) => url.includes('etrade.com')))
      .toBe(false);
    await popup.enterCode(code);
    await popup.waitForStatus('Connected');
  });
});
