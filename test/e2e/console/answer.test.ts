import type { Page } from 'puppeteer-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { violations } from '../stage/accessibility.ts';
import { bringToFront } from '../stage/browsers/bring-to-front.ts';
import { byRole } from '../stage/browsers/by-role.ts';
import { choose, click } from '../stage/browsers/element-actions.ts';
import { waitUntil } from '../stage/browsers/wait-until.ts';
import { catchDownloads } from '../stage/downloads.ts';
import { useStage } from '../stage/use-stage.ts';

const stage = useStage();

const ACCOUNT = 'FakeAccountKey-One_001';

async function openConsole() {
  await (await stage().connect()).page.close();
  return await stage().openConsole();
}

/** The cells of the table that is shown, its header first. */
const cells = (page: Page): Promise<string[][]> =>
  page.$$eval('[role=grid] tr', (rows) =>
    rows.map((row) => [...row.children].map((cell) => (cell as HTMLElement).innerText.trim())),
  );

/** The table once it holds this. */
const tableWith = (page: Page, text: string) =>
  waitUntil(
    async () => {
      const rows = await cells(page);
      return rows.flat().some((cell) => cell.includes(text)) ? rows : undefined;
    },
    { timeoutMs: 10_000, what: `a table with "${text}"` },
  );

async function pressCell(page: Page, text: string): Promise<void> {
  await tableWith(page, text);
  const all = await page.$$('[role=grid] td');
  const texts = await Promise.all(all.map((cell) => cell.evaluate(({ textContent }) => textContent)));
  const cell = all[texts.indexOf(text)];
  if (!cell) throw new Error(`no cell with ${text}`);
  await click(cell);
}

/** What the page hands to the clipboard meanwhile. */
async function copied(page: Page, act: () => Promise<void>): Promise<string> {
  await page.evaluate(() => {
    const write = navigator.clipboard.writeText.bind(navigator.clipboard);
    navigator.clipboard.writeText = (text) => {
      Object.assign(window, { copied: text });
      return write(text);
    };
  });
  await bringToFront(page);
  await act();
  return await waitUntil(() => page.evaluate(() => (window as { copied?: string }).copied), {
    timeoutMs: 5_000,
    what: 'a copy',
  });
}

const activeText = (page: Page) => page.evaluate(() => document.activeElement?.textContent);

/** The label of the field that has the keyboard's focus. */
const focused = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => {
    const field = document.activeElement as HTMLInputElement | null;
    return field?.labels?.[0]?.textContent?.replace('*', '').trim();
  });

describe('the table of an answer', () => {
  it('is sorted by any column, to the last digit, and goes into a file as it stands', async () => {
    const downloads = await catchDownloads(stage().browser);
    onTestFinished(downloads.remove);
    const desk = await openConsole();
    await desk.send('View Portfolio', { accountIdKey: ACCOUNT });
    await desk.response('200 OK');
    await desk.showTab('Table');
    const [header = []] = await tableWith(desk.page, 'ALPHA ANVILS INC');
    const column = async (name: string) =>
      (await cells(desk.page)).slice(1).map((row) => row[header.indexOf(name)]);
    expect((await column('positionId')).slice(0, 2)).toEqual(['9007199254740993', '9007199254740994']);

    await desk.press('quantity');
    await desk.press('quantity');
    expect((await column('quantity')).slice(0, 3)).toEqual(['1000000', '250', '60']);
    expect(
      await desk.page.$eval('[aria-sort]', ({ textContent, ariaSort }) => [textContent, ariaSort]),
    ).toEqual(['quantity', 'descending']);
    await desk.press('positionId');
    await desk.press('positionId');
    await desk.press('Save as CSV');
    const csv = await downloads.read('viewPortfolio.csv');
    expect(await copied(desk.page, () => desk.press('Copy as CSV'))).toBe(csv);
    const lines = csv.split('\r\n');
    expect(lines[0]).toBe(header.join(','));
    expect(lines[1]).toMatch(/^90071992547409105,MMM,EQ,NY MILLS,1704085200000,2\.50,60,LONG,144\.00,2\.40,/);
    expect(lines).toHaveLength(15);
  });

  it('gives its values to the next call, which E*TRADE accepts, and sends nothing by itself', async () => {
    const desk = await openConsole();
    const { page } = desk;
    await desk.send('List Accounts');
    await desk.response('200 OK');
    await desk.showTab('Table');
    await pressCell(page, ACCOUNT);
    await desk.press('accountIdKey in Get Account Balances');
    await expect.poll(() => focused(page)).toBe('accountIdKey');
    expect(await desk.valueOf('combobox', 'Call')).toBe('getAccountBalances');
    await desk.send('List Transactions', {});
    await desk.response('List Transactions');
    await desk.response('200 OK');
    // By the keyboard: there, out again, and back.
    await tableWith(page, '20260000000002');
    await desk.focusOn('transactionId');
    for (const key of ['ArrowDown', 'ArrowDown', 'Enter', 'Escape', 'Enter'] as const) {
      await page.keyboard.press(key);
      if (key === 'Enter') await desk.waitForReady('transactionId in List Transaction Details');
      if (key === 'Escape') await expect.poll(() => activeText(page)).toBe('20260000000002');
    }
    await expect.poll(() => activeText(page)).toBe('transactionId in List Transaction Details');
    await desk.press('transactionId in List Transaction Details');
    await expect.poll(() => focused(page)).toBe('transactionId');
    const paths = () =>
      stage()
        .signedRequests()
        .map(({ path }) => path)
        .filter((path) => path.startsWith('/v1'));
    expect(paths()).toEqual(['/v1/accounts/list', `/v1/accounts/${ACCOUNT}/transactions`]);
    await page.keyboard.press('Enter');
    await desk.response('List Transaction Details');
    await desk.response('200 OK');
    expect(paths().at(-1)).toBe(`/v1/accounts/${ACCOUNT}/transactions/20260000000002`);
    // Any value, to any parameter.
    await pressCell(page, 'INVENTED DIVIDEND');
    await choose(await byRole(page, 'combobox', 'Another parameter'), 'Look Up Product: search');
    await expect.poll(() => focused(page)).toBe('search');
    expect(await desk.valueOf('textbox', 'search')).toBe('INVENTED DIVIDEND');
  });

  it('leads to the next page, and ends with the last', async () => {
    const desk = await openConsole();
    await desk.send('List Transactions', { accountIdKey: ACCOUNT, count: '1' });
    await desk.response('200 OK');
    await desk.showTab('Table');
    for (const id of ['20260000000001', '20260000000002', '20260000000003']) {
      await tableWith(desk.page, id);
      // What was gone through is known though another tab was looked at.
      await desk.showTab('Body');
      await desk.showTab('Table');
      if (id.endsWith('3')) break;
      await desk.press('Next page');
    }
    await expect.poll(() => desk.isOff('Next page')).toBe(true);
    const markers = stage()
      .signedRequests(`/v1/accounts/${ACCOUNT}/transactions`)
      .map(({ query }) => new URLSearchParams(query).get('marker'));
    expect(markers).toEqual([null, '20260000000002', '20260000000003']);
  });

  it('tells the times in it, in New York and here', async () => {
    const desk = await openConsole();
    await desk.send('List Alerts');
    await desk.response('200 OK');
    await desk.showTab('Table');
    const rows = await tableWith(desk.page, '1767243600');
    expect(rows.flat()).toContain('1767243600\nJan 1, 2026, 12:00:00 AM EST');
    await click(await byRole(desk.page, 'button', 'Times in this answer: 2'));
    await desk.waitForText(/createTime\s+1767330000 s\s+Jan 2, 2026, 12:00:00 AM EST\s+Jan 2, 2026/);
    expect(await violations(desk.page)).toEqual([]);
  });
});

describe('the request of an answer', () => {
  it('is shown as it was signed, and nothing in it lets anybody in', async () => {
    const { emulator, signedRequests } = stage();
    const desk = await openConsole();
    await desk.send('Get Quotes', { symbols: 'AAA,BBB', detailFlag: 'ALL' });
    await desk.response('200 OK');
    await desk.showTab('Request');
    const { oauth, headers } = signedRequests('/v1/market/quote/AAA,BBB').at(-1) ?? {};
    const shown = (await desk.panel('Request')) ?? '';
    expect(shown).toContain('GET https://apisb.etrade.com/v1/market/quote/AAA,BBB?detailFlag=ALL');
    expect(shown).toMatch(/detailFlag\s+ALL/);
    expect(shown).toContain(`oauth_nonce="${oauth?.oauth_nonce}"`);
    expect(shown).toMatch(
      new RegExp(`${oauth?.oauth_timestamp}\\s+New York\\s+\\w+ \\d+, \\d{4}, [\\d:]+.[AP]M E[SD]T`),
    );
    expect(shown).toMatch(/content-type\s+application\/json/);
    expect(await violations(desk.page)).toEqual([]);
    const whole = await desk.page.evaluate(() => document.documentElement.outerHTML);
    const kept = await desk.stored('last-call-sandbox');
    const { key, secret } = emulator.keys.sandbox;
    const hidden = [key, secret, oauth?.oauth_token, oauth?.oauth_signature, `${headers?.authorization}`];
    for (const text of hidden) {
      expect(text).toMatch(/^.{20}/);
      expect(whole + kept).not.toContain(text);
      expect(whole + kept).not.toContain(encodeURIComponent(text ?? ''));
    }
  });
});

describe('an answer beyond 8 MiB', () => {
  it('is cut, said to be cut, and its table holds what came before', async () => {
    const { emulator } = stage();
    const desk = await openConsole();
    const body = `{"QuoteResponse":{"QuoteData":[${Array.from({ length: 90_000 }, (_, at) => `{"number":${at},"text":"${'x'.repeat(80)}"}`).join(',')}]}}`;
    expect(body.length).toBeGreaterThan(8 * 1024 * 1024);
    emulator.answer(
      { path: '/v1/market/quote/AAA' },
      { status: 200, headers: { 'Content-Type': 'application/json' }, body },
    );
    await desk.send('Get Quotes', { symbols: 'AAA' });
    await desk.response('Cut after 8 MiB: the answer goes on.', 30_000);
    await desk.showTab('Table');
    await desk.waitForText('Only what came before the cut is in the table.');
    await desk.press('number');
    await desk.press('number');
    const [, [first] = []] = await cells(desk.page);
    expect(Number(first)).toBeGreaterThan(75_000);
    await desk.showTab('Request');
    expect(await desk.panel('Request')).toContain('8388608 bytes, cut there');
  });
});
