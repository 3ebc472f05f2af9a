import { afterEach, describe, expect, it } from 'vitest';
import { answerYesInFirefox, setAccess } from '../stage/access.ts';
import { bringToFront } from '../stage/browsers/bring-to-front.ts';
import { BROWSER_KIND } from '../stage/stage.ts';
import { useStage } from '../stage/use-stage.ts';

const stage = useStage();

const TOLD = 'The browser does not let Opening Bell reach E*TRADE';

afterEach(() => setAccess(stage().browser, true));

describe("access that is withdrawn in the browser's settings", () => {
  it('is named by a login that fails, and once it is back Connect works', async () => {
    const { browser, openPopup, signedRequests } = stage();
    const popup = await openPopup();
    await setAccess(browser, false);
    await popup.press('Connect');
    expect(await popup.waitForStatus('Failed')).toContain(TOLD);
    expect(await popup.hasButton('Allow access')).toBe(true);
    // What browsers send instead is a question without a signature.
    expect(signedRequests()).toEqual([]);
    await setAccess(browser, true);
    await popup.press('Connect');
    await popup.waitForStatus('Waiting for your approval');
  });

  it('at the exchange leaves it open whether the code is spent', async () => {
    const { browser, startConnecting, openPopup, signedRequests } = stage();
    const popup = await startConnecting();
    // Behind the same question, which the page has asked before.
    await popup.page.evaluate(() => chrome.permissions.getAll());
    expect(await popup.page.evaluate(() => document.body.innerText)).not.toContain('keep Opening Bell from');
    await setAccess(browser, false);
    // The switch goes for the code page too.
    const later = await openPopup();
    await later.waitForText('keep Opening Bell from E*TRADE’s page');
    await bringToFront(popup.page);
    await popup.enterCode('AB12C');
    expect(await popup.waitForStatus('Failed')).toContain('nobody knows whether E*TRADE took the code');
    expect(signedRequests('/oauth/access_token')).toEqual([]);
  });

  it('is named by a call, and the token works on once it is back', async () => {
    const { browser, connect, signedRequests } = stage();
    const popup = await connect();
    await setAccess(browser, false);
    await popup.send('List Accounts');
    await popup.response(TOLD);
    expect(signedRequests('/v1/accounts/list')).toEqual([]);
    expect(await popup.status()).toMatch(/^Connected/);
    await setAccess(browser, true);
    await popup.send('List Accounts');
    await popup.response('200 OK');
  });

  // Chromium's question stands in a window of its own that no protocol reaches.
  it.runIf(BROWSER_KIND === 'firefox')(
    'is asked for by "Allow access", which goes on to the login',
    async () => {
      const { browser, openPopup } = stage();
      await answerYesInFirefox(browser);
      const popup = await openPopup();
      await setAccess(browser, false);
      await popup.press('Connect');
      await popup.waitForStatus('Failed');
      await popup.press('Allow access');
      await popup.waitForStatus('Waiting for your approval');
    },
  );
});
