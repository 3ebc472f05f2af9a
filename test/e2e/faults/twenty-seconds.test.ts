import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { useStage } from '../stage/use-stage.ts';

// These wait in a run of their own: see vitest.config.ts.
const stage = useStage({ ownBrowser: true });

const LIST = { path: '/v1/accounts/list' };
const RENEW = { path: '/oauth/renew_access_token' };
const MINUTE_MS = 60_000;
/** Just within the 20 seconds that a request is given: here time itself is what is tested. */
const NEARLY_TOO_LONG_MS = 19_000;

describe('an answer that takes its time', () => {
  it('to the request for a request token is given up after 20 seconds', async () => {
    const { emulator, openPopup } = stage();
    const hold = emulator.hold({ path: '/oauth/request_token' });
    const popup = await openPopup();
    await popup.press('Connect');
    await hold.arrived;
    expect(await popup.waitForStatus('Failed', 30_000)).toContain('within 20 seconds');
    hold.release();
  });

  it('is given up after 20 seconds, though its body still comes', async () => {
    const { emulator, connect, signedRequests } = stage();
    const popup = await connect();
    emulator.slow(LIST, 10);
    const sentAt = performance.now();
    await popup.send('List Accounts');
    await popup.response('did not answer within 20 seconds', 30_000);
    expect(performance.now() - sentAt).toBeGreaterThan(NEARLY_TOO_LONG_MS);
    expect(signedRequests(LIST.path)).toHaveLength(1);
    expect(await popup.status()).toMatch(/^Connected/);
  });

  it('is waited for by a renew and again by its call, though the popup has closed', async () => {
    const { emulator, connect, openPopup, signedRequests } = stage();
    const popup = await connect('Production');
    emulator.clock.shift(121 * MINUTE_MS);
    // Teaches the time, so that the next call renews first: in production both go to one host.
    emulator.answer(LIST, { status: 400, body: 'any' });
    await popup.send('List Accounts');
    await popup.waitForStatus('Inactive');
    const [renew, call] = [emulator.hold(RENEW), emulator.hold(LIST)];
    await popup.send('List Accounts');
    await renew.arrived;
    await popup.page.close();
    await pause(NEARLY_TOO_LONG_MS);
    renew.release();
    await call.arrived;
    await pause(NEARLY_TOO_LONG_MS);
    call.release();
    const later = await openPopup('Production');
    await later.response('200 OK');
    expect(await later.status()).toMatch(/^Connected/);
    expect(signedRequests(RENEW.path)).toHaveLength(1);
    expect(signedRequests(LIST.path)).toHaveLength(2);
  });
});
