import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { codePages } from '../../emulator/pages/code-pages.ts';
import { bringToFront } from '../stage/browsers/bring-to-front.ts';
import { reloadPage } from '../stage/browsers/reload-page.ts';
import { BROWSER_KIND } from '../stage/stage.ts';
import { useStage } from '../stage/use-stage.ts';

const stage = useStage();

const WELCOME = 'https://us.etrade.com/etx/pxy/welcome';
const CODE_ADDRESS = { host: 'us.etrade.com', path: '/e/t/etws/TradingAPICustomerInfo', method: 'GET' };
const FOREIGN_CODE = {
  status: 200,
  headers: { 'Content-Type': 'text/html' },
  body: '<!doctype html><div class="api-inner-container"><input type="text" value="F0RGN"></div>',
};

/** Leaves the page for another one and comes back, as by the browser's two arrows. */
async function leaveAndComeBack(page: Page): Promise<void> {
  const address = await page.evaluate(() => location.href);
  await page.goto(WELCOME);
  await page.evaluate(() => history.back());
  await expect.poll(() => page.evaluate(() => location.href)).toBe(address);
}

/** Chromium keeps no page that answers a form, as the code page does: going back there, it asks to send the form again. */
const itWhereKept = it.runIf(BROWSER_KIND === 'firefox');

/** A code that E*TRADE never gave: that it is sent shows that it was read. */
const KEPT_CODE = 'KEPT5';

/** Leaves a code page that shows no code yet. Browsers keep only pages that do not forbid it. */
async function leaveCodePage() {
  const { emulator, etrade, startConnecting } = stage();
  emulator.answer(
    { ...CODE_ADDRESS, method: 'POST' },
    {
      status: 200,
      headers: { 'Content-Type': 'text/html', 'Cache-Control': 'no-cache' },
      body: codePages.lateProperty.html(KEPT_CODE, 1_000),
    },
  );
  const popup = await startConnecting();
  await etrade.logOnAndAccept();
  const page = await etrade.codePage();
  await page.evaluate(() => Object.assign(window, { isKept: true }));
  await page.goto(WELCOME);
  return { popup, page };
}

/** Back to the very page that was left, and not to a new copy of it. */
async function comeBack(page: Page): Promise<void> {
  await page.evaluate(() => history.back());
  await expect.poll(() => page.evaluate(() => 'isKept' in window)).toBe(true);
}

describe('a page of E*TRADE', () => {
  it('that the person leaves and comes back to: Accept is heard, and the code counts once', async () => {
    const { etrade, startConnecting, signedRequests } = stage();
    const popup = await startConnecting();
    await etrade.logOn();
    await leaveAndComeBack(await etrade.agreement());
    await etrade.accept();
    await popup.waitForStatus('Connected');
    expect(signedRequests('/oauth/access_token')).toHaveLength(1);
  });

  itWhereKept(
    'that the browser keeps, left before it shows its code: the code is read when the person comes back',
    async () => {
      const { signedRequests } = stage();
      const { popup, page } = await leaveCodePage();
      expect(await popup.statusAfterAll()).toMatch(/^Waiting for your approval/);
      await comeBack(page);
      expect(await popup.waitForStatus('Failed')).toContain('did not accept the code');
      const sent = signedRequests('/oauth/access_token').map(({ oauth }) => oauth.oauth_verifier);
      expect(sent).toEqual([KEPT_CODE]);
    },
  );

  itWhereKept(
    'that the browser keeps, and whose login was cancelled meanwhile: its code is not heard',
    async () => {
      const { etrade, signedRequests } = stage();
      const { popup, page } = await leaveCodePage();
      await popup.press('Cancel');
      await popup.waitForStatus('Not connected');
      await bringToFront(page);
      await comeBack(page);
      await expect
        .poll(() => page.evaluate(() => document.querySelector('input')?.value))
        .toContain(KEPT_CODE);
      await etrade.letScriptLook(page);
      expect(await popup.statusAfterAll()).toMatch(/^Not connected/);
      expect(signedRequests('/oauth/access_token')).toEqual([]);
    },
  );

  it('that is loaded again while its code is exchanged: the code is not sent again', async () => {
    const { emulator, etrade, startConnecting, signedRequests } = stage();
    const answer = emulator.hold({ path: '/oauth/access_token' });
    const popup = await startConnecting();
    await etrade.logOnAndAccept();
    await answer.arrived;
    const page = await etrade.codePage();
    await reloadPage(page);
    await etrade.letScriptLook(page);
    answer.release();
    await popup.waitForStatus('Connected');
    expect(signedRequests('/oauth/access_token')).toHaveLength(1);
  });

  // Firefox loads no page before it is asked for.
  it.runIf(BROWSER_KIND === 'chromium')('that the browser loads in advance: it is not heard', async () => {
    const { emulator, etrade, startConnecting, signedRequests } = stage();
    emulator.answer(CODE_ADDRESS, FOREIGN_CODE);
    const popup = await startConnecting();
    await etrade.logOn();
    const page = await etrade.agreement();
    await bringToFront(page);
    await page.evaluate((path) => {
      const rules = document.createElement('script');
      rules.type = 'speculationrules';
      rules.text = JSON.stringify({ prerender: [{ urls: [path], eagerness: 'immediate' }] });
      document.head.append(rules);
    }, CODE_ADDRESS.path);
    const inAdvance = () => emulator.journal.filter(({ headers }) => headers['sec-purpose']);
    await expect
      .poll(() => inAdvance().map(({ headers }) => headers['sec-purpose']), { timeout: 10_000 })
      .toEqual(['prefetch;prerender']);
    await etrade.letScriptLook(page);
    expect(await popup.statusAfterAll()).toMatch(/^Waiting for your approval/);
    expect(signedRequests('/oauth/access_token')).toEqual([]);
    await etrade.accept();
    await popup.waitForStatus('Connected');
  });
});

describe('a private window', () => {
  it('has no part of the extension: a code that is shown there is not heard', async () => {
    const { browser, etrade, startConnecting, signedRequests } = stage();
    const popup = await startConnecting();
    await etrade.logOn();
    const page = await etrade.agreement();
    const hidden = await browser.openPrivatePage(await page.evaluate(() => location.href));
    await etrade.logOn();
    await expect.poll(() => hidden.evaluate(() => location.pathname)).toBe('/e/t/etws/authorize');
    await etrade.acceptOn(hidden);
    await expect.poll(() => hidden.evaluate(() => location.pathname)).toBe(CODE_ADDRESS.path);
    await etrade.letScriptLook(hidden);
    expect(await popup.statusAfterAll()).toMatch(/^Waiting for your approval/);
    expect(signedRequests('/oauth/access_token')).toEqual([]);
    await hidden.close();
    await etrade.accept();
    await popup.waitForStatus('Connected');
  });

  // In Firefox `page.goto` to a page of an extension never ends, so that a refusal cannot be told.
  it.runIf(BROWSER_KIND === 'chromium')("does not load the extension's pages", async () => {
    const { browser } = stage();
    await expect(browser.openPrivatePage(`${browser.extensionOrigin}/popup.html`)).rejects.toThrow(
      'ERR_BLOCKED_BY_CLIENT',
    );
  });
});
