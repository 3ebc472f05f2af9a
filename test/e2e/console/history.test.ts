import type { Page } from 'puppeteer-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { bringToFront } from '../stage/browsers/bring-to-front.ts';
import { byRole, hasRole } from '../stage/browsers/by-role.ts';
import { click, fill } from '../stage/browsers/element-actions.ts';
import { catchDownloads } from '../stage/downloads.ts';
import type { ConsolePage } from '../stage/pages/console-page.ts';
import { useStage } from '../stage/use-stage.ts';

const stage = useStage();

const QUOTE = '/v1/market/quote/GOOG';
const ACCOUNT = 'FakeAccountKey-One_001';

/** Calls as they stand in the history, without their times. */
const shown = ({ page }: ConsolePage) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.past .put')].map((each) =>
      [...each.children]
        .slice(0, 2)
        .map(({ textContent }) => textContent?.trim())
        .join(' '),
    ),
  );

const pressOf = async (page: Page, name: RegExp) => click(await byRole(page, 'button', name));

/** A console that has made three calls. */
async function withCalls(): Promise<ConsolePage> {
  const { connect, openConsole } = stage();
  await (await connect()).page.close();
  const console = await openConsole();
  await bringToFront(console.page);
  await console.send('List Accounts');
  await console.response('200 OK');
  await console.send('Get Quotes', { symbols: 'GOOG' });
  await console.response('200 OK');
  await console.send('Get Account Balances', { accountIdKey: ACCOUNT });
  await console.response('BalanceResponse');
  await expect.poll(() => shown(console)).toHaveLength(3);
  return console;
}

describe('the history of the console', () => {
  it('sends a call again by one press, signed anew, and shows it in the form', async () => {
    const { signedRequests } = stage();
    const console = await withCalls();
    await pressOf(console.page, /^Replay Get Quotes GOOG/);
    await console.response('QuoteResponse');
    expect(await console.valueOf('combobox', 'Call')).toBe('getQuotes');
    expect(await console.valueOf('textbox', 'symbols')).toBe('GOOG');
    const sent = signedRequests(QUOTE);
    expect(sent.map(({ status }) => status)).toEqual([200, 200]);
    expect(new Set(sent.map(({ oauth }) => oauth.oauth_nonce)).size).toBe(2);
    // With the name of the account in place of its key.
    await expect.poll(async () => (await shown(console))[1]).toMatch(/^Get Account Balances .*··.* 200$/);
  });

  it('puts a call into the form alone, finds, pins, removes and clears', async () => {
    const { signedRequests } = stage();
    const console = await withCalls();
    const { page } = console;
    const before = signedRequests().length;
    await pressOf(page, /^Get Quotes GOOG/);
    await expect.poll(() => console.valueOf('combobox', 'Call')).toBe('getQuotes');
    expect(await console.valueOf('textbox', 'symbols')).toBe('GOOG');
    await fill(await byRole(page, 'searchbox', 'Search history'), 'goog 200');
    await expect.poll(() => shown(console)).toEqual(['Get Quotes GOOG 200']);
    await fill(await byRole(page, 'searchbox', 'Search history'), '');
    await pressOf(page, /^Pin List Accounts/);
    await expect.poll(async () => (await shown(console))[0]).toBe('List Accounts 200');
    await pressOf(page, /^Remove Get Quotes/);
    await expect.poll(() => shown(console)).toHaveLength(2);
    expect(signedRequests()).toHaveLength(before);
    await console.press('Clear history');
    await console.press('Clear');
    await console.waitForText('Each call that ends is noted here');
    expect(await console.stored('history-sandbox')).toBe('{}');
  });

  it('is saved as a file without an account, a secret, or what was typed', async () => {
    const { browser, secrets } = stage();
    const console = await withCalls();
    const downloads = await catchDownloads(browser);
    onTestFinished(downloads.remove);
    await console.press('Save history as file');
    const text = await downloads.read('opening-bell-history.json');
    expect(JSON.parse(text).calls).toMatchObject([
      { call: 'Get Account Balances', status: 200 },
      { call: 'Get Quotes', input: { symbols: '••••' }, end: 'answered', status: 200 },
      { call: 'List Accounts', input: {}, status: 200 },
    ]);
    for (const hidden of [ACCOUNT, 'GOOG', stage().emulator.keys.sandbox.key, ...secrets()]) {
      expect(text).not.toContain(hidden);
    }
  });

  it('is gone with the token', async () => {
    const console = await withCalls();
    expect(await console.stored('history-sandbox')).toContain(ACCOUNT);
    await pressOf(console.page, /^More/);
    await click(await byRole(console.page, 'menuitem', 'Disconnect'));
    await console.waitForStatus('Not connected');
    await expect.poll(() => console.stored('history-sandbox')).toBe('{}');
  });

  it('is kept by whoever wants it: switched off, it is emptied and notes nothing', async () => {
    const { openOptions } = stage();
    const console = await withCalls();
    const options = await openOptions();
    await options.switchSetting('Keep a history of test calls');
    await expect.poll(() => console.stored('history-sandbox')).toBe('{}');
    await bringToFront(console.page);
    await console.waitForText('Switched off');
    await console.send('List Accounts');
    await console.response('AccountListResponse');
    expect(await console.stored('history-sandbox')).toBe('{}');
    expect(await hasRole(console.page, 'searchbox', 'Search history')).toBe(false);
  });
});
