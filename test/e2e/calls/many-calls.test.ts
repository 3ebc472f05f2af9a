import { describe, expect, it } from 'vitest';
import { useStage } from '../stage/use-stage.ts';

const stage = useStage();

const LIST = '/v1/accounts/list';
const QUOTE = '/v1/market/quote/GOOG';

describe('very many calls', () => {
  it('are sent by the form one at a time, by each of two popups', async () => {
    const { emulator, connect, openPopup, signedRequests } = stage();
    const popup = await connect();
    const holds = [emulator.hold({ path: LIST }), emulator.hold({ path: LIST })];
    await popup.send('List Accounts');
    await holds[0]?.arrived;
    await pressSendOften(popup.page);
    const other = await openPopup();
    await other.send('List Accounts');
    await holds[1]?.arrived;
    await pressSendOften(other.page);
    for (const hold of holds) hold.release();
    await popup.response('200 OK');
    await other.response('200 OK');
    expect(signedRequests(LIST)).toHaveLength(2);
    await popup.send('List Accounts');
    await expect.poll(() => signedRequests(LIST).length).toBe(3);
  });

  it('wait for their turn: two a second to accounts, four to the market', async () => {
    const { connect, signedRequests } = stage();
    const popup = await connect();
    const statuses = await popup.page.evaluate(async () => {
      const send = (operationId: string, input: Record<string, string>) =>
        chrome.runtime.sendMessage({ type: 'runCall', profileId: 'sandbox', operationId, input });
      const calls = Array.from({ length: 8 }, (_, index) =>
        index % 2 ? send('getQuotes', { symbols: 'GOOG' }) : send('listAccounts', {}),
      );
      calls.push(...Array.from({ length: 4 }, () => send('getQuotes', { symbols: 'GOOG' })));
      return (await Promise.all(calls)).map(({ name }) => name);
    });
    expect(statuses).toEqual(Array(12).fill('done'));
    const [lists, quotes] = [signedRequests(LIST), signedRequests(QUOTE)];
    expect([lists.length, quotes.length]).toEqual([4, 8]);
    expect(spanMs(lists)).toBeGreaterThan(3 * 500 - ON_THE_WAY_MS);
    expect(spanMs(quotes)).toBeGreaterThan(7 * 250 - ON_THE_WAY_MS);
  });
});

/** As fast as a finger never is. */
async function pressSendOften(page: import('puppeteer-core').Page) {
  await page.evaluate(() => {
    const form = document.querySelector<HTMLFormElement>('form[aria-label="Test call"]');
    for (let pressed = 0; pressed < 50; pressed += 1) form?.requestSubmit();
  });
}

/** The journal counts arrivals: a busy computer may hold one up, and so bring two of them together. */
const ON_THE_WAY_MS = 300;

/** From the first arrival to the last. */
function spanMs(entries: readonly { at: number }[]): number {
  return (entries.at(-1)?.at ?? 0) - (entries[0]?.at ?? 0);
}
