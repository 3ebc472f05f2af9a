import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bringToFront } from '../stage/browsers/bring-to-front.ts';
import { byRole } from '../stage/browsers/by-role.ts';
import { click } from '../stage/browsers/element-actions.ts';
import { type AreaName, readStorage } from '../stage/pages/emergency-page.ts';
import { BROWSER_KIND } from '../stage/stage.ts';
import { useStage } from '../stage/use-stage.ts';

// What was full is packed away by the browser for a long time.
const stage = useStage({ ownBrowser: true });

/** Longer than the emulator's, so that they need more room than what they would replace. */
const LONG = { key: '5a'.repeat(100), secret: 'f0'.repeat(120) };

/** Puts in as much as goes in, to the last byte. Chromium counts no text below 23 bytes in its session. */
async function fillUp(page: Page, area: AreaName): Promise<void> {
  await page.evaluate(async (name) => {
    const fits = (key: number, size: number) =>
      chrome.storage[name].set({ [`filler-${key}`]: 'x'.repeat(size) }).then(
        () => true,
        () => false,
      );
    const SMALLEST = 32;
    let count = 0;
    for (let size = 4_000_000; size >= SMALLEST; size = Math.floor(size / 2)) {
      while (await fits(count, size)) count += 1;
    }
    // What is left is less than the smallest: one more of these takes it up when it grows.
    let last = SMALLEST;
    await fits(0, 4_000_000 - 2 * SMALLEST);
    while (await fits(count, last)) last += 1;
  }, area);
}

function withoutFiller(stored: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(stored).filter(([key]) => !key.startsWith('filler-')));
}

let beside: Page;
const own = async (area: AreaName) => withoutFiller((await readStorage(beside))[area]);

beforeEach(async () => {
  beside = await stage().browser.openExtensionPage('manifest.json');
});

afterEach(async () => {
  await beside.evaluate(async () => {
    for (const area of [chrome.storage.local, chrome.storage.session]) {
      const fillers = Object.keys(await area.get(null)).filter((key) => key.startsWith('filler-'));
      await area.remove(fillers);
    }
  });
});

// Firefox gives storage.local a share of the disk, which no test can fill.
describe.skipIf(BROWSER_KIND === 'firefox')('a full disk', () => {
  it('keeps the saved keys as they are, and says that the new ones were not saved', async () => {
    const { openOptions, openPopup } = stage();
    const options = await openOptions();
    const before = await own('local');
    await fillUp(beside, 'local');
    await options.typeKeys('Sandbox', LONG);
    await options.press('Sandbox', 'Save');
    await options.waitForText('Sandbox', 'The browser could not store this.');
    expect(await own('local')).toEqual(before);
    expect(await (await openPopup()).hasButton('Connect')).toBe(true);
  });

  it('is told where a setting could not be saved, and the switch shows what is so', async () => {
    const { openOptions } = stage();
    const options = await openOptions();
    await fillUp(beside, 'local');
    await click(await byRole(options.page, 'checkbox', 'Keep tokens awake'));
    await expect
      .poll(() => options.page.evaluate(() => document.body.innerText))
      .toContain('The browser could not save this, so it was not done.');
    await options.waitForText('For all profiles', 'Keep tokens awake');
    expect(await own('local')).not.toHaveProperty('settings');
    const isOn = await byRole(options.page, 'checkbox', 'Keep tokens awake');
    expect(await isOn.evaluate((input) => (input as HTMLInputElement).checked)).toBe(false);
    // Drawn anew, the page is as the person left it.
    expect(await options.isOpen('Production')).toBe(true);
  });

  it('does not keep a token away: only the note for the next start is missing', async () => {
    const { etrade, openPopup } = stage();
    const popup = await openPopup();
    await fillUp(beside, 'local');
    await bringToFront(popup.page);
    await popup.press('Connect');
    await etrade.logOnAndAccept();
    await popup.waitForStatus('Connected');
    expect(await own('local')).not.toHaveProperty('session-note-sandbox');
  });
});

describe('a full session', () => {
  it('begins no login, and says why', async () => {
    const { openPopup, signedRequests } = stage();
    const popup = await openPopup();
    const before = await own('session');
    await fillUp(beside, 'session');
    await bringToFront(popup.page);
    await popup.press('Connect');
    await popup.waitForText('The browser could not save this, so it was not done.');
    expect(await popup.status()).toMatch(/^Not connected/);
    expect(await own('session')).toEqual(before);
    expect(signedRequests()).toEqual([]);
  });

  it('revokes the token that it cannot keep: could not be saved, not connected', async () => {
    const { emulator, etrade, startConnecting, signedRequests } = stage();
    const popup = await startConnecting();
    const hold = emulator.hold({ path: '/oauth/access_token' });
    await etrade.logOnAndAccept();
    await hold.arrived;
    await fillUp(beside, 'session');
    hold.release();
    await popup.waitForStatus('Failed');
    expect(await popup.status()).toContain('The token could not be saved, so Opening Bell is not connected.');
    expect(signedRequests('/oauth/revoke_access_token').map(({ status }) => status)).toEqual([200]);
    expect(JSON.stringify(await own('session'))).not.toContain('accessToken');
    expect(await popup.hasButton('Connect')).toBe(true);
  });

  it('keeps keys that are held in memory as they are', async () => {
    const { emulator, openOptions } = stage();
    const options = await openOptions();
    await options.saveKeys('Production', emulator.keys.production, 'Until the browser closes');
    const before = await readStorage(beside);
    await fillUp(beside, 'session');
    await bringToFront(options.page);
    await options.typeKeys('Production', LONG);
    await options.press('Production', 'Save');
    await options.waitForText('Production', 'The browser could not store this.');
    expect({ local: await own('local'), session: await own('session') }).toEqual(before);
  });
});
