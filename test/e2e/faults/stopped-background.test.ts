import { describe, expect, it } from 'vitest';
import { useStage } from '../stage/use-stage.ts';

const stage = useStage();

describe('a background that the browser stops', () => {
  it('while it asks for a request token: it asks once more and goes on', async () => {
    const { emulator, browser, etrade, openPopup, signedRequests } = stage();
    const hold = emulator.hold({ path: '/oauth/request_token' });
    const popup = await openPopup();
    await popup.press('Connect');
    await hold.arrived;
    await browser.killBackground();
    await popup.waitForStatus('Waiting for your approval');
    hold.release();
    const nonces = signedRequests('/oauth/request_token').map(({ oauth }) => oauth.oauth_nonce);
    expect(new Set(nonces).size).toBe(2);
    await etrade.logOnAndAccept();
    await popup.waitForStatus('Connected');
    expect(signedRequests('/oauth/access_token')).toHaveLength(1);
  });

  it('twice while it asks for a request token: it ends with a next step', async () => {
    const { emulator, browser, openPopup } = stage();
    const first = emulator.hold({ path: '/oauth/request_token' });
    const popup = await openPopup();
    await popup.press('Connect');
    await first.arrived;
    const second = emulator.hold({ path: '/oauth/request_token' });
    await browser.killBackground();
    await second.arrived;
    await browser.killBackground();
    // A popup that is opened afterwards has the background look at what it left.
    const later = await openPopup();
    expect(await later.waitForStatus('Failed')).toContain('Nothing was spent');
    expect(await later.hasButton('Connect')).toBe(true);
  });

  it('while the person logs in: the code wakes it', async () => {
    const { browser, etrade, startConnecting } = stage();
    const popup = await startConnecting();
    await etrade.logOn();
    await etrade.agreement();
    await browser.killBackground();
    await etrade.accept();
    await popup.waitForStatus('Connected');
  });

  it('while it exchanges the code: the code is not sent again, and the person is told', async () => {
    const { emulator, browser, etrade, startConnecting, openPopup, signedRequests } = stage();
    const hold = emulator.hold({ path: '/oauth/access_token' });
    const popup = await startConnecting();
    await etrade.logOnAndAccept();
    await hold.arrived;
    await popup.waitForStatus('Exchanging the code');
    await browser.killBackground();
    hold.release();
    const later = await openPopup();
    expect(await later.waitForStatus('Failed')).toContain('nobody knows whether E*TRADE took the code');
    expect(signedRequests('/oauth/access_token')).toHaveLength(1);
    expect(await later.hasButton('Connect')).toBe(true);
  });

  it('while it is connected: the token is still there', async () => {
    const { browser, connect } = stage();
    const popup = await connect();
    await browser.killBackground();
    await popup.send('List Accounts');
    await popup.response('200 OK');
    expect(await popup.status()).toMatch(/^Connected/);
  });

  it('during a call: the popup says so and the next call works', async () => {
    const { emulator, browser, connect } = stage();
    const popup = await connect();
    const hold = emulator.hold({ path: '/v1/accounts/list' });
    await popup.send('List Accounts');
    await hold.arrived;
    await browser.killBackground();
    await popup.response('during this call');
    hold.release();
    await popup.send('List Accounts');
    await popup.response('200 OK');
  });

  it('while it revokes: it finishes when it wakes', async () => {
    const { emulator, browser, connect, openPopup } = stage();
    const popup = await connect();
    const hold = emulator.hold({ path: '/oauth/revoke_access_token' });
    await popup.press('Disconnect');
    await hold.arrived;
    await browser.killBackground();
    hold.release();
    await (await openPopup()).waitForStatus('Not connected');
    await expect.poll(() => stage().signedRequests('/oauth/revoke_access_token').length).toBe(2);
  });
});

describe('a background that hears nobody', () => {
  it('is told by the page whose press it leaves unanswered, until it answers', async () => {
    const { openPopup } = stage();
    const popup = await openPopup();
    await popup.page.evaluate(holdMessages);
    await popup.press('Connect');
    const text = 'Opening Bell does not answer';
    await popup.waitForText(text);
    await popup.page.evaluate(() => dispatchEvent(new Event('release')));
    await popup.waitForStatus('Waiting for your approval');
    await expect.poll(() => popup.page.evaluate(() => document.body.innerText)).not.toContain(text);
  });
});

/** Runs in the page, as if the browser brought no message of it to the background; its patience is shortened. */
function holdMessages(): void {
  const released = new Promise((resolve) => addEventListener('release', resolve));
  for (const { runtime } of new Set([chrome, globalThis.browser])) {
    const send = runtime.sendMessage.bind(runtime) as (message: unknown) => Promise<unknown>;
    Object.assign(runtime, { sendMessage: (message: unknown) => released.then(() => send(message)) });
  }
  const wait = setTimeout;
  Object.assign(window, { setTimeout: (act: () => void, ms: number) => wait(act, ms / 20) });
}
