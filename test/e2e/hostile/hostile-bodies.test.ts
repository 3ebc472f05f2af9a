import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { visibleText } from '../../../utils/words/visible-text.ts';
import { useStage } from '../stage/use-stage.ts';
import { MARK } from './corpus/answers.ts';
import { BOMBS } from './corpus/bombs.ts';
import { callAnswers, PAYLOADS } from './corpus/call-answers.ts';
import { expectMemoryGivenBack, extensionMemory } from './corpus/extension-memory.ts';
import { stateOf } from './corpus/state-of.ts';
import { answersWithoutToken } from './corpus/token-answers.ts';

const stage = useStage();

const batches = <T>(all: readonly T[], count: number) =>
  Array.from({ length: all.length / count }, (_, index) => ({
    count,
    from: index * count,
    batch: all.slice(index * count, (index + 1) * count),
  }));

const MAX_MS = 20_000;

interface Done {
  readonly name: string;
  readonly tookMs: number;
  readonly reply: string;
}

/** Sends a command so many times, one after the other. */
const sendRepeatedly = (page: Page, command: object, times: number): Promise<Done[]> =>
  page.evaluate(
    async (message, count) => {
      const all: Done[] = [];
      for (let sent = 0; sent < count; sent += 1) {
        const startedAt = performance.now();
        const reply = await chrome.runtime.sendMessage(message);
        all.push({ name: reply?.name, tookMs: performance.now() - startedAt, reply: JSON.stringify(reply) });
      }
      return all;
    },
    command,
    times,
  );

/** Where the first 8 MiB of an answer are kept, and shown: in the background, packed in memory, and in the page. */
const KEPT_MIB = 128;

describe('instead of a token', () => {
  it.each(batches(answersWithoutToken(250), 50))(
    'comes what is none, $count times from number $from on: each is refused',
    async ({ batch }) => {
      const { browser, emulator, openOptions, signedRequests } = stage();
      const { page } = await openOptions();
      const before = await extensionMemory(browser);
      for (const answer of batch) emulator.answer({ path: '/oauth/request_token' }, answer);
      const replies = await sendRepeatedly(page, { type: 'checkKeys', profileId: 'sandbox' }, batch.length);

      expect(replies.filter(({ name }) => name !== 'failed')).toEqual([]);
      expect(Math.max(...replies.map(({ tookMs }) => tookMs))).toBeLessThan(MAX_MS);
      expect(signedRequests()).toHaveLength(batch.length);
      expect(JSON.stringify(replies) + (await stateOf(page))).not.toContain(MARK);
      await expectMemoryGivenBack(browser, before);
    },
  );
});

const QUOTES = {
  path: '/v1/market/quote/A',
  command: { type: 'runCall', profileId: 'sandbox', operationId: 'getQuotes', input: { symbols: 'A' } },
};
const ALERTS = {
  path: '/v1/user/alerts',
  command: { type: 'runCall', profileId: 'production', operationId: 'listAlerts', input: {} },
};

/** Each waits for its turn; the unit tests read all of the same answers. */
const SOME_ANSWERS = callAnswers(250).filter((_answer, index) => index % 4 === 0);

describe('in answer to a call', () => {
  it('comes anything: it stays text, and the tokens stay', async () => {
    const { browser, emulator, etrade, connect, startConnecting, signedRequests } = stage();
    await (await connect('Production')).page.close();
    const { page, status, waitForStatus } = await startConnecting();
    // E*TRADE knows the person by now.
    await etrade.accept();
    await waitForStatus('Connected');
    await watchForMarkup(page);
    const before = await extensionMemory(browser);
    // E*TRADE lets the market be asked twice as often as the rest, so that is how the answers are shared out.
    const shares = [QUOTES, ALERTS].map((call, index) => ({
      ...call,
      answers: SOME_ANSWERS.filter((_answer, at) => (at % 3 === 2) === (index === 1)),
    }));
    for (const { path, answers } of shares) for (const answer of answers) emulator.answer({ path }, answer);
    const replies = await Promise.all(
      shares.map(({ command, answers }) => sendRepeatedly(page, command, answers.length)),
    );

    expect(new Set(replies.flat().map(({ reply }) => reply))).toEqual(new Set(['{"name":"done"}']));
    expect(Math.max(...replies.flat().map(({ tookMs }) => tookMs))).toBeLessThan(MAX_MS);
    expect(signedRequests(QUOTES.path)).toHaveLength(shares[0]?.answers.length ?? 0);
    expect(signedRequests(ALERTS.path)).toHaveLength(shares[1]?.answers.length ?? 0);
    expect(await status()).toMatch(/^Connected/);
    await expectNoMarkup(page);
    await expectMemoryGivenBack(browser, before);
  });

  it('comes markup, script or what turns a text around: it is shown as text', async () => {
    const { emulator, connect } = stage();
    const popup = await connect();
    await watchForMarkup(popup.page);
    for (const [index, payload] of PAYLOADS.entries()) {
      const body = JSON.stringify({ symbol: payload, end: `number ${index}` });
      const headers = { 'Content-Type': 'application/json' };
      emulator.answer({ path: QUOTES.path }, { status: 200, headers, body });
      await popup.send('Get Quotes', { symbols: 'A' });
      const shown = await popup.response(`"number ${index}"`);
      expect(shown).toContain(visibleText(JSON.stringify(payload)));
      expect(shown).not.toMatch(/\p{Bidi_Control}/u);
      await expectNoMarkup(popup.page);
    }
  });

  it('comes the name of an account that turns a text around: the list of accounts shows that', async () => {
    const { emulator, connect } = stage();
    const popup = await connect();
    const account = { accountIdKey: 'key-1', accountDesc: '\u202eLAUDIVIDNI' };
    const body = JSON.stringify({ AccountListResponse: { Accounts: { Account: [account] } } });
    const headers = { 'Content-Type': 'application/json' };
    emulator.answer({ path: '/v1/accounts/list' }, { status: 200, headers, body });
    await popup.send('List Accounts');
    await popup.response('accountIdKey');
    await popup.send('Get Account Balances', { instType: 'BROKERAGE' });
    const names = await popup.page.$$eval('select[id] option', (options) =>
      options.map(({ textContent }) => textContent),
    );
    expect(names).toContain('\\u202eLAUDIVIDNI');
  });

  it.each(BOMBS)('comes %s: the memory stays, and so does the token', async (_name, answer) => {
    const { browser, emulator, connect } = stage();
    const popup = await connect();
    const before = await extensionMemory(browser);
    // A request whose answer cannot be read is sent twice more.
    emulator.answer({ path: QUOTES.path }, answer, 3);
    const [done] = await sendRepeatedly(popup.page, QUOTES.command, 1);
    expect(done?.tookMs).toBeLessThan(MAX_MS + 1000);
    expect(await popup.status()).toMatch(/^Connected/);
    await expectMemoryGivenBack(browser, before, KEPT_MIB);
  });
});

/** Whatever an answer could have brought into the page, for however short a time. */
async function watchForMarkup(page: Page): Promise<void> {
  await page.evaluate(() => {
    const brought: string[] = [];
    const suspicious =
      'script, img, iframe, object, embed, style, link, base, form, [onload], [onerror], [href]';
    new MutationObserver((records) => {
      for (const node of records.flatMap(({ addedNodes }) => [...addedNodes])) {
        if (!(node instanceof Element)) continue;
        for (const element of [node, ...node.querySelectorAll('*')]) {
          if (element.matches(suspicious) && element.closest('[aria-label="Response"]'))
            brought.push(element.outerHTML);
        }
      }
    }).observe(document.documentElement, { childList: true, subtree: true });
    Object.assign(window, { brought });
  });
}

async function expectNoMarkup(page: Page): Promise<void> {
  const found = await page.evaluate(() => {
    const { brought } = window as unknown as { brought: string[] };
    const isTitleOurs = /^\S* ?Sandbox, [\w<, ]+ – Opening Bell$/.test(document.title);
    return { brought, isTitleOurs, isPolluted: 'polluted' in {} };
  });
  expect(found).toEqual({ brought: [], isTitleOurs: true, isPolluted: false });
  expect(stage().emulator.journal.filter(({ host }) => host === 'us-etrade.test')).toEqual([]);
}
