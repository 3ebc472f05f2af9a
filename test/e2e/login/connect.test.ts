import { describe, expect, it } from 'vitest';
import { bringToFront } from '../stage/browsers/bring-to-front.ts';
import { secretsOf } from '../stage/leaks/close-without-leaks.ts';
import { PROFILES } from '../stage/stage.ts';
import { useStage } from '../stage/use-stage.ts';

const stage = useStage();

const API_HOSTS = { Sandbox: 'apisb.etrade.com', Production: 'api.etrade.com' } as const;

describe.each(PROFILES)('connecting %s', (profile) => {
  it('goes from a click to a signed call, with one request each', async () => {
    const { emulator, browser, etrade, openPopup, signedRequests } = stage();
    const popup = await openPopup(profile);
    expect(await popup.status()).toMatch(/^Not connected/);
    await popup.press('Connect');
    await etrade.logOn();
    await etrade.accept();
    await popup.waitForStatus('Connected');
    await popup.send('List Accounts');
    const response = await popup.response('200 OK');

    expect(response).toContain('"accountIdKey"');
    expect(signedRequests().map(({ host, path }) => `${host}${path}`)).toEqual([
      'api.etrade.com/oauth/request_token',
      'api.etrade.com/oauth/access_token',
      `${API_HOSTS[profile]}/v1/accounts/list`,
    ]);
    const signed = signedRequests();
    expect(signed.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(signed.filter(({ headers }) => 'cookie' in headers)).toEqual([]);
    expect(new Set(signed.map(({ oauth }) => oauth.oauth_nonce)).size).toBe(signed.length);
    expect(signed[0]?.oauth.oauth_callback).toBe('oob');
    expect(signed.every(({ oauth }) => !('oauth_version' in oauth))).toBe(true);
    // The login itself did use cookies, so their absence above means something.
    expect(emulator.journal.some(({ host, headers }) => host === 'us.etrade.com' && headers.cookie)).toBe(
      true,
    );
    // E*TRADE's tab has closed and the person is back where they came from.
    expect((await browser.openTabUrls()).filter((url) => url.includes('etrade.com'))).toEqual([]);
    expect(await browser.activeTabUrl()).toContain('popup.html');
  });
});

describe('connecting', () => {
  it('shows the time left in New York and here', async () => {
    const popup = await stage().connect();
    const text = await popup.waitForText('(midnight in New York)');
    expect(text).toMatch(/\d+ h \d+ min|\d+ min|less than a minute/);
  });

  it('brings the open E*TRADE tab to the front on a second click, without a second request token', async () => {
    const { browser, etrade, openPopup, startConnecting, signedRequests } = stage();
    await startConnecting();
    await browser.waitForPage('us.etrade.com/etx/pxy/login');
    const second = await openPopup();
    expect(await browser.activeTabUrl()).toContain('popup.html');
    await second.press('Show the E*TRADE tab');
    await expect.poll(() => browser.activeTabUrl()).toContain('us.etrade.com');
    expect(signedRequests('/oauth/request_token')).toHaveLength(1);
    await etrade.logOnAndAccept();
    await second.waitForStatus('Connected');
  });

  it('asks for one request token when two popups press Connect at once', async () => {
    const { emulator, openPopup, signedRequests } = stage();
    const hold = emulator.hold({ path: '/oauth/request_token' });
    const first = await openPopup();
    const second = await openPopup();
    const connectTwice = (page: typeof first.page) =>
      page.evaluate(() => {
        for (let sent = 0; sent < 2; sent += 1) {
          void chrome.runtime.sendMessage({ type: 'connect', profileId: 'sandbox' });
        }
      });
    await Promise.all([connectTwice(first.page), connectTwice(second.page)]);
    await hold.arrived;
    await first.waitForStatus('Requesting a token');
    hold.release();
    await first.waitForStatus('Waiting for your approval');
    expect(signedRequests('/oauth/request_token')).toHaveLength(1);
  });

  it('goes on while the popup is closed', async () => {
    const { etrade, startConnecting, openPopup } = stage();
    const popup = await startConnecting();
    await popup.page.close();
    await etrade.logOnAndAccept();
    await (await openPopup()).waitForStatus('Connected');
  });

  it('runs both environments side by side without mixing them', async () => {
    const { connect, openPopup, signedRequests } = stage();
    await connect('Sandbox');
    const popup = await openPopup('Production');
    expect(await popup.status()).toMatch(/^Not connected/);
    await popup.press('Connect');
    await stage().etrade.accept();
    await popup.waitForStatus('Connected');
    await popup.send('List Accounts');
    await popup.response('200 OK');
    const tokens = signedRequests('/v1/accounts/list').map(({ oauth }) => oauth.oauth_consumer_key);
    expect(tokens).toEqual([stage().emulator.keys.production.key]);
  });

  it('cancels: the tab closes, and a code of that login changes nothing any more', async () => {
    const { browser, etrade, startConnecting, signedRequests } = stage();
    const popup = await startConnecting();
    await etrade.logOn();
    const page = await etrade.agreement();
    const address = await page.evaluate(() => location.href);
    await popup.press('Cancel');
    await popup.waitForStatus('Not connected');
    const late = await browser.openPage(address);
    await etrade.acceptOn(late);
    await etrade.letScriptLook(await etrade.codePage());
    expect(await popup.statusAfterAll()).toMatch(/^Not connected/);
    expect(signedRequests('/oauth/access_token')).toEqual([]);
    // Nor is it taken for the code of another program.
    expect(await popup.stored('offered-code')).toBe('{}');
    await late.close();
    await expect
      .poll(async () => (await browser.openTabUrls()).filter((url) => url.includes('etrade.com')))
      .toEqual([]);
  });

  it('revokes on Disconnect and says what E*TRADE said', async () => {
    const { connect, signedRequests } = stage();
    const popup = await connect();
    await popup.press('Disconnect');
    await popup.waitForText('Revoked at E*TRADE.');
    expect(await popup.status()).toMatch(/^Not connected/);
    expect(signedRequests('/oauth/revoke_access_token')).toHaveLength(1);
  });

  it('says so when E*TRADE does not confirm, and forgets the token all the same', async () => {
    const { emulator, connect } = stage();
    const popup = await connect();
    emulator.answer({ path: '/oauth/revoke_access_token' }, { status: 500, body: 'no' }, Infinity);
    await popup.press('Disconnect');
    expect(await popup.waitForStatus('Failed')).toContain('did not confirm that the token is revoked');
    const session = await popup.page.evaluate(async () =>
      JSON.stringify(await chrome.storage.session.get(null)),
    );
    for (const { text } of secretsOf(emulator).filter(({ text }) => text.length > 8)) {
      expect(session).not.toContain(JSON.stringify(text).slice(1, -1));
    }
  });

  it('renews on demand', async () => {
    const { connect, signedRequests } = stage();
    const popup = await connect();
    await popup.press('Renew');
    await popup.waitForText('Renewed');
    expect(await popup.status()).toMatch(/^Connected/);
    expect(signedRequests('/oauth/renew_access_token')[0]?.status).toBe(200);
  });

  it('can use the other authorization host for a profile', async () => {
    const { openOptions, connect, signedRequests } = stage();
    const options = await openOptions();
    await options.chooseOAuthHost('Sandbox', 'apisb.etrade.com');
    const popup = await connect();
    expect(signedRequests().map(({ host }) => host)).toEqual(['apisb.etrade.com', 'apisb.etrade.com']);
    // A token stays with the host that issued it, whatever is chosen for the next one.
    await bringToFront(options.page);
    await options.chooseOAuthHost('Sandbox', 'api.etrade.com');
    await bringToFront(popup.page);
    await popup.press('Disconnect');
    await popup.waitForText('Revoked at E*TRADE.');
    expect(signedRequests('/oauth/revoke_access_token').map(({ host }) => host)).toEqual([
      'apisb.etrade.com',
    ]);
  });
});
