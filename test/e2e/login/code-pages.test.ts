import { describe, expect, it } from 'vitest';
import { type CodePageName, codePages } from '../../emulator/pages/code-pages.ts';
import { scriptHasLookedAgain } from '../stage/content-world.ts';
import { useStage } from '../stage/use-stage.ts';

const stage = useStage();

const COPY_IT = 'paste it below.';

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

  it('that cannot be read: nothing is sent, and the person is asked to copy the code', async () => {
    const { emulator, etrade, startConnecting, signedRequests } = stage();
    const popup = await startConnecting();
    await etrade.logOn();
    const page = await etrade.agreement();
    const address = await page.evaluate(() => location.href);
    const text = () => popup.page.evaluate(() => document.body.innerText);
    for (const name of unreadable) {
      // Each comes after an agreement of its own, which takes back what was said of the one before.
      await page.goto(address);
      await expect.poll(text).not.toContain(COPY_IT);
      emulator.scenario.codePage = name;
      await etrade.accept();
      await popup.waitForText(COPY_IT);
      expect(await popup.status(), name).toMatch(/^Waiting for your approval/);
      expect(signedRequests('/oauth/access_token'), name).toEqual([]);
    }
  });

  it('never takes what the person types for the code', async () => {
    const { emulator, etrade, browser, startConnecting, signedRequests } = stage();
    emulator.scenario.codePage = 'searchBox';
    const popup = await startConnecting();
    await etrade.logOnAndAccept();
    await popup.waitForText('paste it below');
    await etrade.searchFor('AAPL');
    await scriptHasLookedAgain(browser, await etrade.codePage());
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
    await popup.waitForText('paste it below');
    await page.close();
    await expect
      .poll(async () => (await browser.openTabUrls()).some((url) => url.includes('etrade.com')))
      .toBe(false);
    await popup.enterCode(code);
    await popup.waitForStatus('Connected');
  });
});
