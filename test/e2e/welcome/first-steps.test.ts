import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { bringToFront } from '../stage/browsers/bring-to-front.ts';
import { byRole } from '../stage/browsers/by-role.ts';
import { click, fill } from '../stage/browsers/element-actions.ts';
import { popupPage } from '../stage/pages/popup-page.ts';
import { copyElsewhere, welcomePage } from '../stage/pages/welcome-page.ts';
import { PASSPHRASE } from '../stage/use-passphrase-stage.ts';
import { useStage } from '../stage/use-stage.ts';

const stage = useStage({ withKeys: false });
// Keys outlive a sweep.
beforeEach(() => stage().begin(false));

const OTHER_SECRET = '7eb7c1d9'.repeat(8);

async function openWelcome() {
  const page = await stage().browser.openExtensionPage('welcome.html');
  const person = welcomePage(page);
  await expect.poll(person.focused).toBe('Consumer key');
  return person;
}
const field = (page: Page, name: string) => byRole(page, 'textbox', name);
const fillIn = async (page: Page, name: string, text: string) => fill(await field(page, name), text);
const press = async (page: Page, name: string) => click(await byRole(page, 'button', name));

describe('the first steps', () => {
  it('are walked by the keyboard alone', async () => {
    const { browser, emulator, etrade, signedRequests } = stage();
    const beside = await openWelcome();
    const { page, ...person } = await openWelcome();
    const { key, secret } = emulator.keys.sandbox;
    await copyElsewhere(browser, key, page);
    await person.paste();
    await copyElsewhere(browser, secret, page);
    await person.tabTo('Consumer secret');
    await person.paste();
    await person.waitForText('E*TRADE accepts this pair');
    // The keyboard's place is at the next step, and on no button: Enter does nothing yet.
    await expect.poll(person.focused).toContain('Connect');
    await person.press('Enter');
    expect(await popupPage(page).statusAfterAll()).toMatch(/^Not connected/);
    await person.tabTo('Connect');
    await person.press('Enter');
    await etrade.logOnAndAccept();
    const shown = popupPage(page);
    await shown.waitForStatus('Connected');
    await shown.response('accountIdKey');
    await popupPage(beside.page).response('accountIdKey');
    expect(await browser.activeTabUrl()).toMatch(/welcome\.html$/);
    expect(signedRequests('/v1/accounts/list')).toHaveLength(1);
    expect(person.spent.clicks).toBe(0);
    expect(person.spent.pastes).toBe(2);
    expect(person.spent.keys).toBeLessThan(10);
  });

  it('take both values of one paste, and ask for a passphrase in production, openly', async () => {
    const { browser, emulator, etrade, plant, signedRequests } = stage();
    plant('passphrase', PASSPHRASE);
    const { page, ...person } = await openWelcome();
    await click(await byRole(page, 'radio', 'Production'));
    const { key, secret } = emulator.keys.production;
    await copyElsewhere(browser, `CONSUMER_KEY=${key}\nCONSUMER_SECRET=${secret}\n`, page);
    await click(await field(page, 'Consumer key'));
    await person.paste();
    await person.waitForText('Choose a passphrase, then save');
    expect(signedRequests('/oauth/request_token')).toHaveLength(1);
    await fillIn(page, 'Passphrase', PASSPHRASE);
    await fillIn(page, 'Repeat passphrase', PASSPHRASE);
    await page.keyboard.press('Enter');
    await person.waitForText('Saved.');
    expect(await person.text()).toContain('Sealed by a passphrase');
    const shown = popupPage(page);
    await shown.press('Connect');
    await etrade.logOnAndAccept();
    await shown.waitForStatus('Connected');
    await shown.response('accountIdKey');
  });

  it('say what is wrong at its field, keep what was typed, and save nothing', async () => {
    const { emulator } = stage();
    const { page, ...person } = await openWelcome();
    const { key, secret } = emulator.keys.sandbox;
    await fillIn(page, 'Consumer key', 'https://us.etrade.com/etx/ris/apikey');
    await person.waitForText('The consumer key is a web address.');
    await fillIn(page, 'Consumer key', key);
    await fillIn(page, 'Consumer secret', OTHER_SECRET);
    const wrong = 'the consumer secret does not belong to this key';
    await person.waitForText(wrong);
    const said = await (await field(page, 'Consumer secret')).evaluate((input) => {
      const described = document.getElementById(input.getAttribute('aria-describedby') ?? '');
      return [input.getAttribute('aria-invalid'), described?.innerText];
    });
    expect(said).toEqual(['true', expect.stringContaining(wrong)]);
    expect(await person.valueOf('Consumer secret')).toBe(OTHER_SECRET);
    expect(await page.evaluate(async () => Object.keys(await chrome.storage.local.get(null)))).not.toContain(
      'keys-sandbox',
    );
    await fillIn(page, 'Consumer secret', secret);
    await person.waitForText('E*TRADE accepts this pair');
    expect(await person.text()).not.toContain(wrong);
  });

  it('keep what was pasted while E*TRADE cannot be reached, for another press', async () => {
    const { emulator } = stage();
    const { page, ...person } = await openWelcome();
    const { key, secret } = emulator.keys.sandbox;
    emulator.answer({ path: '/oauth/request_token' }, { status: 503, body: 'no' }, Infinity);
    await fillIn(page, 'Consumer key', `${key}\t${secret}`);
    await person.waitForText('Nothing was saved.');
    expect(await person.valueOf('Consumer secret')).toBe(secret);
    emulator.reset();
    await press(page, 'Check and save');
    await person.waitForText('E*TRADE accepts this pair');
  });

  it('are found again from the options, and know of keys that are there', async () => {
    const { browser, emulator, openOptions, signedRequests } = stage();
    const options = await openOptions();
    await options.saveKeys('Sandbox', emulator.keys.sandbox);
    await click(await byRole(options.page, 'link', 'First steps'));
    const person = welcomePage(await browser.waitForPage('welcome.html'));
    await person.waitForText('On this device: no typing');
    await popupPage(person.page).waitForReady('Connect');
    await press(person.page, 'Change');
    // The field that is left empty stands for what is saved.
    await fillIn(person.page, 'Consumer secret', OTHER_SECRET);
    expect(signedRequests('/oauth/request_token')).toEqual([]);
    await press(person.page, 'Check and save');
    await person.waitForText('Nothing was saved.');
  });
});

describe('what was pasted', () => {
  it('can be seen beside its field while the person looks, which stays a password field', async () => {
    const { browser, openOptions, plant } = stage();
    plant('secret that was shown', OTHER_SECRET);
    const options = await openOptions();
    const { page } = options;
    await options.typeIn('Sandbox', 'Consumer secret', OTHER_SECRET);
    const isSeen = () => page.evaluate((text) => document.body.innerText.includes(text), OTHER_SECRET);
    expect(await isSeen()).toBe(false);
    await press(page, 'Show consumer secret');
    expect(await isSeen()).toBe(true);
    const within = await byRole(page, 'group', 'Sandbox');
    const shown = await byRole(page, 'textbox', 'Consumer secret', { within });
    expect(await shown.evaluate((input) => (input as HTMLInputElement).type)).toBe('password');
    await press(page, 'Hide consumer secret');
    expect(await isSeen()).toBe(false);
    await press(page, 'Show consumer secret');
    await browser.openExtensionPage('popup.html');
    await bringToFront(page);
    expect(await isSeen()).toBe(false);
    // What is saved is never shown: an empty field has no eye.
    await press(page, 'Show consumer secret');
    await options.typeIn('Sandbox', 'Consumer key', '5a5a5a5a00000000000000000000000f');
    await options.press('Sandbox', 'Save');
    await options.waitForText('Sandbox', '✓ Saved');
    expect(await isSeen()).toBe(false);
    await options.typeIn('Sandbox', 'Consumer secret', 'c8'.repeat(32));
    expect(await page.evaluate(() => document.body.innerText)).not.toContain('c8c8');
  });
});
