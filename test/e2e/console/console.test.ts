import type { Page } from 'puppeteer-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { violations } from '../stage/accessibility.ts';
import { bringToFront } from '../stage/browsers/bring-to-front.ts';
import { byRole, hasRole } from '../stage/browsers/by-role.ts';
import { click } from '../stage/browsers/element-actions.ts';
import { forceColors } from '../stage/browsers/forced-colors.ts';
import type { ConsolePage } from '../stage/pages/console-page.ts';
import { useStage } from '../stage/use-stage.ts';

const stage = useStage();

const LIST = '/v1/accounts/list';
const SOON_MS = 2_000;

async function connectedConsole(): Promise<ConsolePage> {
  const { connect, openConsole } = stage();
  await (await connect()).page.close();
  const console = await openConsole();
  await bringToFront(console.page);
  return console;
}

/** What has the keyboard's focus, by its name or its text. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    return element?.ariaLabel ?? element?.textContent?.trim() ?? '';
  });

/** Presses Tab until what has this name has the focus. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    if (name.test(await focused(page))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab leads to nothing named ${name}`);
}

describe('the console by the keyboard alone', () => {
  it('chooses a call, sends it, reads its answer and sends it again', async () => {
    const { signedRequests } = stage();
    const console = await connectedConsole();
    const { page } = console;
    await tabTo(page, /^List Accounts/);
    await page.keyboard.press('End');
    await page.keyboard.press('Home');
    await expect.poll(() => console.valueOf('combobox', 'Call')).toBe('listAccounts');
    await page.keyboard.down('Control');
    await page.keyboard.press('Enter');
    await page.keyboard.up('Control');
    await console.response('AccountListResponse');
    await tabTo(page, /^Body$/);
    await page.keyboard.press('j');
    await expect.poll(() => focused(page)).toMatch(/^List Accounts/);
    await page.keyboard.press('Tab');
    await expect.poll(() => focused(page)).toMatch(/^Replay List Accounts/);
    await page.keyboard.press('Enter');
    await expect.poll(() => signedRequests(LIST).length).toBe(2);
    await page.keyboard.press('/');
    await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe('history-search');
  });

  it('lists its keys, goes to the next profile, and leaves a field what is typed there', async () => {
    const console = await connectedConsole();
    const { page } = console;
    await console.choose('Call', 'Get Quotes');
    await (await byRole(page, 'textbox', 'symbols')).focus();
    await page.keyboard.type('p/?j');
    expect(await console.valueOf('textbox', 'symbols')).toBe('p/?j');
    await click(await byRole(page, 'button', 'Keyboard'));
    await byRole(page, 'checkbox', 'Single keys');
    await page.keyboard.press('Escape');
    await expect.poll(() => hasRole(page, 'checkbox', 'Single keys')).toBe(false);
    await expect.poll(() => focused(page)).toBe('Keyboard');
    await page.keyboard.press('?');
    await click(await byRole(page, 'checkbox', 'Single keys'));
    await expect
      .poll(() => page.evaluate(async () => JSON.stringify(await chrome.storage.local.get('settings'))))
      .toContain('"singleKeys":false');
    await page.keyboard.press('Escape');
    await page.keyboard.press('p');
    await click(await byRole(page, 'button', 'Keyboard'));
    await click(await byRole(page, 'checkbox', 'Single keys'));
    await expect
      .poll(() => page.evaluate(async () => JSON.stringify(await chrome.storage.local.get('settings'))))
      .toContain('"singleKeys":true');
    expect(await console.valueOf('combobox', 'Profile')).toBe('sandbox');
    await page.keyboard.press('Escape');
    await page.keyboard.press('p');
    await console.waitForText('PRODUCTION');
  });
});

describe('a background that is stopped during a call of the console', () => {
  it('is told within two seconds, and the call is sent again by one press', async () => {
    const { emulator, browser } = stage();
    const console = await connectedConsole();
    const hold = emulator.hold({ path: LIST });
    await console.send('List Accounts');
    await hold.arrived;
    await browser.killBackground();
    const stoppedAt = performance.now();
    await console.response('Send it again');
    expect(performance.now() - stoppedAt).toBeLessThan(SOON_MS);
    hold.release();
    await byRole(console.page, 'button', /^List Accounts interrupted/);
    await click(await byRole(console.page, 'button', /^Replay List Accounts/));
    await console.response('200 OK');
  });
});

describe.each(['light', 'dark', 'forced colours'] as const)('the console for everybody, %s', (scheme) => {
  it('has no accessibility violation, wide and at 320 px, and nothing beside the window', async () => {
    const { browser } = stage();
    const isForced = scheme === 'forced colours';
    if (!isForced) await browser.setColorScheme(scheme);
    const console = await connectedConsole();
    const { page } = console;
    if (isForced) await forceColors(browser, page, true);
    onTestFinished(() => (isForced ? forceColors(browser, page, false) : browser.setColorScheme(null)));
    await console.send('List Accounts');
    await console.response('AccountListResponse');
    for (const width of [1280, 320]) {
      await page.setViewport({ width, height: 800 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      expect(await violations(page)).toEqual([]);
    }
    await click(await byRole(page, 'button', 'Keyboard'));
    await byRole(page, 'checkbox', 'Single keys');
    expect(await violations(page)).toEqual([]);
  });
});

it('keeps the bar of a long answer and the form in sight while the answer scrolls', async () => {
  const console = await connectedConsole();
  const { page } = console;
  await page.setViewport({ width: 1280, height: 800 });
  await console.send('Get Option Chains', { symbol: 'BIGCHAIN' });
  await console.response('200 OK', 20_000);
  const heights = await page.evaluate(() => {
    const bottomOf = (selector: string) => document.querySelector(selector)?.getBoundingClientRect().bottom;
    return {
      page: document.documentElement.scrollHeight,
      content: document.querySelector('.content')?.scrollHeight,
      room: document.querySelector('.content')?.clientHeight,
      send: bottomOf('form button[type=submit]'),
      bar: bottomOf('.response .answer'),
    };
  });
  expect(heights.page).toBe(800);
  expect(heights.content).toBe(heights.room);
  expect(heights.send).toBeLessThan(800);
  expect(heights.bar).toBeLessThan(400);
});
