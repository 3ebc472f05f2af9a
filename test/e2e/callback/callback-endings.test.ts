import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { allowSite } from '../stage/access.ts';
import { bringToFront } from '../stage/browsers/bring-to-front.ts';
import { reportGroup } from '../stage/pages/report-group.ts';
import { useStage } from '../stage/use-stage.ts';

const stage = useStage({ ownBrowser: true });

const APP = 'https://myapp.example/cb?user=7';
const SITE = 'https://myapp.example/*';

/** As a person does it on the options page, who allows what the browser asks. */
async function saveAddress(address: string, site: string) {
  await allowSite(stage().browser, site);
  const options = await stage().openOptions();
  await options.typeIn('Sandbox', 'Callback address', address);
  await options.press('Sandbox', 'Save address');
  await options.waitForText('Sandbox', 'a login may end at this address');
  return options;
}

/** An address on this computer where nobody listens. */
async function deadAddress(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return `http://127.0.0.1:${port}/callback`;
}

const tabsAt = async (address: string) =>
  (await stage().browser.openTabUrls()).filter((url) => url.startsWith(address));

describe('a login with a callback address', () => {
  it('ends there as soon as E*TRADE leads there, without a press more', async () => {
    const { emulator, etrade, browser, startConnecting, signedRequests } = stage();
    const options = await saveAddress(APP, SITE);
    await options.page.close();
    emulator.registerCallback('sandbox', APP);
    const popup = await startConnecting();
    await etrade.logOnAndAccept();
    await popup.waitForStatus('Connected');
    expect(signedRequests('/oauth/request_token').map(({ oauth }) => oauth.oauth_callback)).toEqual(['oob']);
    expect(signedRequests('/oauth/access_token')).toHaveLength(1);
    // What answers there is the person's own; they are back where they came from.
    await expect.poll(() => browser.activeTabUrl()).toContain('popup.html');
    expect(await tabsAt(APP)).toHaveLength(1);
  });

  it.each([true, false])('ends where nobody answers: with the token in it, %s', async (carriesToken) => {
    const { emulator, etrade, browser, startConnecting } = stage();
    const address = await deadAddress();
    await saveAddress(address, 'http://127.0.0.1/*');
    emulator.registerCallback('sandbox', address);
    emulator.scenario.callbackCarriesToken = carriesToken;
    const popup = await startConnecting();
    await etrade.logOnAndAccept();
    await popup.waitForStatus('Connected');
    await expect.poll(() => tabsAt(address)).toEqual([]);
    expect(await browser.activeTabUrl()).toContain('popup.html');
  });

  it('ends on the code page as long as E*TRADE has not activated it', async () => {
    await saveAddress(APP, SITE);
    const popup = await stage().connect();
    expect(await popup.status()).toMatch(/^Connected/);
    expect(stage().signedRequests('/oauth/access_token')).toHaveLength(1);
  });

  it('is heard by a background that was stopped: a code that E*TRADE does not know is told', async () => {
    const { emulator, browser, startConnecting, signedRequests } = stage();
    await (await saveAddress(APP, SITE)).page.close();
    emulator.answer({ path: '/oauth/access_token' }, { status: 401, body: 'oauth_problem=verifier_invalid' });
    const popup = await startConnecting();
    const page = await browser.waitForPage('us.etrade.com/etx/pxy/login');
    await browser.killBackground();
    await page.goto(`${APP}&oauth_verifier=AB12C`);
    await popup.waitForStatus('Failed');
    expect(signedRequests('/oauth/access_token')).toHaveLength(1);
  });

  it('takes no callback of another login, of another tab, or twice, and the report tells of each', async () => {
    const { emulator, etrade, browser, startConnecting, openOptions, signedRequests } = stage();
    await (await saveAddress(APP, SITE)).page.close();
    const popup = await startConnecting();
    const page = await browser.waitForPage('us.etrade.com/etx/pxy/login');
    const before = page.url();
    await page.goto(`${APP}&oauth_token=another&oauth_verifier=AB12C`);
    await page.goto(APP);
    await page.goto(before);
    await (await browser.openPage(`${APP}&oauth_verifier=AB12C`)).close();
    expect(await popup.statusAfterAll()).toMatch(/^Waiting for your approval/);
    emulator.registerCallback('sandbox', APP);
    await bringToFront(page);
    await etrade.logOnAndAccept();
    await popup.waitForStatus('Connected');
    const app = await browser.waitForPage(APP);
    const again = app.url();
    await app.goto('https://myapp.example/');
    await app.goto(again);
    const report = await reportGroup((await openOptions()).page).preview('callback tooLate sandbox');
    const told = [...report.matchAll(/callback (\w+) sandbox/g)].map(([, what]) => what);
    expect(told).toEqual(['otherLogin', 'withoutCode', 'otherTab', 'code', 'tooLate']);
    expect(signedRequests('/oauth/access_token')).toHaveLength(1);
  });
});

describe('the field of the callback address', () => {
  const maySee = (page: Awaited<ReturnType<typeof saveAddress>>['page']) =>
    page.evaluate((origin) => chrome.permissions.contains({ origins: [origin] }), SITE);

  it('gives the site back when it is emptied, unless the other profile needs it', async () => {
    const options = await saveAddress(APP, SITE);
    expect(await maySee(options.page)).toBe(true);
    await options.typeIn('Production', 'Callback address', 'https://myapp.example/other');
    await options.press('Production', 'Save address');
    await options.waitForText('Production', 'a login may end at this address');
    const empty = async (profile: 'Sandbox' | 'Production') => {
      await options.typeIn(profile, 'Callback address', '');
      await options.press(profile, 'Save address');
      await options.waitForText(profile, 'Logins end on the code page');
    };
    await empty('Sandbox');
    expect(await maySee(options.page)).toBe(true);
    await empty('Production');
    await expect.poll(() => maySee(options.page)).toBe(false);
  });

  it('says why it takes no address that cannot be one', async () => {
    const options = await stage().openOptions();
    await options.typeIn('Sandbox', 'Callback address', 'http://myapp.example/cb');
    await options.press('Sandbox', 'Save address');
    await options.waitForText('Sandbox', 'only https, or http on this computer');
    expect(await options.page.evaluate(() => chrome.storage.local.get('callback-address-sandbox'))).toEqual(
      {},
    );
  });
});
