import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { violations } from '../stage/accessibility.ts';
import { bringToFront } from '../stage/browsers/bring-to-front.ts';
import { byRole } from '../stage/browsers/by-role.ts';
import { click } from '../stage/browsers/element-actions.ts';
import { waitUntil } from '../stage/browsers/wait-until.ts';
import { optionsPage } from '../stage/pages/options-page.ts';
import { useStage } from '../stage/use-stage.ts';

const stage = useStage();

/** As the browser opens it, with nothing opened by a test. */
const openCards = async (part = '') =>
  optionsPage(await stage().browser.openExtensionPage(`options.html${part}`));

const tabsOf = async (page: string) =>
  (await stage().browser.openTabUrls()).filter((url) => new URL(url).pathname === `/${page}`);

/** The fieldset in which the keyboard is, and its field. */
const place = (page: Page) =>
  page.evaluate(() => {
    const field = document.activeElement;
    const [label] = (field as HTMLInputElement | null)?.labels ?? [];
    return [field?.closest('.card')?.id, label?.textContent];
  });

describe('the card of a profile', () => {
  it('is closed, with its state and enough of its key in one line, and follows its connection', async () => {
    const { emulator, connect } = stage();
    const options = await openCards();
    const hint = `${emulator.keys.sandbox.key.slice(0, 4)}…${emulator.keys.sandbox.key.slice(-4)}`;
    await expect.poll(() => options.summary('Sandbox')).toBe(`Not connected · ${hint}`);
    expect([await options.isOpen('Sandbox'), await options.isOpen('Production')]).toEqual([false, false]);
    await connect();
    await expect.poll(() => options.summary('Sandbox')).toMatch(/^Connected, \d+ (?:h|min).* left · /);
    expect(await options.summary('Production')).toMatch(/^Not connected · /);
    await expect
      .poll(() => options.page.title())
      .toMatch(/^● Sandbox, (?:\d+|<1) h – Options – Opening Bell$/);
  });

  it('opens by the mouse anywhere on its line, and by the keyboard, and keeps what is typed when it closes', async () => {
    const options = await openCards();
    await click(await byRole(options.page, 'group', 'Sandbox'));
    await expect.poll(() => options.isOpen('Sandbox')).toBe(true);
    await options.typeIn('Sandbox', 'Callback address', 'https://half.typed');
    await bringToFront(options.page);
    await (await byRole(options.page, 'button', 'Sandbox')).focus();
    await options.page.keyboard.press('Enter');
    await expect.poll(() => options.isOpen('Sandbox')).toBe(false);
    await options.page.keyboard.press(' ');
    await expect.poll(() => options.isOpen('Sandbox')).toBe(true);
    expect(await options.typedIn('Sandbox', 'Callback address')).toBe('https://half.typed');
    expect(await options.isOpen('Production')).toBe(false);
  });

  it('is opened by the address that asks for it, each time, with the keyboard in its first field', async () => {
    const options = await openCards('#production');
    await expect.poll(() => place(options.page)).toEqual(['production', 'Consumer key']);
    expect(await options.isOpen('Sandbox')).toBe(false);
    await options.page.evaluate(() => Object.assign(location, { hash: '#sandbox' }));
    await expect.poll(() => place(options.page)).toEqual(['sandbox', 'Consumer key']);
    expect([await options.isOpen('Sandbox'), await options.isOpen('Production')]).toEqual([true, true]);
  });
});

describe('the way from page to page', () => {
  it('leads to the tab that is there, and "Fix the keys" to the card of those keys', async () => {
    const { emulator, openPopup, browser } = stage();
    const popup = await openPopup('Production');
    for (const link of ['Options', 'Open console', 'Options', 'Open console']) {
      await click(await byRole(popup.page, 'link', link));
      const page = link === 'Options' ? '/options.html' : '/console.html';
      await waitUntil(async () => (await browser.activeTabUrl()).endsWith(page), {
        what: `${page} in front`,
      });
    }
    expect([await tabsOf('options.html'), await tabsOf('console.html')].map(({ length }) => length)).toEqual([
      1, 1,
    ]);
    const rejected = { status: 401, headers: {}, body: 'oauth_problem=consumer_key_rejected' };
    emulator.answer({ path: '/oauth/request_token' }, rejected);
    await popup.press('Connect');
    await popup.waitForStatus('Failed');
    await popup.press('Fix the keys');
    const options = await browser.waitForPage('options.html#production');
    await expect.poll(() => place(options)).toEqual(['production', 'Consumer key']);
    expect(await tabsOf('options.html')).toHaveLength(1);
  });

  it('leads to texts that are in the package: what changed, privacy, security, licence', async () => {
    const { browser } = stage();
    const options = await openCards();
    const within = await byRole(options.page, 'group', 'About');
    expect(await within.evaluate((card) => (card as HTMLElement).innerText)).toMatch(
      /Opening Bell \d+\.\d+\.\d+/,
    );
    for (const [link, text] of [
      ['What changed', 'What changed for the people who use Opening Bell.'],
      ['Privacy', 'Opening Bell sends nothing to its authors.'],
      ['Security', 'What is held, and where'],
      ['Licence', 'MIT License'],
    ] as const) {
      const address = await (await byRole(options.page, 'link', link, { within })).evaluate(
        (anchor) => (anchor as HTMLAnchorElement).pathname,
      );
      const page = await browser.openExtensionPage(address.slice(1));
      expect(await page.evaluate(() => document.body.innerText)).toContain(text);
      expect(await violations(page)).toEqual([]);
      await page.close();
    }
  });
});
