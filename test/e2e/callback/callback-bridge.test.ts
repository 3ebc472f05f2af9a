import { describe, expect, it } from 'vitest';
import { accounts } from '../../emulator/data/accounts.ts';
import { missingOf } from '../../emulator/strangers/interpreters.ts';
import { allowSite } from '../stage/access.ts';
import { violations } from '../stage/accessibility.ts';
import { bringToFront } from '../stage/browsers/bring-to-front.ts';
import { byRole, hasRole } from '../stage/browsers/by-role.ts';
import { useStage } from '../stage/use-stage.ts';
import { APPS, startApp } from './apps/start-app.ts';

const stage = useStage({ ownBrowser: true });

const GROUP = 'Callback bridge';
const ADDRESS = 'https://myapp.example/cb?user=7';

async function addRule(key: string, address: string) {
  await allowSite(stage().browser, new URL('/*', address).href.replace(/:\d+\//, '/'));
  const options = await stage().openOptions();
  await options.typeIn(GROUP, 'Consumer key', key);
  await options.typeIn(GROUP, 'Callback address', address);
  await options.press(GROUP, 'Add rule');
  await options.waitForText(GROUP, 'Saved');
  await options.waitForText(GROUP, address);
  return options;
}

/** Another program's login, from its authorize page to the code page. */
async function acceptFor(keyName: 'stranger' | 'sandbox') {
  const { emulator, browser, etrade } = stage();
  const address = emulator.otherProgramsLogin(keyName);
  await browser.openPage(address);
  await etrade.logOnAndAccept();
  return new URL(address).searchParams.get('token');
}

const popupOffer = async () => {
  const popup = await stage().openPopup();
  await popup.waitForText('5a5a…0003');
  return popup;
};

describe('the bridge', () => {
  for (const [name, app] of Object.entries(APPS)) {
    it(`signs in an application that waits for a callback, unmodified and without a paste: ${name}`, async ({
      skip,
    }) => {
      const missing = missingOf(app.needs);
      if (missing) skip(missing);
      const { emulator, browser, etrade } = stage();
      const origin = await startApp(app, stage(), 'stranger');
      await (await addRule(emulator.keys.stranger.key, `${origin}/callback`)).page.close();
      await browser.openPage(`${origin}/`);
      await etrade.logOnAndAccept();
      await etrade.codePage();
      const popup = await popupOffer();
      await popup.waitForText(`${origin}/callback`);
      await popup.press('Send the code there');
      const first = await browser.waitForPage(`${origin}/callback`);
      const signedIn = `Signed in: ${accounts.length} accounts`;
      expect(await first.evaluate(() => document.body.innerText)).toContain(signedIn);
      await first.close();
      // From now on by itself.
      await browser.openPage(`${origin}/`);
      await etrade.accept();
      const second = await browser.waitForPage(`${origin}/callback`);
      expect(await second.evaluate(() => document.body.innerText)).toContain(signedIn);
      expect(new URL(second.url()).search).toMatch(/^\?oauth_token=[^&]+&oauth_verifier=\w{5}$/);
    });
  }

  it('takes the code to the address with its own query first, and asks before the first time', async () => {
    const { emulator, browser } = stage();
    const options = await addRule(emulator.keys.stranger.key, ADDRESS);
    const token = await acceptFor('stranger');
    const popup = await popupOffer();
    await popup.waitForText(ADDRESS);
    expect(await violations(popup.page)).toEqual([]);
    await popup.press('Send the code there');
    const { search } = new URL((await browser.waitForPage(ADDRESS)).url());
    expect(search).toMatch(/^\?user=7&oauth_token=[^&]+&oauth_verifier=\w{5}$/);
    expect(new URLSearchParams(search).get('oauth_token')).toBe(token);
    const isOffered = () => hasRole(popup.page, 'button', 'Send the code there', { timeoutMs: 0 });
    await expect.poll(isOffered).toBe(false);
    await bringToFront(options.page);
    await options.press(GROUP, 'Remove');
    await options.waitForText(GROUP, 'Removed');
    const stored = await options.page.evaluate(() => chrome.storage.local.get('bridge-rules'));
    expect(JSON.stringify(stored)).not.toContain('myapp');
  });

  it('takes no code of a key that is signing in here', async () => {
    const { emulator, browser, etrade, startConnecting } = stage();
    const options = await addRule(emulator.keys.sandbox.key, ADDRESS);
    await options.page.evaluate(
      (rule) => chrome.storage.local.set({ 'bridge-rules': { version: 1, value: [rule] } }),
      {
        consumerKey: emulator.keys.sandbox.key,
        address: ADDRESS,
        isConfirmed: true,
      },
    );
    const popup = await startConnecting();
    await etrade.logOn();
    await popup.waitForAgreementSeen();
    await etrade.acceptOn(await browser.openPage(emulator.otherProgramsLogin('sandbox')));
    await popup.waitForText('with the same key');
    await popup.press('Send the code there');
    await popup.waitForText('A login is under way with these keys');
    expect((await browser.openTabUrls()).filter((url) => url.includes('myapp'))).toEqual([]);
  });
});

describe('a code for a key that nobody has named', () => {
  it('goes nowhere; the popup offers it, and a rule for it', async () => {
    const { browser, etrade, signedRequests } = stage();
    await acceptFor('stranger');
    const code = await etrade.codePage();
    const popup = await popupOffer();
    expect(code.url()).toContain('TradingAPICustomerInfo');
    expect(await popup.status()).toMatch(/^Not connected/);
    expect(signedRequests()).toEqual([]);
    await popup.press('Copy the code');
    await popup.waitForText('Copied');
    await popup.press('Save a rule');
    const options = await browser.waitForPage('options.html#bridge');
    const within = await byRole(options, 'group', GROUP);
    const field = await byRole(options, 'textbox', 'Consumer key', { within });
    expect(await field.evaluate((input) => (input as HTMLInputElement).value)).toBe(
      stage().emulator.keys.stranger.key,
    );
  });

  it('is offered no more after five minutes', async () => {
    const { browser } = stage();
    await acceptFor('stranger');
    const popup = await popupOffer();
    await popup.page.evaluate(async () => {
      const { 'offered-code': stored } =
        await chrome.storage.session.get<Record<string, { value: { seenAt: number } }>>('offered-code');
      if (!stored) throw new Error('Nothing is offered');
      stored.value.seenAt -= 5 * 60_000;
      await chrome.storage.session.set({ 'offered-code': stored });
    });
    await expect.poll(() => hasRole(popup.page, 'button', 'Copy the code', { timeoutMs: 0 })).toBe(false);
    await browser.killBackground();
    await (await stage().openPopup()).statusAfterAll();
    await expect.poll(() => popup.stored('offered-code')).toBe('{}');
  });
});
