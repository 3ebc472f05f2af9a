import { describe, expect, it } from 'vitest';
import { bringToFront } from '../stage/browsers/bring-to-front.ts';
import { hubPage } from '../stage/pages/hub-page.ts';
import { popupPage } from '../stage/pages/popup-page.ts';
import { PASSPHRASE, usePassphraseStage } from '../stage/use-passphrase-stage.ts';

const { stage, stored, letTimePass } = usePassphraseStage();

const MINUTE_MS = 60_000;
const SECRETS = /"(?:accessToken|requestToken)":|unlocked-|accountIdKey|AccountListResponse/;

describe('Lock', () => {
  it('takes keys, token and answers out of memory, and Unlock brings the token back', async () => {
    const { connect, signedRequests } = stage();
    const popup = await connect();
    await popup.send('List Accounts');
    await popup.response('200 OK');
    expect(await stored(popup, 'session')).toMatch(SECRETS);
    await popup.press('Lock');
    await popup.waitForStatus('Locked');
    await expect.poll(() => stored(popup, 'session')).not.toMatch(SECRETS);
    expect(await popup.page.evaluate(() => document.body.innerText)).not.toContain('AccountListResponse');
    await expect.poll(() => popup.page.evaluate(() => chrome.action.getBadgeText({}))).toBe('L');
    await popup.unlock(PASSPHRASE);
    await popup.waitForStatus('Connected');
    await popup.send('List Accounts');
    await popup.response('200 OK');
    expect(signedRequests('/oauth/access_token')).toHaveLength(1);
    expect(signedRequests('/oauth/revoke_access_token')).toEqual([]);
  });

  it('while a call runs: the call ends, and its answer is shown to nobody', async () => {
    const { emulator, connect } = stage();
    const popup = await connect();
    const hold = emulator.hold({ path: '/v1/accounts/list' });
    await popup.send('List Accounts');
    await hold.arrived;
    await popup.press('Lock');
    await popup.waitForStatus('Locked');
    hold.release();
    // The call holds this name until all that it does is done.
    const callsUnderWay = () =>
      popup.page.evaluate(async () => {
        const { held } = await navigator.locks.query();
        return held?.filter(({ name }) => name?.startsWith('call:')).length;
      });
    await expect.poll(callsUnderWay).toBe(0);
    expect(await stored(popup, 'session')).not.toMatch(SECRETS);
    await popup.unlock(PASSPHRASE);
    await popup.waitForStatus('Connected');
    expect(await popup.page.evaluate(() => document.body.innerText)).not.toMatch(/200 OK|List Accounts,/);
  });

  it('while a login waits: the login is cancelled and its tab closed', async () => {
    const { browser, etrade, startConnecting } = stage();
    const popup = await startConnecting();
    await etrade.logOn();
    await etrade.agreement();
    await popup.press('Lock');
    await popup.waitForStatus('Locked');
    await expect.poll(async () => (await browser.openTabUrls()).join()).not.toContain('us.etrade.com');
    await popup.unlock(PASSPHRASE);
    await popup.waitForStatus('Not connected');
  });

  it('keeps word of a token that may live on', async () => {
    const { emulator, connect } = stage();
    const popup = await connect();
    emulator.answer({ path: '/oauth/revoke_access_token' }, { status: 500, body: '' }, Infinity);
    await popup.press('Disconnect');
    expect(await popup.waitForStatus('Failed')).toContain('did not confirm that the token is revoked');
    await popup.press('Lock');
    await popup.waitForStatus('Locked');
    await popup.unlock(PASSPHRASE);
    expect(await popup.waitForStatus('Not connected')).toContain('may still work at E*TRADE until midnight');
  });

  it('is in the console too, empties the page of the token, and is nowhere without a passphrase', async () => {
    const { browser, connect, openPopup } = stage();
    const popup = await connect();
    const console = popupPage(await browser.openExtensionPage('console.html'));
    const hub = hubPage(await browser.openExtensionPage('handover.html'));
    await hub.waitForText('ETRADE_ACCESS_TOKEN=');
    await console.send('List Accounts');
    await console.response('200 OK');
    await expect.poll(() => console.stored('history-sandbox')).toContain('listAccounts');
    await console.press('Lock');
    await popup.waitForStatus('Locked');
    await expect.poll(() => console.stored('history-sandbox')).toBe('{}');
    expect(await console.hasButton('Unlock')).toBe(true);
    await expect.poll(hub.hasText).toBe(false);
    expect(await (await openPopup('Production')).hasButton('Lock')).toBe(false);
  });
});

describe('a profile that is left alone', () => {
  it('locks by itself, although its background was stopped and its alarm is lost', async () => {
    const { browser, connect, signedRequests } = stage();
    const popup = await connect();
    await letTimePass(popup, 31 * MINUTE_MS);
    await popup.page.evaluate(() => chrome.alarms.clearAll());
    await browser.killBackground();
    await popup.waitForStatus('Locked');
    const answered = await popup.page.evaluate(() =>
      chrome.runtime.sendMessage({
        type: 'runCall',
        profileId: 'sandbox',
        operationId: 'listAccounts',
        input: {},
      }),
    );
    expect(answered).toMatchObject({ name: 'failed', failure: { code: 'locked' } });
    expect(signedRequests('/v1/accounts/list')).toEqual([]);
    expect(await stored(popup, 'session')).not.toMatch(SECRETS);
  });

  it('stays open until the browser closes where the person wants that', async () => {
    const { connect, openOptions, browser } = stage();
    const options = await openOptions();
    await options.chooseLockAfter('When the browser closes');
    await options.page.close();
    const popup = await connect();
    await letTimePass(popup, 31 * MINUTE_MS);
    await browser.killBackground();
    await bringToFront(popup.page);
    await popup.send('List Accounts');
    await popup.response('200 OK');
  });
});
