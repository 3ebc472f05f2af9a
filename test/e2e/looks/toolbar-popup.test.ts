import { describe, expect, it } from 'vitest';
import { bringToFront } from '../stage/browsers/bring-to-front.ts';
import { byRole } from '../stage/browsers/by-role.ts';
import { click } from '../stage/browsers/element-actions.ts';
import { useStage } from '../stage/use-stage.ts';

const stage = useStage();

describe("the toolbar's own popup", () => {
  it('connects: it answers to messages and closes when E*TRADE opens', async () => {
    const { browser, etrade, openPopup } = stage();
    const page = await openPopup();
    await page.page.close();
    const popup = await browser.openToolbarPopup();
    await popup.waitFor(`document.querySelector('[role=status]')?.innerText.startsWith('Not connected')`);
    await popup.evaluate(
      `[...document.querySelectorAll('button')].find((b) => b.innerText === 'Connect').click()`,
    );
    await etrade.logOnAndAccept();
    // Chromium has closed it by itself when the tab opened.
    await popup.close();
    const later = await browser.openToolbarPopup();
    await later.waitFor(`document.querySelector('[role=status]')?.innerText.startsWith('Connected')`);
    const box = await later.evaluate<{ width: number; height: number; overflow: boolean }>(
      `({ width: document.documentElement.clientWidth, height: document.documentElement.scrollHeight, overflow: document.documentElement.scrollWidth > document.documentElement.clientWidth })`,
    );
    expect(box.overflow).toBe(false);
    expect(box.width).toBeGreaterThanOrEqual(376);
    expect(box.height).toBe(600);
    await later.close();
  });
});

describe('by keyboard alone', () => {
  it('Enter pressed twice on Connect begins a login, and cancels none', async () => {
    const { emulator, openPopup, signedRequests } = stage();
    const popup = await openPopup();
    const held = emulator.hold({ path: '/oauth/request_token' });
    await popup.focusOn('Connect');
    await popup.page.keyboard.press('Enter');
    await popup.waitForStatus('Requesting a token');
    await held.arrived;
    await popup.page.keyboard.press('Enter');
    expect(await popup.statusAfterAll()).toMatch(/^Requesting a token/);
    held.release();
    await popup.waitForStatus('Waiting for your approval');
    expect(signedRequests('/oauth/request_token')).toHaveLength(1);
  });

  it('after a login the focus is on the state: Enter sends nothing', async () => {
    const { connect, signedRequests } = stage();
    const popup = await connect();
    await bringToFront(popup.page);
    await popup.page.keyboard.press('Enter');
    expect(await popup.statusAfterAll()).toMatch(/^Connected/);
    expect(signedRequests('/oauth/renew_access_token')).toEqual([]);
  });

  it('goes through the menu, which gives the focus back however it is closed', async () => {
    const { connect, signedRequests } = stage();
    const popup = await connect();
    const { page } = popup;
    const at = () =>
      page.evaluate(() => document.activeElement?.ariaLabel ?? document.activeElement?.textContent);
    const isOpen = () => page.evaluate(() => document.querySelector('[role=menu]') !== null);
    await popup.focusOn('More');
    for (const [key, entry] of [
      ['Enter', 'Renew'],
      ['ArrowDown', 'Disconnect'],
      ['End', 'Connect again'],
      ['ArrowDown', 'Renew'],
      ['ArrowUp', 'Connect again'],
      ['Home', 'Renew'],
      ['Escape', 'More'],
    ] as const) {
      await page.keyboard.press(key);
      await expect.poll(at).toBe(entry);
    }
    expect(await isOpen()).toBe(false);
    await page.keyboard.press('ArrowDown');
    await expect.poll(at).toBe('Renew');
    await page.keyboard.press('Tab');
    await expect.poll(isOpen).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('select');
    await popup.press('More');
    await expect.poll(isOpen).toBe(true);
    await click(await byRole(page, 'heading', 'Opening Bell'));
    await expect.poll(isOpen).toBe(false);
    await popup.press('Renew');
    await popup.waitForText('Renewed');
    await expect.poll(at).toBe('More');
    expect(signedRequests('/oauth/renew_access_token')).toHaveLength(1);
  });

  it('opens on Connect: one key begins', async () => {
    const { openPopup } = stage();
    const popup = await openPopup();
    expect(await popup.hasButton('Connect')).toBe(true);
    await bringToFront(popup.page);
    const focused = () => popup.page.evaluate(() => document.activeElement?.textContent);
    await expect.poll(focused).toBe('Connect');
    await popup.page.keyboard.press('Enter');
    await popup.waitForStatus('Waiting for your approval');
  });
});
