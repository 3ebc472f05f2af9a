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
    expect(shortestGapMs(signedRequests(LIST))).toBeGreaterThan(400);
    expect(shortestGapMs(signedRequests(QUOTE))).toBeGreaterThan(150);
    expect(signedRequests(LIST)).toHaveLength(4);
    expect(signedRequests(QUOTE)).toHaveLength(8);
  });
});

/** As fast as a finger never is. */
async function pressSendOften(page: import('puppeteer-core').Page) {
  await page.evaluate(() => {
    const form = document.querySelector<HTMLFormElement>('form[aria-label="Test call"]');
    for (let pressed = 0; pressed < 50; pressed += 1) form?.requestSubmit();
  });
}

/** The journal counts arrivals, which may be a little closer together than departures. */
function shortestGapMs(entries: readonly { at: number }[]): number {
  return Math.min(...entries.slice(1).map(({ at }, index) => at - (entries[index]?.at ?? 0)));
}
