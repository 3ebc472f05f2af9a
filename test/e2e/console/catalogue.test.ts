import { describe, expect, it } from 'vitest';
import { operationTitle } from '../../../utils/etrade/catalogue/operation-titles.ts';
import { OPERATIONS } from '../../../utils/etrade/catalogue/operations.ts';
import { HOSTILE_VALUES } from '../hostile/corpus/parameters.ts';
import { violations } from '../stage/accessibility.ts';
import { bringToFront } from '../stage/browsers/bring-to-front.ts';
import { byRole } from '../stage/browsers/by-role.ts';
import { click, fill } from '../stage/browsers/element-actions.ts';
import type { ConsolePage } from '../stage/pages/console-page.ts';
import { useStage } from '../stage/use-stage.ts';

const stage = useStage();

const accountIdKey = 'FakeAccountKey-One_001';
const ACCOUNT = `/v1/accounts/${accountIdKey}`;
const DAY_MS = 24 * 60 * 60_000;

/** MMDDYYYY, within the years that E*TRADE keeps. */
const daysAgo = (count: number) =>
  new Date(Date.now() - count * DAY_MS).toISOString().replace(/^(\d{4})-(\d\d)-(\d\d).*/, '$2$3$1');

/** Every call with each of its parameters, its path, and those that its path takes. */
const ROWS: readonly (readonly [
  id: string,
  input: Readonly<Record<string, string>>,
  path: string,
  inPath?: string,
])[] = [
  ['listAccounts', {}, '/v1/accounts/list'],
  [
    'getAccountBalances',
    { accountIdKey, instType: 'BROKERAGE', realTimeNAV: 'true', accountType: 'MARGIN' },
    `${ACCOUNT}/balance`,
  ],
  [
    'viewPortfolio',
    {
      ...{ accountIdKey, count: '5', sortBy: 'SYMBOL', sortOrder: 'DESC', pageNumber: '1' },
      ...{ marketSession: 'REGULAR', totalsRequired: 'true', lotsRequired: 'false', view: 'COMPLETE' },
    },
    `${ACCOUNT}/portfolio`,
  ],
  [
    'viewPositionLots',
    { accountIdKey, positionId: '9007199254740993' },
    `${ACCOUNT}/portfolio/9007199254740993`,
    'positionId',
  ],
  [
    'listTransactions',
    { accountIdKey, startDate: daysAgo(100), endDate: daysAgo(1), sortOrder: 'ASC', count: '50' },
    `${ACCOUNT}/transactions`,
  ],
  [
    'listTransactionDetails',
    { accountIdKey, transactionId: '20260000000001', storeId: '0' },
    `${ACCOUNT}/transactions/20260000000001`,
    'transactionId',
  ],
  [
    'listAlerts',
    { count: '300', category: 'STOCK', status: 'READ', direction: 'DESC', search: 'AAA is down' },
    '/v1/user/alerts',
  ],
  ['listAlertDetails', { id: '6001', htmlTags: 'true' }, '/v1/user/alerts/6001', 'id'],
  [
    'getQuotes',
    {
      ...{ symbols: 'GOOG,IBM', detailFlag: 'INTRADAY', requireEarningsDate: 'true' },
      ...{ overrideSymbolCount: 'true', skipMiniOptionsCheck: 'false' },
    },
    '/v1/market/quote/GOOG,IBM',
    'symbols',
  ],
  ['lookUpProduct', { search: 'alphabet' }, '/v1/market/lookup/alphabet', 'search'],
  [
    'getOptionChains',
    {
      ...{ symbol: 'GOOG', expiryYear: '2026', expiryMonth: '12', expiryDay: '18', strikePriceNear: '97.50' },
      ...{ noOfStrikes: '5', includeWeekly: 'true', skipAdjusted: 'true', optionCategory: 'STANDARD' },
      ...{ chainType: 'CALL', priceType: 'ALL' },
    },
    '/v1/market/optionchains',
  ],
  ['getOptionExpireDates', { symbol: 'GOOG', expiryType: 'MONTHLY' }, '/v1/market/optionexpiredate'],
  [
    'listOrders',
    {
      ...{ accountIdKey, count: '100', status: 'EXECUTED', fromDate: daysAgo(30), toDate: daysAgo(1) },
      ...{ symbol: 'GOOG,IBM', securityType: 'EQ', transactionType: 'BUY', marketSession: 'REGULAR' },
    },
    `${ACCOUNT}/orders`,
  ],
  ['listOrderDetails', { accountIdKey, orderId: '4002' }, `${ACCOUNT}/orders/4002`, 'orderId'],
  ['freePath', { path: 'accounts/list.json?x=1' }, '/v1/accounts/list.json'],
];

const apiCalls = () =>
  stage()
    .signedRequests()
    .filter(({ path }) => path.startsWith('/v1/'));

async function connectedConsole(): Promise<ConsolePage> {
  await (await stage().connect()).page.close();
  return await stage().openConsole();
}

/** Presses Send where it is told what is wrong, and leaves the rest as it is. */
const expectTold = async (console: ConsolePage, field: string, words: string) => {
  await console.press('Send');
  await console.waitForText(words);
  const at = await console.page.evaluate(() => {
    const focused = document.activeElement as HTMLInputElement;
    const toldBy = document.getElementById(focused.getAttribute('aria-describedby') ?? '');
    return [focused.labels?.[0]?.firstChild?.textContent, toldBy?.textContent];
  });
  expect(at).toEqual([field, words]);
};

describe('the calls of the catalogue', () => {
  it('are each sent from the console as E*TRADE documents them, with every parameter, and answered', async () => {
    expect(ROWS.map(([id]) => id)).toEqual(OPERATIONS.map(({ id }) => id));
    const console = await connectedConsole();
    for (const [id, input, path, inPath] of ROWS) {
      const operation = OPERATIONS.find((each) => each.id === id);
      // A marker names the page after another one, and is none by itself.
      const names = operation?.parameters.map(({ name }) => name).filter((name) => name !== 'marker') ?? [];
      expect(Object.keys(input), id).toEqual(names);
      const before = apiCalls().length;
      await console.send(operationTitle(id), input);
      await console.waitForAnswerTo(operationTitle(id));
      const [call, ...others] = apiCalls().slice(before);
      const query = names.filter((name) => !['accountIdKey', inPath, 'path'].includes(name));
      const wanted = id === 'freePath' ? [['x', '1']] : query.map((name) => [name, input[name]]);
      expect([call?.path, call?.host, others.length], id).toEqual([path, 'apisb.etrade.com', 0]);
      expect([...new URLSearchParams(call?.query)], id).toEqual(wanted);
      // A wrong signature would be a 401, a wrong value a 400.
      expect(call?.status, id).toBeLessThan(300);
    }
  });

  it('take values of any kind, and parameters twice, with a signature that E*TRADE accepts', async () => {
    const console = await connectedConsole();
    for (const search of HOSTILE_VALUES) {
      await console.send('Look Up Product', { search });
      await console.waitForAnswerTo('Look Up Product');
    }
    const lookups = apiCalls().map(({ path }) => decodeURIComponent(path.replace('/v1/market/lookup/', '')));
    expect(lookups).toEqual(HOSTILE_VALUES);
    const search = HOSTILE_VALUES.join(' ');
    await console.send('List Alerts', { search });
    await console.waitForAnswerTo('List Alerts');
    expect([...new URLSearchParams(apiCalls().at(-1)?.query)]).toEqual([['search', search]]);
    await console.send('Get Quotes', { symbols: 'GOOG,GOOG,GOOG' });
    await console.waitForAnswerTo('Get Quotes');
    const pairs = HOSTILE_VALUES.flatMap((value) => [
      ['x', value],
      [value, 'x'],
      ['x', value],
    ]).filter(([, value]) => !value?.includes('\\'));
    const query = pairs.map((pair) => pair.map(encodeURIComponent).join('=')).join('&');
    await console.send('Any path', { path: `/v1/accounts/list?${query}` });
    await console.waitForAnswerTo('Any path');
    expect([...new URLSearchParams(apiCalls().at(-1)?.query)]).toEqual(pairs);
    expect(apiCalls().filter(({ status }) => Number(status) >= 300)).toEqual([]);
  });
});

describe('the form of a call', () => {
  it('tells at its field what is wrong, sends nothing, and sends it once it is mended', async () => {
    const console = await connectedConsole();
    const form = await byRole(console.page, 'form', 'Test call');
    await console.choose('Call', 'Get Quotes');
    await expectTold(console, 'symbols', 'The call needs this.');
    await console.choose('Call', 'List Orders');
    await console.typeIn('accountIdKey', accountIdKey);
    await click(await byRole(console.page, 'button', /^\d+ more/));
    await console.typeIn('count', '101');
    await expectTold(console, 'count', 'A whole number from 1 to 100 is wanted.');
    await console.typeIn('count', '100');
    await bringToFront(console.page);
    await (await byRole(console.page, 'textbox', 'fromDate')).type('0115');
    await expectTold(console, 'fromDate', 'A whole date is wanted.');
    expect(await violations(console.page)).toEqual([]);
    // The segment after the day has the keyboard no more.
    const from = daysAgo(30);
    await console.send('List Orders', { fromDate: from });
    await console.waitForText('E*TRADE takes both dates or none.');
    expect(apiCalls()).toEqual([]);
    await console.send('List Orders', { toDate: daysAgo(1) });
    await console.waitForAnswerTo('List Orders');
    expect(new URLSearchParams(apiCalls()[0]?.query).get('fromDate')).toBe(from);
    expect(await form.evaluate((shown) => shown.querySelectorAll('[aria-invalid]').length)).toBe(0);
  });

  it('takes any path under /v1, and refuses what leads elsewhere, with the reason', async () => {
    const console = await connectedConsole();
    await console.choose('Call', 'Any path');
    for (const [path, reason] of [
      ['accounts/../../oauth/x', 'Dots that leave a folder are not sent.'],
      ['https://evil.example/v1/accounts/list', 'This profile calls another host.'],
      ['https://api.etrade.com/v1/accounts/list', 'This profile calls another host.'],
      ['accounts%2flist', 'A path has no encoded slash.'],
      ['oauth/revoke_access_token', 'Only the buttons above ask for tokens.'],
      [`accounts/${accountIdKey}/orders/cancel`, 'This is no read'],
    ] as const) {
      await console.typeIn('path', path);
      await console.press('Send');
      await console.waitForText(reason);
    }
    expect(apiCalls()).toEqual([]);
    const path = '/v1/accounts/nobody/balance';
    await console.send('Any path', { path: `https://apisb.etrade.com${path}?instType=BROKERAGE` });
    // The numbers of its errors are those of the call that it is.
    expect(await console.response('400')).toContain('does not know this account key');
    expect(apiCalls().map((call) => [call.path, call.query])).toEqual([[path, 'instType=BROKERAGE']]);
  });

  it('puts an option together to a symbol of Get Quotes', async () => {
    const { page, ...console } = await connectedConsole();
    await console.choose('Call', 'Get Quotes');
    await console.typeIn('symbols', 'IBM');
    await click(await byRole(page, 'button', 'Add an option by its parts'));
    const form = await byRole(page, 'form', 'Option symbol');
    await fill(await byRole(page, 'textbox', 'Underlier', { within: form }), 'goog');
    await console.press('Add to symbols');
    await console.waitForText('The whole date on which it expires is wanted.');
    await (await byRole(page, 'textbox', 'Expires', { within: form })).evaluate((input) => {
      (input as HTMLInputElement).value = '2026-12-18';
      input.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await fill(await byRole(page, 'textbox', 'Strike price', { within: form }), '100');
    await console.press('Add to symbols');
    await expect.poll(() => console.valueOf('textbox', 'symbols')).toBe('IBM,GOOG:2026:12:18:CALL:100');
    expect(await violations(page)).toEqual([]);
    await console.press('Send');
    await console.response('200 OK');
    expect(apiCalls().map(({ path }) => path)).toEqual(['/v1/market/quote/IBM,GOOG:2026:12:18:CALL:100']);
  });

  it('says what a call does, and leads to its documentation', async () => {
    const console = await connectedConsole();
    await console.choose('Call', 'List Alert Details');
    await console.waitForText('may mark it as read');
    const link = await byRole(console.page, 'link', 'Documentation');
    expect(await link.evaluate((a) => [(a as HTMLAnchorElement).href, a.getAttribute('rel')])).toEqual([
      'https://apisb.etrade.com/docs/api/user/api-alert-v1.html',
      'noreferrer',
    ]);
    await console.choose('Call', 'Any path');
    await console.typeIn('path', 'user/alerts/6774');
    await console.waitForText('may mark it as read');
  });
});
