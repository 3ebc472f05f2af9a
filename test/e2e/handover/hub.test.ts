import type { Page } from 'puppeteer-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { violations } from '../stage/accessibility.ts';
import { byRole } from '../stage/browsers/by-role.ts';
import { click } from '../stage/browsers/element-actions.ts';
import { waitUntil } from '../stage/browsers/wait-until.ts';
import { catchDownloads } from '../stage/downloads.ts';
import { hubPage } from '../stage/pages/hub-page.ts';
import type { PopupPage } from '../stage/pages/popup-page.ts';
import { useStage } from '../stage/use-stage.ts';

const stage = useStage();

interface Token {
  readonly token: string;
  readonly secret: string;
}

const tokenOf = ({ page }: PopupPage, profile = 'sandbox') =>
  page.evaluate(async (key) => {
    const stored = await chrome.storage.session.get<Record<string, { value: { accessToken: Token } }>>(key);
    return Object.values(stored)[0]?.value.accessToken as Token;
  }, `connection-${profile}`);

async function openByLink({ page }: PopupPage) {
  await click(await byRole(page, 'link', 'Use this token'));
  return hubPage(await stage().browser.waitForPage('handover.html'));
}

const textOn = (page: Page, text: string) =>
  waitUntil(async () => (await page.evaluate(() => document.body.innerText)).includes(text) || undefined, {
    timeoutMs: 5_000,
    what: `"${text}" on the page`,
  });

describe('the token for programs', () => {
  it('is masked until it is wanted, and again when the page is left', async () => {
    const { connect, browser } = stage();
    const popup = await connect();
    const { token, secret } = await tokenOf(popup);
    const hub = await openByLink(popup);
    await hub.waitForText('ETRADE_ACCESS_TOKEN=');
    for (const hidden of [token, secret]) expect(await hub.whole()).not.toContain(hidden);
    await hub.press('Show');
    await hub.waitForText(token);
    expect(await hub.text()).toContain('ETRADE_ENVIRONMENT=sandbox');
    await browser.openExtensionPage('popup.html');
    await waitUntil(async () => !(await hub.whole()).includes(token), { what: 'the token to be masked' });
    expect(await hub.page.evaluate(() => document.title + location.href)).not.toContain(token);
  });

  it('is in every text that is offered; the consumer secret only by a tick', async () => {
    const { connect, emulator } = stage();
    const popup = await connect('Production');
    const { token } = await tokenOf(popup, 'production');
    const hub = await openByLink(popup);
    await hub.waitForText('ETRADE_ACCESS_TOKEN=');
    await hub.press('Show');
    await hub.waitForText(token);
    const titles = await hub.titles();
    expect(titles.length).toBeGreaterThan(20);
    for (const title of titles) {
      await hub.chooseFor(title);
      if (title === 'MCP') await hub.tick('With the token, which dies tonight');
      await hub.waitForText(token);
      expect(await hub.whole()).not.toContain(emulator.keys.production.secret);
    }
    await hub.chooseFor('.env');
    await hub.tick('With the consumer secret');
    await hub.waitForText(`ETRADE_CONSUMER_SECRET=${emulator.keys.production.secret}`);
    expect(await hub.text()).toContain('ETRADE_SANDBOX=false');
  });

  it('is copied and saved whole, although it is masked', async () => {
    const { connect, browser } = stage();
    const downloads = await catchDownloads(browser);
    onTestFinished(downloads.remove);
    const popup = await connect();
    const { token, secret } = await tokenOf(popup);
    const hub = await openByLink(popup);
    await hub.chooseFor('JSON');
    await hub.waitForText('"access_token"');
    const copied = JSON.parse(await hub.copy());
    expect(copied).toMatchObject({
      environment: 'sandbox',
      access_token: token,
      access_token_secret: secret,
    });
    await textOn(hub.page, 'In a minute the clipboard is cleared');
    await hub.press('Save as file');
    expect(JSON.parse(await downloads.read('etrade-token-sandbox.json'))).toEqual(copied);
    expect(await hub.text()).not.toContain(token);
  });

  it('is not there before a connect, nor after a disconnect; the page says what to do', async () => {
    const { browser, connect, openPopup } = stage();
    await openPopup();
    const hub = hubPage(await browser.openExtensionPage('handover.html'));
    await textOn(hub.page, 'There is no token to hand over');
    expect(await hub.hasText()).toBe(false);
    const popup = await connect();
    await hub.waitForText('ETRADE_ACCESS_TOKEN=');
    await popup.press('Disconnect');
    await popup.waitForStatus('Not connected');
    await textOn(hub.page, 'There is no token to hand over');
    expect(await hub.hasText()).toBe(false);
  });
});

describe.each(['light', 'dark'] as const)('the page of the token, %s', (scheme) => {
  it('has no accessibility violation, masked and shown', async () => {
    const { browser, connect } = stage();
    onTestFinished(() => browser.setColorScheme(null));
    await browser.setColorScheme(scheme);
    const hub = await openByLink(await connect());
    await hub.chooseFor('etrade-cli (jerryryle)');
    await hub.waitForText('accessToken');
    expect(await violations(hub.page)).toEqual([]);
    await hub.chooseFor('.env');
    await hub.press('Show');
    await hub.press('Copy');
    await textOn(hub.page, 'Copied');
    expect(await violations(hub.page)).toEqual([]);
    if (process.env.OPENING_BELL_PICTURES) {
      await browser.screenshot(hub.page, `${process.env.OPENING_BELL_PICTURES}/${scheme}.png`, {
        fullPage: true,
      });
    }
  });
});
