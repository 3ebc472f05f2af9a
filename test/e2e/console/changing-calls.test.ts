import { describe, expect, it } from 'vitest';
import { CHANGING_OPERATIONS } from '../../../utils/etrade/catalogue/changing-operations.ts';
import { operationTitle } from '../../../utils/etrade/catalogue/operation-titles.ts';
import { violations } from '../stage/accessibility.ts';
import { byRole, textByRole } from '../stage/browsers/by-role.ts';
import type { ConsolePage } from '../stage/pages/console-page.ts';
import { useStage } from '../stage/use-stage.ts';

const stage = useStage();

const ACCOUNT = 'FakeAccountKey-One_001';
const ORDER_ID = '9007199254740997';
const TITLES = CHANGING_OPERATIONS.map(({ id }) => operationTitle(id));

interface Case {
  readonly title: string;
  readonly values: Readonly<Record<string, string>>;
  readonly button: string;
  readonly asks: RegExp;
  readonly method: string;
  readonly path: string;
  readonly body: RegExp;
  readonly told: string;
}

const CASES: readonly Case[] = [
  {
    title: 'Preview Order',
    values: { accountIdKey: ACCOUNT, symbol: 'AAA', quantity: '10', priceType: 'LIMIT', limitPrice: '1.10' },
    button: 'Preview order',
    asks: /BUY 10 AAA, LIMIT, limit 1\.10, GOOD_FOR_DAY, REGULAR, in account \S+\. A preview is no order/,
    method: 'POST',
    path: `/v1/accounts/${ACCOUNT}/orders/preview`,
    body: /"clientOrderId":"[A-Za-z0-9]{20}"/,
    told: 'PreviewOrderResponse',
  },
  {
    title: 'Cancel Order',
    values: { accountIdKey: ACCOUNT, orderId: ORDER_ID },
    button: 'Cancel order',
    asks: /Order 9007199254740997 of account \S+ is cancelled in E\*TRADE's sandbox\. That cannot be undone/,
    method: 'PUT',
    path: `/v1/accounts/${ACCOUNT}/orders/cancel`,
    body: new RegExp(`^\\{"CancelOrderRequest":\\{"orderId":${ORDER_ID}\\}\\}$`),
    told: 'E*TRADE is still working on this order',
  },
  {
    title: 'Delete Alert',
    values: { id_list: '6001, 6002' },
    button: 'Delete alerts',
    asks: /Deleted in E\*TRADE's sandbox: alert 6001, 6002\. That cannot be undone/,
    method: 'DELETE',
    path: '/v1/user/alerts/6001,6002',
    body: /^$/,
    told: 'SUCCESS',
  },
];
const [, CANCEL] = CASES as [Case, Case, Case];

const consoleOf = async (profile: 'Sandbox' | 'Production') => {
  const { connect, openConsole } = stage();
  const { page } = await connect(profile);
  await page.close();
  return openConsole(profile);
};

const fillAndAsk = async (console: ConsolePage, { title, values, button }: Case) => {
  await console.fillCall(title, values);
  await console.press(`${button}…`);
};

const questionOf = ({ page }: ConsolePage) =>
  page.evaluate(() => document.querySelector<HTMLElement>('[role=alertdialog]')?.innerText ?? null);

/** What has changed something, or wanted to. */
const changes = () =>
  stage()
    .signedRequests()
    .filter(({ method }) => method !== 'GET');

const listed = async ({ page }: ConsolePage) =>
  (await byRole(page, 'combobox', 'Call')).evaluate((list) =>
    [...(list as HTMLSelectElement).options].map(({ label }) => label.trim()),
  );

/** As a page of ours could say it, whatever it shows. */
const say = ({ page }: ConsolePage, type: string, profileId: string, operationId: string) =>
  page.evaluate(
    (...[command, profile, operation]) => {
      const input = {
        accountIdKey: 'FakeAccountKey-One_001',
        orderId: '9007199254740997',
        id_list: '6001',
        symbol: 'AAA',
        securityType: 'EQ',
        orderAction: 'BUY',
        quantity: '1',
        priceType: 'MARKET',
        orderTerm: 'GOOD_FOR_DAY',
        marketSession: 'REGULAR',
      };
      return chrome.runtime.sendMessage({ type: command, profileId: profile, operationId: operation, input });
    },
    type,
    profileId,
    operationId,
  );

describe('in a sandbox profile', () => {
  it('each call that changes something asks first, says what it does, and is sent once', async () => {
    const console = await consoleOf('Sandbox');
    for (const [index, each] of CASES.entries()) {
      await fillAndAsk(console, each);
      await expect.poll(() => questionOf(console)).toMatch(each.asks);
      expect(changes()).toHaveLength(index);
      await console.press(each.button);
      await console.response(each.told);
      const sent = changes().at(-1);
      expect(sent).toMatchObject({
        host: 'apisb.etrade.com',
        method: each.method,
        path: each.path,
        status: 200,
      });
      expect(sent?.body).toMatch(each.body);
      expect(changes()).toHaveLength(index + 1);
    }
  });

  it('nothing is sent by a question that is left, a field that is changed, or Enter', async () => {
    const console = await consoleOf('Sandbox');
    await fillAndAsk(console, CANCEL);
    await expect.poll(() => questionOf(console)).toMatch(CANCEL.asks);
    expect(await violations(console.page)).toEqual([]);
    await console.press('Keep');
    await expect.poll(() => questionOf(console)).toBe(null);
    const field = await byRole(console.page, 'textbox', 'orderId');
    for (const _ of [1, 2, 3]) {
      await field.focus();
      await console.page.keyboard.press('Enter');
      await expect.poll(() => questionOf(console)).toMatch(CANCEL.asks);
    }
    await console.typeIn('orderId', '4002');
    await expect.poll(() => questionOf(console)).toBe(null);
    await console.page.evaluate(() => chrome.runtime.sendMessage({ type: 'settle' }));
    expect(changes()).toEqual([]);
  });

  it('a value that will not do is told in place of the question', async () => {
    const console = await consoleOf('Sandbox');
    await fillAndAsk(console, { ...CANCEL, values: { ...CANCEL.values, orderId: '12a' } });
    await console.waitForText(/usable value for orderId|An id is wanted/);
    expect(await questionOf(console)).toBe(null);
    expect(changes()).toEqual([]);
  });

  it('one whose background is stopped in the middle is not sent again, and whether it was done is not known', async () => {
    const { emulator, browser, openPopup } = stage();
    const console = await consoleOf('Sandbox');
    const answer = emulator.hold({ path: CANCEL.path });
    await fillAndAsk(console, CANCEL);
    await console.press(CANCEL.button);
    await answer.arrived;
    await browser.killBackground();
    await console.waitForText('It is not known whether E*TRADE did this');
    answer.release();
    expect(changes()).toHaveLength(1);
    // The popup says the same, and offers no call that changes something.
    const popup = await openPopup();
    await popup.response('The browser stopped Opening Bell during this call. It is not known');
    expect(await popup.valueOf('combobox', 'Call')).toBe('listAccounts');
    expect(
      (await listed({ ...console, page: popup.page })).filter((title) => TITLES.includes(title)),
    ).toEqual([]);
    await popup.send('List Orders', { accountIdKey: ACCOUNT });
    await popup.response('200 OK');
    expect(changes()).toHaveLength(1);
  });

  it('one that is cancelled, or that E*TRADE has a fault at, may have been done, and that is said', async () => {
    const { emulator } = stage();
    const console = await consoleOf('Sandbox');
    emulator.answer({ path: CANCEL.path }, { status: 503, body: 'busy' }, 3);
    await fillAndAsk(console, CANCEL);
    await console.press(CANCEL.button);
    await console.response('It is not known whether E*TRADE did this');
    expect(changes()).toHaveLength(1);
    const held = emulator.hold({ path: CANCEL.path });
    emulator.answer({ path: CANCEL.path }, { status: 200, body: '{}' });
    await console.press(`${CANCEL.button}…`);
    await console.press(CANCEL.button);
    await held.arrived;
    await console.waitForText('Cancel call');
    await console.press('Cancel call');
    await console.response('You cancelled this call. It is not known whether E*TRADE did this');
    held.release();
    expect(changes()).toHaveLength(2);
  });
});

describe('in a production profile', () => {
  it('there is none, and a message that asks for one all the same is refused', async () => {
    const console = await consoleOf('Production');
    await console.waitForText('In production no order and no alert is changed or deleted');
    const titles = await listed(console);
    expect(titles).toContain('List Accounts');
    expect(titles.filter((title) => TITLES.includes(title))).toEqual([]);
    for (const { id } of CHANGING_OPERATIONS) {
      for (const type of ['runChange', 'runCall']) {
        const refused = { name: 'rejected', reason: 'sandboxOnly' };
        expect(await say(console, type, 'production', id), id).toEqual(refused);
      }
    }
    for (const id of ['placeOrder', 'changeOrder']) {
      expect(await say(console, 'runChange', 'production', id)).toMatchObject({ name: 'rejected' });
    }
    expect(changes()).toEqual([]);
  });
});

it.each(['Sandbox', 'Production'] as const)(
  'the console says that it is %s wherever it is scrolled to, in a low window too',
  async (profile) => {
    const { page } = await consoleOf(profile);
    for (const height of [400, 700]) {
      await page.setViewport({ width: 320, height });
      const top = await page.evaluate(() => {
        for (const each of document.querySelectorAll('html, .content')) each.scrollTo(0, each.scrollHeight);
        return document.querySelector('.tag')?.getBoundingClientRect().top;
      });
      expect(top).toBeGreaterThanOrEqual(0);
      expect(await page.evaluate(() => document.querySelector('.tag')?.textContent)).toBe(
        profile.toUpperCase(),
      );
    }
  },
);

it('quotes that are not of this moment are said to be old, above the answer', async () => {
  const { emulator } = stage();
  const console = await consoleOf('Production');
  const headers = { 'Content-Type': 'application/json' };
  const body = '{"QuoteResponse":{"QuoteData":[{"quoteStatus":"DELAYED"}]}}';
  emulator.answer({ path: '/v1/market/quote/AAA' }, { status: 200, headers, body });
  await console.send('Get Quotes', { symbols: 'AAA' });
  await console.response('200 OK');
  expect(await textByRole(console.page, 'note', '')).toBe('These quotes are delayed.');
});
