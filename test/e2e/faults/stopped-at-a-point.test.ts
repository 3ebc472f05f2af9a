import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { waitUntil } from '../stage/browsers/wait-until.ts';
import { USABLE_WITHIN_MS } from '../stage/stage.ts';
import { useStage } from '../stage/use-stage.ts';

const stage = useStage();

/** Taken before a state is written. */
const STATE_LOCK = 'stored:session:connection-sandbox';
/** Taken when a login is noted, before its request is sent. */
const ANSWERS_LOCK = 'stored:session:accounts-sandbox';
/** Taken when the state of a login was written, before anything follows from it. */
const NOTE_LOCK = 'stored:local:session-note-sandbox';

/**
 * Brings the background to a halt at one point: a page of the extension takes the lock that it needs next.
 * `reached` resolves when the background waits there.
 */
async function haltAt(page: Page, name: string) {
  await page.evaluate(
    (lock) =>
      new Promise<void>((taken) => {
        const held = new Promise<void>((free) => Object.assign(globalThis, { freeLock: free }));
        void navigator.locks.request(lock, () => {
          taken();
          return held;
        });
      }),
    name,
  );
  const isReached = () =>
    page.evaluate(
      async (lock) => (await navigator.locks.query()).pending?.some((each) => each.name === lock),
      name,
    );
  return {
    reached: () => waitUntil(isReached, { what: `the background at ${name}` }),
    free: () => page.evaluate(() => (globalThis as unknown as { freeLock(): void }).freeLock()),
  };
}

/** Stops the background at the point that it has reached, then lets its successor pass. */
async function stopAt(point: Awaited<ReturnType<typeof haltAt>>) {
  await point.reached();
  await stage().browser.killBackground();
  await point.free();
}

/**
 * What a background has stored that is stopped before it sends the code. Between the two it waits for nothing, so
 * that nothing can bring it to a halt there.
 */
async function noteAsSent(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const key = 'connection-sandbox';
    const { [key]: stored } = (await chrome.storage.session.get(key)) as Record<string, Envelope>;
    if (!stored) throw new Error('There is no login');
    const { requestToken, pageSeen: _, ...login } = stored.value;
    const value = { ...login, name: 'exchangingVerifier', endsAt: requestToken.issuedAt + 300_000 };
    await chrome.storage.session.set({ [key]: { ...stored, value } });
  });
}

interface Envelope {
  readonly version: number;
  readonly value: { readonly requestToken: { readonly issuedAt: number }; readonly pageSeen: string };
}

describe('a background that is stopped', () => {
  it('when a login is noted, and nothing is sent yet: it asks for one request token', async () => {
    const { etrade, openPopup, signedRequests } = stage();
    const popup = await openPopup();
    const point = await haltAt(popup.page, ANSWERS_LOCK);
    await popup.press('Connect');
    await popup.waitForStatus('Requesting a token');
    expect(signedRequests()).toEqual([]);
    await stopAt(point);
    await popup.waitForStatus('Waiting for your approval');
    await etrade.logOnAndAccept();
    await popup.waitForStatus('Connected');
    expect(signedRequests('/oauth/request_token')).toHaveLength(1);
  });

  it('when the request token has come, and is not stored yet: it asks for another', async () => {
    const { emulator, browser, etrade, openPopup, signedRequests } = stage();
    const answer = emulator.hold({ path: '/oauth/request_token' });
    const popup = await openPopup();
    await popup.press('Connect');
    await answer.arrived;
    const point = await haltAt(popup.page, STATE_LOCK);
    answer.release();
    await stopAt(point);
    await popup.waitForStatus('Waiting for your approval');
    await etrade.logOnAndAccept();
    await popup.waitForStatus('Connected');
    expect(signedRequests('/oauth/request_token')).toHaveLength(2);
    const [, second] = emulator.journal.filter(({ path }) => path === '/oauth/request_token');
    expect(second?.status).toBe(200);
    // E*TRADE's tab closes right after.
    await expect
      .poll(async () => (await browser.openTabUrls()).filter((url) => url.includes('etrade.com')))
      .toEqual([]);
  });

  it.each(['Show the E*TRADE tab', 'Open the approval page again'])(
    'when the request token is stored, and no tab is open yet: "%s" opens it',
    async (button) => {
      const { emulator, browser, etrade, openPopup, signedRequests } = stage();
      const answer = emulator.hold({ path: '/oauth/request_token' });
      const popup = await openPopup();
      await popup.press('Connect');
      await answer.arrived;
      const point = await haltAt(popup.page, NOTE_LOCK);
      answer.release();
      await stopAt(point);
      await popup.waitForStatus('Waiting for your approval');
      expect((await browser.openTabUrls()).filter((url) => url.includes('etrade.com'))).toEqual([]);
      // Not while the popup still asks what became of its Connect.
      await popup.waitForReady(button);
      await popup.press(button);
      await etrade.logOnAndAccept();
      await popup.waitForStatus('Connected');
      expect(signedRequests('/oauth/request_token')).toHaveLength(1);
    },
  );

  it('when the code is noted as sent, and is not sent yet: it does not send it, and says what is known', async () => {
    const { browser, etrade, startConnecting, signedRequests } = stage();
    const popup = await startConnecting();
    await etrade.logOn();
    await etrade.agreement();
    await browser.killBackground();
    await noteAsSent(popup.page);
    expect(await popup.waitForStatus('Failed')).toContain('nobody knows whether E*TRADE took the code');
    expect(await popup.hasButton('Connect')).toBe(true);
    expect(signedRequests('/oauth/access_token')).toEqual([]);
  });

  it('when the access token has come, and is not stored yet: the code is not sent again', async () => {
    const { emulator, etrade, startConnecting, signedRequests } = stage();
    const answer = emulator.hold({ path: '/oauth/access_token' });
    const popup = await startConnecting();
    await etrade.logOnAndAccept();
    await answer.arrived;
    const point = await haltAt(popup.page, STATE_LOCK);
    answer.release();
    await stopAt(point);
    expect(await popup.waitForStatus('Failed')).toContain('nobody knows whether E*TRADE took the code');
    await popup.press('Connect');
    await etrade.accept();
    await popup.waitForStatus('Connected');
    expect(signedRequests('/oauth/access_token').map(({ status }) => status)).toEqual([200, 200]);
  });

  it('while it renews: the token is kept, and the next call works', async () => {
    const { emulator, browser, connect, openPopupToUse } = stage();
    const popup = await connect();
    const answer = emulator.hold({ path: '/oauth/renew_access_token' });
    await popup.press('Renew');
    await answer.arrived;
    await browser.killBackground();
    await popup.waitForText('The browser stopped Opening Bell in between');
    answer.release();
    const { popup: later, tookMs } = await openPopupToUse('Connected', 'Send');
    expect(tookMs).toBeLessThan(USABLE_WITHIN_MS);
    await later.send('List Accounts');
    await later.response('200 OK');
  });

  it('while the person logs in: closing their tab wakes it, and ends the login', async () => {
    const { browser, etrade, startConnecting } = stage();
    const popup = await startConnecting();
    await etrade.logOn();
    const page = await etrade.agreement();
    // Closed before anything was seen in it, a tab may have been moved: then the login goes on.
    await popup.waitForAgreementSeen();
    await browser.killBackground();
    await page.close();
    expect(await popup.waitForStatus('Failed')).toContain('tab was closed before the code came');
    expect(await popup.hasButton('Connect')).toBe(true);
  });
});
