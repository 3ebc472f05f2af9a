import { describe, expect, it } from 'vitest';
import { operationTitle } from '../../../utils/etrade/catalogue/operation-titles.ts';
import { OPERATIONS } from '../../../utils/etrade/catalogue/operations.ts';
import type { PopupPage } from '../stage/pages/popup-page.ts';
import { useStage } from '../stage/use-stage.ts';

const stage = useStage();

/** A usable value for every parameter that some call cannot do without. */
const VALUES: Readonly<Record<string, string>> = {
  accountIdKey: 'FakeAccountKey-One_001',
  positionId: '140357348131',
  transactionId: '18165100001766',
  orderId: '96',
  id: '6001',
  path: '/v1/accounts/list',
  symbols: 'GOOG',
  symbol: 'GOOG',
  search: 'alphabet',
};

/** The most that Chrome gives. */
const TOOLBAR_POPUP = { width: 376, height: 600 };
const THREE_LINES = 60;

/** Where what a person looks at stands in the window. */
const boxesOf = ({ page }: PopupPage) =>
  page.evaluate(() => {
    const boxOf = (selector: string) => {
      const { top, bottom, height } =
        document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
      return { top, bottom, height };
    };
    return {
      send: boxOf('form button[type=submit]'),
      bar: boxOf('[aria-label=Response] .answer'),
      answer: boxOf('[aria-label=Response] .outcome > *'),
      footer: boxOf('footer'),
      page: { height: document.documentElement.scrollHeight },
    };
  });

const REJECTED = {
  status: 401,
  headers: { 'Content-Type': 'application/json' },
  body: '{"Error":{"message":"oauth_problem=token_rejected"}}',
};

describe('a test call', () => {
  it('reaches every call of the catalogue with a signature that E*TRADE accepts', async () => {
    const popup = await stage().connect();
    await popup.page.setViewport(TOOLBAR_POPUP);
    for (const { id, parameters } of OPERATIONS) {
      const title = operationTitle(id);
      const needed = parameters.filter(({ name, required }) => required && name in VALUES);
      await popup.send(title, Object.fromEntries(needed.map(({ name }) => [name, VALUES[name] ?? ''])));
      await popup.waitForAnswerTo(title);
      // What a person sees who has pressed Send and does nothing more.
      const { bar, answer, footer, page } = await boxesOf(popup);
      expect(page.height, title).toBe(TOOLBAR_POPUP.height);
      expect(footer.bottom, title).toBeLessThanOrEqual(TOOLBAR_POPUP.height);
      expect(bar.top, title).toBeGreaterThan(0);
      expect(answer.top + THREE_LINES, title).toBeLessThan(footer.top);
    }
    const calls = stage()
      .signedRequests()
      .filter(({ path }) => path.startsWith('/v1/'));
    expect(calls).toHaveLength(OPERATIONS.length);
    expect(calls.filter(({ status }) => status === 401)).toEqual([]);
    expect(calls.every(({ host }) => host === 'apisb.etrade.com')).toBe(true);
  });

  it('moves nothing while it runs: the earlier answer stays, dimmed', async () => {
    const { emulator, connect } = stage();
    const popup = await connect();
    await popup.page.setViewport(TOOLBAR_POPUP);
    await popup.send('List Accounts');
    await popup.response('200 OK');
    await popup.page.evaluate(() => {
      const shifts: number[] = [];
      Object.assign(window, { shifts });
      // Firefox measures none; the boxes below say the same.
      if (!PerformanceObserver.supportedEntryTypes.includes('layout-shift')) return;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
      }).observe({ type: 'layout-shift' });
    });
    const before = await boxesOf(popup);
    const hold = emulator.hold({ path: '/v1/accounts/list' });
    await popup.send('List Accounts');
    await hold.arrived;
    await popup.waitForText('Sending…');
    expect(await popup.page.evaluate(() => document.querySelector('pre')?.textContent)).toContain(
      'accountIdKey',
    );
    expect(await boxesOf(popup)).toEqual(before);
    await popup.waitForText('Cancel call');
    expect(await boxesOf(popup)).toEqual(before);
    hold.release();
    await popup.response('200 OK');
    expect(await boxesOf(popup)).toEqual(before);
    expect(await popup.page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)).toEqual([]);
  });

  it('that takes long can be cancelled, which is said, and the next one is sent', async () => {
    const { emulator, connect, signedRequests } = stage();
    const popup = await connect();
    await popup.page.setViewport(TOOLBAR_POPUP);
    const accountIdKey = VALUES.accountIdKey ?? '';
    const path = `/v1/accounts/${accountIdKey}/portfolio`;
    const hold = emulator.hold({ path });
    await popup.send('View Portfolio', { accountIdKey, count: '5' });
    await hold.arrived;
    await popup.waitForText('Cancel call');
    // With every field unfolded too.
    const { bar, footer, page } = await boxesOf(popup);
    expect([page.height, footer.bottom]).toEqual([TOOLBAR_POPUP.height, TOOLBAR_POPUP.height]);
    expect(bar.top).toBeGreaterThan(0);
    expect(bar.bottom).toBeLessThan(footer.top);
    await popup.press('Cancel call');
    await popup.waitForText('You cancelled this call');
    hold.release();
    await popup.send('View Portfolio', { accountIdKey });
    await popup.response('200 OK');
    expect(signedRequests(path)).toHaveLength(2);
    expect(await popup.status()).toMatch(/^Connected/);
  });

  it('signs parameters with blanks, commas and reserved characters', async () => {
    const { connect, signedRequests } = stage();
    const statuses = () =>
      signedRequests()
        .filter(({ path }) => path.startsWith('/v1/'))
        .map(({ status }) => status);
    const popup = await connect();
    await popup.send('Look Up Product', { search: 'a b&c=d/ü+%' });
    await popup.waitForAnswerTo('Look Up Product');
    await expect.poll(statuses).toEqual([200]);
    await popup.send('List Transactions', {
      accountIdKey: VALUES.accountIdKey ?? '',
      marker: 'MTU3==&x=1 +~',
    });
    await popup.waitForAnswerTo('List Transactions');
    // There is no such marker; a wrong signature would be a 401.
    await expect.poll(statuses).toEqual([200, 400]);
  });

  it('sends no value that stands in no field, and keeps by call what was typed', async () => {
    const { connect, openPopup, signedRequests } = stage();
    const accountIdKey = VALUES.accountIdKey ?? '';
    const popup = await connect();
    await popup.send('List Alerts', { status: 'READ' });
    await popup.response('200 OK');
    await popup.send('List Orders', { accountIdKey });
    await popup.waitForAnswerTo('List Orders');
    const sent = signedRequests().filter(({ path }) => path.endsWith('/orders'));
    expect(sent.map(({ query }) => query)).toEqual(['']);
    await popup.choose('Call', 'Get Quotes');
    await popup.typeIn('symbols', 'AAPL,MSFT');
    await expect.poll(() => popup.stored('call-draft-sandbox')).toContain('AAPL,MSFT');
    await popup.page.close();
    const later = await openPopup();
    expect(await later.valueOf('textbox', 'symbols')).toBe('AAPL,MSFT');
    await later.choose('Call', 'List Alerts');
    // Folded, what is set stands beside it.
    expect(await later.hasButton('5 more: status READ')).toBe(true);
  });

  it('offers the accounts that List Accounts named', async () => {
    const popup = await stage().connect();
    await popup.send('List Accounts');
    await popup.response('200 OK');
    await popup.send('Get Account Balances');
    const shown = await popup.response('BalanceResponse');
    expect(shown).toContain('200 OK');
    const [call] = stage().emulator.journal.filter(({ path }) => path.endsWith('/balance'));
    expect(call?.path).toContain('FakeAccountKey-One_001');
    expect(call?.query).toContain('instType=BROKERAGE');
  });

  it('selects an answer that the browser does not let it copy, and says so', async () => {
    const { connect } = stage();
    const popup = await connect();
    await popup.send('List Accounts');
    await popup.response('200 OK');
    await popup.page.evaluate(() => {
      Object.assign(navigator.clipboard, { writeText: () => Promise.reject(new Error('not focused')) });
    });
    await popup.press('Copy');
    await popup.waitForText('did not let it be copied');
    const selected = () =>
      popup.page.evaluate(() => {
        const field = document.activeElement as HTMLTextAreaElement;
        return field.value?.slice(field.selectionStart, field.selectionEnd);
      });
    await expect.poll(selected).toMatch(/^\{"AccountListResponse".*\}$/s);
  });

  it('shows every number as it came', async () => {
    const { emulator, connect } = stage();
    const body = '{"id":12345678901234567890,"price":1.10,"whole":100.00,"small":1E-7,"minus":-0}';
    emulator.answer(
      { path: '/v1/accounts/list' },
      { status: 200, headers: { 'Content-Type': 'application/json' }, body },
    );
    const popup = await connect();
    await popup.send('List Accounts');
    const shown = await popup.response('200 OK');
    for (const number of ['12345678901234567890', '1.10', '100.00', '1E-7', '-0']) {
      expect(shown).toContain(`: ${number}`);
    }
  });

  it('says that an empty answer is an answer', async () => {
    const popup = await stage().connect();
    await popup.send('List Orders', { accountIdKey: 'FakeAccountKey-Two_002' });
    expect(await popup.response('204')).toContain('nothing to list');
  });

  it('shows an error of E*TRADE as E*TRADE wrote it', async () => {
    const popup = await stage().connect();
    await popup.send('Get Account Balances', { accountIdKey: 'nobody' });
    expect(await popup.response('400')).toContain('"code"');
  });

  it('stays quick with an answer of five megabytes, and says how much it shows', async () => {
    const popup = await stage().connect();
    await popup.send('Get Option Chains', { symbol: 'BIGCHAIN' });
    const shown = await popup.response('200 OK', 20_000);
    expect(shown).toMatch(/The first [\d.]+ % is shown/);
    await popup.send('List Accounts');
    await popup.response('accountIdKey');
  });

  it('asks for a parameter that is missing before anything is sent', async () => {
    const { connect, signedRequests } = stage();
    const popup = await connect();
    const reply = await popup.page.evaluate(() =>
      chrome.runtime.sendMessage({
        type: 'runCall',
        profileId: 'sandbox',
        operationId: 'getQuotes',
        input: {},
      }),
    );
    expect(reply).toEqual({
      name: 'rejected',
      reason: 'valueUnusable',
      parameter: 'symbols',
      fault: 'missing',
    });
    expect(signedRequests().filter(({ path }) => path.startsWith('/v1/'))).toEqual([]);
  });

  it('tells at its field what is wanted, in sight of who reads it, and sends nothing', async () => {
    const { connect, signedRequests } = stage();
    const popup = await connect();
    await popup.page.setViewport(TOOLBAR_POPUP);
    await popup.send('List Orders', { accountIdKey: VALUES.accountIdKey ?? '', count: '101' });
    await popup.waitForText('A whole number from 1 to 100 is wanted.');
    const shown = await popup.page.evaluate(() => {
      const boxOf = (element?: Element | null) => element?.getBoundingClientRect() ?? new DOMRect();
      const field = document.activeElement?.closest('.field');
      return {
        label: field?.querySelector('label')?.textContent,
        header: boxOf(document.querySelector('header')).bottom,
        field: [boxOf(field).top, boxOf(field).bottom],
        footer: boxOf(document.querySelector('footer')).top,
        height: document.documentElement.scrollHeight,
      };
    });
    expect([shown.label, shown.height]).toEqual(['count', TOOLBAR_POPUP.height]);
    expect(shown.field[0]).toBeGreaterThanOrEqual(shown.header);
    expect(shown.field[1]).toBeLessThanOrEqual(shown.footer);
    expect(signedRequests().filter(({ path }) => path.startsWith('/v1/'))).toEqual([]);
  });

  it('says that the token is gone when E*TRADE says so twice', async () => {
    const { emulator, connect } = stage();
    const popup = await connect();
    // The call, and the one that confirms it.
    emulator.answer({ path: '/v1/accounts/list' }, REJECTED, 2);
    await popup.send('List Accounts');
    expect(await popup.waitForStatus('Failed')).toContain('no longer accepts this token');
    expect(await popup.hasButton('Connect')).toBe(true);
  });

  it('keeps a token that one call alone was refused with', async () => {
    const { emulator, connect } = stage();
    const popup = await connect();
    emulator.answer({ path: '/v1/accounts/list' }, REJECTED);
    await popup.send('List Accounts');
    await popup.response('but the token works');
    expect(await popup.status()).toMatch(/^Connected/);
  });

  it('keeps its answer for a popup that was closed meanwhile', async () => {
    const { emulator, connect, openPopup } = stage();
    const popup = await connect();
    const hold = emulator.hold({ path: '/v1/accounts/list' });
    await popup.send('List Accounts');
    await hold.arrived;
    await popup.page.close();
    hold.release();
    await (await openPopup()).response('200 OK');
  });
});
