import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { violations } from '../stage/accessibility.ts';
import { bringToFront } from '../stage/browsers/bring-to-front.ts';
import { byRole, hasRole } from '../stage/browsers/by-role.ts';
import { useStage } from '../stage/use-stage.ts';

const stage = useStage();

const ADDRESS = 'https://myapp.example/cb?user=7';
const OTHER = 'https://myapp.example/other';
const TRY = 'Also try my callback address';
const PASSPHRASE = 'four invented words here';

/** The options, with this address saved for the sandbox. */
async function openDoctor(address: string | null = ADDRESS) {
  const options = await stage().openOptions();
  await options.page.evaluate(
    (value) => chrome.storage.local.set({ 'callback-address-sandbox': { version: 1, value } }),
    address,
  );
  const group = await byRole(options.page, 'group', 'Sandbox');
  return {
    options,
    check: (told: string) =>
      options.press('Sandbox', 'Check callback').then(() => options.waitForText('Sandbox', told)),
    tryAddress: (told: string) =>
      options.press('Sandbox', TRY).then(() => options.waitForText('Sandbox', told)),
    hasButton: (name: string) => hasRole(options.page, 'button', name, { within: group }),
    region: async () =>
      (await byRole(options.page, 'region', 'Callback')).evaluate(
        (region) => (region as HTMLElement).innerText,
      ),
  };
}

/** A command as the page sends it; resolves with the answer. */
const send = (page: Page, type: string) =>
  page.evaluate((command) => chrome.runtime.sendMessage({ type: command, profileId: 'sandbox' }), type);

/** What was sent as oauth_callback, in order. */
const sentCallbacks = () =>
  stage()
    .signedRequests('/oauth/request_token')
    .map(({ oauth }) => oauth.oauth_callback);

describe('the callback doctor', () => {
  it('sees that nothing is registered: a login has ended on the code page', async () => {
    const { connect, browser } = stage();
    await connect();
    const doctor = await openDoctor(null);
    await doctor.check('No callback is registered for this key');
    expect(await doctor.region()).toContain('The last login ended on the page with the code.');
    expect(await doctor.region()).toContain('send oob');
    expect(await doctor.hasButton(TRY)).toBe(false);
    expect(sentCallbacks()).toEqual(['oob', 'oob']);
    expect((await browser.openTabUrls()).join()).not.toContain('us.etrade.com');
  });

  it('sees that an address is submitted and not active, and writes the message to E*TRADE', async () => {
    const { emulator } = stage();
    const { key, secret } = emulator.keys.sandbox;
    emulator.submitCallback('sandbox', ADDRESS);
    const doctor = await openDoctor();
    await doctor.check('Whether a callback is active for this key is not known.');
    expect(await doctor.region()).toContain(`Sends ${ADDRESS} to E*TRADE as oauth_callback`);
    // Its address goes to E*TRADE by the person's press alone.
    expect(sentCallbacks()).toEqual(['oob']);
    await doctor.tryAddress('The callback address is not active.');
    expect(sentCallbacks()).toEqual(['oob', ADDRESS]);
    const message = await doctor.region();
    for (const part of ['Subject: Technical Issues', 'Topic: E*TRADE API', `Callback address: ${ADDRESS}`])
      expect(message).toContain(part);
    expect(message).toMatch(/- \d{4}-\d\d-\d\d \d\d:\d\d:\d\d \(\d\d:\d\d:\d\d UTC\): request_token with/);
    expect(message).toContain('oauth_problem=callback_rejected, oauth_acceptable_callback=oob');
    expect(message).toContain(`${key.slice(0, 4)}…${key.slice(-4)}`);
    expect(message).not.toContain(key);
    expect(await doctor.hasButton('Copy message')).toBe(true);
    expect(await violations(doctor.options.page)).toEqual([]);
    await doctor.options.press('Sandbox', 'Show the key in the message');
    expect(await doctor.options.waitForText('Sandbox', key)).not.toContain(secret);
    await doctor.options.press('Sandbox', 'Mask the key in the message');
    expect(await doctor.region()).not.toContain(key);
  });

  it('sees that the address is active', async () => {
    stage().emulator.registerCallback('sandbox', ADDRESS);
    const doctor = await openDoctor();
    await doctor.check('is not known');
    await doctor.tryAddress('The callback address is active.');
    expect(await doctor.hasButton(TRY)).toBe(false);
    expect(await doctor.hasButton('Copy message')).toBe(false);
    // One report at a time: two landmarks of one name could not be told apart.
    await doctor.options.press('Production', 'Check callback');
    await doctor.options.waitForText('Production', 'is not known');
    expect(await doctor.region()).not.toContain('The callback address is active.');
    expect(await violations(doctor.options.page)).toEqual([]);
  });

  it('sees that another address is active: a login has gone there', async () => {
    const { emulator, browser, etrade, startConnecting } = stage();
    emulator.registerCallback('sandbox', OTHER);
    const popup = await startConnecting();
    await etrade.logOnAndAccept();
    const landed = (await browser.waitForPage('myapp.example/other')).url();
    await bringToFront(popup.page);
    await popup.enterCode(landed);
    await popup.waitForStatus('Connected');
    const doctor = await openDoctor();
    await doctor.check(`A callback is active for this key, at another address: ${OTHER}`);
    expect(await doctor.region()).toContain('and not at the address that is saved here');
    expect(await doctor.region()).toContain(`a login ended at another address, ${OTHER}`);
    const local = await popup.page.evaluate(async () => JSON.stringify(await chrome.storage.local.get(null)));
    expect(local).toContain(OTHER);
    expect(local).not.toMatch(/oauth_/);
  });

  it('leaves a login alone that waits: it asks E*TRADE nothing', async () => {
    const { startConnecting, etrade } = stage();
    const popup = await startConnecting();
    const doctor = await openDoctor();
    await doctor.check('A login is under way with these keys');
    const rejected = { name: 'rejected', reason: 'loginUnderWay' };
    expect(await send(doctor.options.page, 'tryCallbackAddress')).toEqual(rejected);
    expect(sentCallbacks()).toEqual(['oob']);
    await etrade.logOnAndAccept();
    await popup.waitForStatus('Connected');
  });

  it.each<[what: string, happen: () => void, told: string]>([
    [
      'E*TRADE cannot be reached',
      () => stage().emulator.setLine('api.etrade.com', 'cut'),
      'E*TRADE could not be reached securely.',
    ],
    [
      'the key is not accepted',
      () => stage().emulator.expireKey('sandbox'),
      'E*TRADE does not accept this consumer key.',
    ],
  ])('says that %s, and takes it for no verdict', async (_, happen, told) => {
    happen();
    const doctor = await openDoctor();
    await doctor.check(told);
    expect(await doctor.region()).toContain('Whether a callback is active for this key is not known.');
  });

  it('says nothing of other keys that was learnt with the ones before', async () => {
    const { emulator } = stage();
    emulator.registerCallback('sandbox', ADDRESS);
    const { options, tryAddress, check, region } = await openDoctor();
    await check('is not known');
    await tryAddress('The callback address is active.');
    await options.saveKeys('Sandbox', emulator.keys.production);
    await expect.poll(() => hasRole(options.page, 'region', 'Callback', { timeoutMs: 0 })).toBe(false);
    await check('is not known');
    expect(await region()).toContain('after a change of keys, ask E*TRADE for it anew');
  });

  it('is silent while the profile is locked', async () => {
    const { emulator, openOptions, plant, signedRequests } = stage();
    plant('passphrase', PASSPHRASE);
    const options = await openOptions();
    await options.saveKeysWithPassphrase('Sandbox', emulator.keys.sandbox, PASSPHRASE);
    await options.page.evaluate(() => chrome.storage.session.clear());
    await options.waitForText('Sandbox', 'Locked.');
    expect(await hasRole(options.page, 'button', 'Check callback')).toBe(true);
    const group = await byRole(options.page, 'group', 'Sandbox');
    expect(await hasRole(options.page, 'button', 'Check callback', { within: group })).toBe(false);
    for (const type of ['checkCallback', 'tryCallbackAddress']) {
      expect(await send(options.page, type)).toMatchObject({ name: 'failed', failure: { code: 'locked' } });
    }
    expect(signedRequests()).toEqual([]);
  });
});
