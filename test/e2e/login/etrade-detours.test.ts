import { describe, expect, it } from 'vitest';
import { authorizePath } from '../../emulator/pages/authorize.ts';
import { codePath } from '../../emulator/pages/code-page-parts.ts';
import { logonDelayText } from '../../emulator/pages/notice-pages.ts';
import { useStage } from '../stage/use-stage.ts';

const stage = useStage();

describe("E*TRADE's other pages", () => {
  it('waits when the person is asked to accept at the address of the code page', async () => {
    const { emulator, etrade, browser, startConnecting, signedRequests } = stage();
    emulator.scenario.agreementAtCodePath = true;
    const popup = await startConnecting();
    await etrade.logOn();
    const page = await browser.waitForPage('TradingAPICustomerInfo');
    expect(signedRequests('/oauth/access_token')).toEqual([]);
    await etrade.acceptOn(page);
    await popup.waitForStatus('Connected');
  });

  it('leaves the box of the terms to the person', async () => {
    const { emulator, etrade, startConnecting } = stage();
    emulator.scenario.acceptTermsBox = true;
    const popup = await startConnecting();
    await etrade.logOn();
    await etrade.tickTerms();
    await etrade.accept();
    await popup.waitForStatus('Connected');
  });

  it('says so when the person declines, and takes no token', async () => {
    const { etrade, startConnecting, signedRequests } = stage();
    const popup = await startConnecting();
    await etrade.logOn();
    await etrade.decline();
    expect(await popup.waitForStatus('Failed')).toContain('You declined at E*TRADE');
    expect(signedRequests('/oauth/access_token')).toEqual([]);
  });

  it('reports the logon-delay banner with what helps', async () => {
    const { emulator, etrade, startConnecting } = stage();
    emulator.scenario.banner = true;
    const popup = await startConnecting();
    await etrade.logOn();
    expect(await popup.waitForStatus('Failed')).toContain('logon delay');
    expect(await popup.hasButton('Connect')).toBe(true);
  });

  it('knows the banner whatever stands between its words', async () => {
    const { emulator, openPopup } = stage();
    const breaks = ['\n        ', '&nbsp;', '<br>'];
    for (const each of breaks) {
      emulator.answer(AUTHORIZE, page(200, `<div>Due to a logon delay or${each}other issue, your</div>`));
    }
    const popup = await openPopup();
    for (const [index] of breaks.entries()) {
      await popup.press('Connect');
      const asked = () => emulator.journal.filter(({ path }) => path === authorizePath).length;
      await expect.poll(asked).toBe(index + 1);
      expect(await popup.waitForStatus('Failed')).toContain('logon delay');
    }
  });

  it('reports the banner that comes as the answer to Accept, and asks for no code', async () => {
    const { emulator, etrade, startConnecting } = stage();
    const popup = await startConnecting();
    await etrade.logOn();
    emulator.answer({ path: codePath, method: 'POST' }, page(200, logonDelayText));
    await etrade.accept();
    expect(await popup.waitForStatus('Failed')).toContain('logon delay');
  });

  it('says that its tab shows an error, and opens the approval page again', async () => {
    const { emulator, etrade, startConnecting, signedRequests } = stage();
    emulator.answer(AUTHORIZE, page(500, '<h1>HTTP Status 500 - Unable to instantiate Action</h1>'));
    const popup = await startConnecting();
    await popup.waitForText('shows an error in place of its page');
    expect(await popup.status()).toMatch(/^Waiting for your approval/);
    await popup.press('Open the approval page again');
    await etrade.logOnAndAccept();
    await popup.waitForStatus('Connected');
    expect(signedRequests('/oauth/request_token')).toHaveLength(1);
  });

  it('never reads the code of the SMS page, whose field has the same name', async () => {
    const { emulator, etrade, browser, startConnecting, signedRequests } = stage();
    emulator.scenario.smsPage = true;
    const popup = await startConnecting();
    await etrade.logOn();
    await browser.waitForPage('verifyotpcode');
    expect(await popup.status()).toMatch(/^Waiting for your approval/);
    expect(signedRequests('/oauth/access_token')).toEqual([]);
    await etrade.answerSms();
    await etrade.accept();
    await popup.waitForStatus('Connected');
    const verifiers = signedRequests('/oauth/access_token').map(({ oauth }) => oauth.oauth_verifier);
    expect(verifiers).toHaveLength(1);
  });

  it('opens the approval page again after a login that ended elsewhere', async () => {
    const { emulator, etrade, startConnecting, signedRequests } = stage();
    emulator.scenario.welcomeDetour = true;
    const popup = await startConnecting();
    await etrade.logOn();
    await etrade.welcomePage();
    await popup.press('Open the approval page again');
    await etrade.accept();
    await popup.waitForStatus('Connected');
    expect(signedRequests('/oauth/request_token')).toHaveLength(1);
  });

  it('ignores a look-alike host with the same page', async () => {
    const { emulator, etrade, startConnecting, signedRequests } = stage();
    const popup = await startConnecting();
    await etrade.logOn();
    // In the login's own tab: in any other one E*TRADE itself is not heard either.
    const tab = await etrade.agreement();
    await tab.goto(`https://us-etrade.test${codePath}`);
    await etrade.letScriptLook(tab);
    await expectNothingHeard(popup);
    expect(signedRequests('/oauth/access_token')).toEqual([]);
    emulator.answer(FOREIGN_CODE, FOREIGN);
    await tab.goto(`https://us.etrade.com${codePath}`);
    expect(await popup.waitForStatus('Failed')).toContain('did not accept the code');
    const sent = signedRequests('/oauth/access_token').map(({ oauth }) => oauth.oauth_verifier);
    expect(sent).toEqual(['F0RGN']);
  });

  it('ignores a code page in a tab that it did not open', async () => {
    const { emulator, browser, etrade, startConnecting, signedRequests } = stage();
    const popup = await startConnecting();
    await etrade.logOn();
    await etrade.agreement();
    emulator.answer(FOREIGN_CODE, FOREIGN);
    await etrade.letScriptLook(await browser.openPage(`https://us.etrade.com${codePath}`));
    await expectNothingHeard(popup);
    expect(signedRequests('/oauth/access_token')).toEqual([]);
    await etrade.accept();
    await popup.waitForStatus('Connected');
  });

  it('takes the address of a registered callback, by hand', async () => {
    const { emulator, etrade, browser, startConnecting } = stage();
    emulator.registerCallback('sandbox', 'https://myapp.example/back');
    const popup = await startConnecting();
    await etrade.logOnAndAccept();
    const callback = await browser.waitForPage('myapp.example/back');
    const address = await callback.evaluate(() => location.href);
    await popup.enterCode(` "${address}" `);
    await popup.waitForStatus('Connected');
  });

  it('takes the callback address even after its tab was closed', async () => {
    const { emulator, etrade, browser, startConnecting } = stage();
    emulator.registerCallback('sandbox', 'https://myapp.example/back');
    const popup = await startConnecting();
    await etrade.logOnAndAccept();
    const callback = await browser.waitForPage('myapp.example/back');
    const address = await callback.evaluate(() => location.href);
    await callback.close();
    await popup.enterCode(address);
    await popup.waitForStatus('Connected');
  });

  it("leaves the person's own page alone when the code comes by hand", async () => {
    const { emulator, etrade, browser, startConnecting } = stage();
    emulator.registerCallback('sandbox', 'https://myapp.example/back');
    const popup = await startConnecting();
    await etrade.logOnAndAccept();
    const callback = await browser.waitForPage('myapp.example/back');
    await popup.enterCode(await callback.evaluate(() => location.href));
    await popup.waitForStatus('Connected');
    expect((await browser.openTabUrls()).some((url) => url.includes('myapp.example'))).toBe(true);
  });

  it('goes on waiting when the page itself holds the Decline back', async () => {
    const { etrade, startConnecting } = stage();
    const popup = await startConnecting();
    await etrade.logOn();
    const page = await etrade.agreement();
    await page.evaluate(() =>
      document.addEventListener('submit', (event) => event.preventDefault(), { once: true }),
    );
    await etrade.decline();
    await expectNothingHeard(popup);
    await etrade.accept();
    await popup.waitForStatus('Connected');
  });

  it('ends the login when its tab is closed', async () => {
    const { etrade, startConnecting } = stage();
    const popup = await startConnecting();
    await etrade.logOn();
    const agreement = await etrade.agreement();
    // Closed before anything was seen in it, a tab may have been moved: then the login goes on.
    await popup.waitForAgreementSeen();
    await agreement.close();
    expect(await popup.waitForStatus('Failed')).toContain('tab was closed before the code came');
    expect(await popup.hasButton('Connect')).toBe(true);
  });
});

const FOREIGN_CODE = { host: 'us.etrade.com', path: codePath, method: 'GET' };
const AUTHORIZE = { host: 'us.etrade.com', path: authorizePath, method: 'GET' };
const page = (status: number, body: string) => ({
  status,
  headers: { 'Content-Type': 'text/html' },
  body: `<!doctype html>${body}`,
});
const FOREIGN = page(200, '<div class="api-inner-container"><input type="text" value="F0RGN"></div>');

/**
 * Nothing happening cannot be waited for, but something that comes later can: a message that was sent before this
 * one is heard before it.
 */
async function expectNothingHeard(popup: { page: import('puppeteer-core').Page; status(): Promise<string> }) {
  await popup.page.evaluate(() => chrome.runtime.sendMessage({ type: 'settle' }));
  expect(await popup.status()).toMatch(/^Waiting for your approval/);
}
