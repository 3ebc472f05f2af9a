import { describe, expect, it, onTestFinished } from 'vitest';
import { byRole } from '../stage/browsers/by-role.ts';
import { useStage } from '../stage/use-stage.ts';

const stage = useStage();

const INVENTED = { key: 'c9c9c9c900000000000000000000000e', secret: 'e'.repeat(64) };

describe('two popups and the options page', () => {
  it('say the same through a login, and send nothing twice', async () => {
    const { etrade, openPopup, openOptions, signedRequests } = stage();
    const options = await openOptions();
    const [one, other] = [await openPopup(), await openPopup()];
    const inOptions = async () =>
      (await byRole(options.page, 'status', 'Connection')).evaluate((element) => element.textContent);
    const allSay = async (words: string) => {
      await one.waitForStatus(words);
      await other.waitForStatus(words);
      await expect.poll(inOptions).toContain(words);
    };
    await allSay('Not connected');
    await one.press('Connect');
    await allSay('Waiting for your approval');
    await etrade.logOnAndAccept();
    await allSay('Connected');
    await other.press('Disconnect');
    await allSay('Not connected');
    await other.waitForText('Revoked at E*TRADE.');
    expect(signedRequests().map(({ path }) => path.split('/').at(-1))).toEqual([
      'request_token',
      'access_token',
      'revoke_access_token',
    ]);
  });
});

describe('other keys while a login waits', () => {
  it('are asked about first; then the login is cancelled, and its late code does nothing', async () => {
    const { browser, etrade, startConnecting, openOptions, saveKeys, signedRequests } = stage();
    onTestFinished(saveKeys);
    const popup = await startConnecting();
    await etrade.logOn();
    const address = await (await etrade.agreement()).evaluate(() => location.href);
    const options = await openOptions();
    await options.typeKeys('Sandbox', INVENTED);
    await options.press('Sandbox', 'Save');
    await options.waitForText('Sandbox', 'A login of Sandbox is under way. Changing its keys cancels it.');
    expect(await popup.status()).toMatch(/^Waiting for your approval/);
    await options.press('Sandbox', 'Change and cancel');
    await options.waitForText('Sandbox', 'Saved');
    await popup.waitForStatus('Not connected');

    const late = await browser.openPage(address);
    await etrade.acceptOn(late);
    const page = await etrade.codePage();
    await etrade.letScriptLook(page);
    expect(await popup.statusAfterAll()).toMatch(/^Not connected/);
    expect(signedRequests('/oauth/access_token')).toEqual([]);
  });
});

describe("a login that E*TRADE's page leaves", () => {
  it('goes where its request token is shown: the browser or an add-on may have moved it', async () => {
    const { browser, etrade, startConnecting } = stage();
    const popup = await startConnecting();
    await etrade.logOn();
    const first = await etrade.agreement();
    const second = await browser.openPage(await first.evaluate(() => location.href));
    await etrade.letScriptLook(second);
    await first.close();
    await etrade.acceptOn(second);
    await popup.waitForStatus('Connected');
  });

  it('is not served by what another program shows in its tab, and goes on when its own page is back', async () => {
    const { etrade, startConnecting, signedRequests } = stage();
    const popup = await startConnecting();
    await etrade.logOn();
    const page = await etrade.agreement();
    const address = await page.evaluate(() => location.href);
    // Of a request token that E*TRADE does not know it shows the banner of a logon delay.
    await page.goto(address.replace(/token=[^&]*/, 'token=of-another-program'));
    await etrade.letScriptLook(page);
    expect(await popup.statusAfterAll()).toMatch(/^Waiting for your approval/);
    await page.goto(address);
    await etrade.accept();
    await popup.waitForStatus('Connected');
    expect(signedRequests('/oauth/access_token')).toHaveLength(1);
  });
});

describe('a message of another version', () => {
  it.each([
    ['without its profile', { type: 'connect' }],
    ['with an environment in its place', { type: 'connect', environment: 'sandbox' }],
    ['with a version', { type: 'connect', profileId: 'sandbox', version: 1 }],
    ['of an unknown type', { type: 'getToken', profileId: 'sandbox' }],
    ['by another name', { action: 'connect', profileId: 'sandbox' }],
    ['of a page', { type: 'verifierShown', verifier: 'ABCDE' }],
  ])('%s gets no answer and does nothing', async (_kind, message) => {
    const { browser, openOptions, signedRequests } = stage();
    const { page } = await openOptions();
    const answer = await page.evaluate(
      async (sent) => String(await chrome.runtime.sendMessage(sent).catch(() => undefined)),
      message,
    );
    expect(answer).toMatch(/undefined|null/);
    // One that is of this version is answered, and so is heard after it.
    const heard = await page.evaluate(() => chrome.runtime.sendMessage({ type: 'settle' }));
    expect(heard).toEqual({ name: 'done' });
    expect(signedRequests()).toEqual([]);
    expect((await browser.openTabUrls()).filter((url) => url.includes('etrade.com'))).toEqual([]);
  });
});
