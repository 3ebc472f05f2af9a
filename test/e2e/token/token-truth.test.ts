import { describe, expect, it } from 'vitest';
import { TOKEN_REJECTED } from '../stage/token-rejected.ts';
import { useStage } from '../stage/use-stage.ts';

const stage = useStage();

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** Makes Opening Bell see E*TRADE's clock, as any request does. */
async function learnTheTime() {
  const options = await stage().openOptions();
  await options.press('Production', 'Check keys');
  await options.waitForText('Production', 'E*TRADE accepts this pair');
  await options.page.close();
}

describe('a token through the day', () => {
  it('falls asleep after two hours, is said to, and is woken before the next call', async () => {
    const { emulator, connect, signedRequests } = stage();
    const popup = await connect();
    emulator.clock.shift(2 * HOUR_MS + MINUTE_MS);
    await learnTheTime();
    expect(await popup.waitForStatus('Inactive')).toContain('Renew, or the next call, wakes it');
    await popup.send('List Accounts');
    await popup.response('200 OK');
    expect(await popup.status()).toMatch(/^Connected/);
    expect(signedRequests('/oauth/renew_access_token').map(({ status }) => status)).toEqual([200]);
  });

  it('is woken by the call that finds it asleep', async () => {
    const { emulator, connect, signedRequests } = stage();
    const popup = await connect();
    emulator.clock.shift(2 * HOUR_MS + MINUTE_MS);
    await popup.send('List Accounts');
    await popup.response('200 OK');
    expect(await popup.status()).toMatch(/^Connected/);
    expect(signedRequests('/oauth/renew_access_token').at(-1)?.status).toBe(200);
  });

  it('is over after midnight in New York, and Connect brings the next', async () => {
    const { emulator, connect, etrade } = stage();
    const popup = await connect();
    emulator.clock.shift(DAY_MS);
    await learnTheTime();
    expect(await popup.waitForStatus('Expired')).toContain('Ended at midnight in New York');
    await popup.press('Connect');
    await etrade.accept();
    await popup.waitForStatus('Connected');
  });

  it('survives a renew that E*TRADE refuses while it still works', async () => {
    const { emulator, connect } = stage();
    const popup = await connect();
    emulator.answer({ path: '/oauth/renew_access_token' }, TOKEN_REJECTED);
    await popup.press('Renew');
    await popup.waitForText('did not renew the token, but it works');
    expect(await popup.status()).toMatch(/^Connected/);
  });

  it('is given up when neither renewing nor a call works', async () => {
    const { emulator, connect } = stage();
    const popup = await connect();
    emulator.answer({ path: '/oauth/renew_access_token' }, TOKEN_REJECTED);
    emulator.answer({ path: '/v1/accounts/list' }, TOKEN_REJECTED, 2);
    await popup.press('Renew');
    expect(await popup.waitForStatus('Failed')).toContain('no longer accepts this token');
  });
});

describe('a browser that was restarted', () => {
  it('says that the token was in memory only', async () => {
    const { connect, openPopup, browser } = stage();
    const popup = await connect();
    // It ends first, lest it write down once more what it knows.
    await browser.killBackground();
    await popup.page.evaluate(() => chrome.storage.session.clear());
    await browser.killBackground();
    const later = await openPopup();
    await later.waitForText('held in memory only');
    expect(await later.status()).toMatch(/^Not connected/);
    expect(await later.hasButton('Connect')).toBe(true);
  });
});
