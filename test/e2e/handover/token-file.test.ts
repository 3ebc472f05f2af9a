import { mkdtempSync } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { ElementHandle } from 'puppeteer-core';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bringToFront } from '../stage/browsers/bring-to-front.ts';
import { byRole } from '../stage/browsers/by-role.ts';
import { missingDisplayPackages, startDisplay } from '../stage/browsers/display.ts';
import { waitUntil } from '../stage/browsers/wait-until.ts';
import { workerOf } from '../stage/fetch-in-background.ts';
import { permissionQuestion } from '../stage/permission-question.ts';
import { BROWSER_KIND } from '../stage/stage.ts';
import { useStage } from '../stage/use-stage.ts';

const GROUP = 'Token file';
const NAME = 'opening-bell-sandbox-token.json';
const HOUR_MS = 60 * 60_000;

/** Chromium asks for `downloads` in a window, and shows that on a display only. */
const missing = BROWSER_KIND === 'chromium' ? missingDisplayPackages() : [];
const display = BROWSER_KIND === 'chromium' && missing.length === 0 ? await startDisplay() : null;
afterAll(() => display?.close());

/** With a Downloads folder in it. */
const home = mkdtempSync(path.join(os.tmpdir(), 'opening-bell-home-'));
const downloads = path.join(home, 'Downloads');
afterAll(() => rm(home, { recursive: true, force: true }));

const stage = useStage({ env: { HOME: home, ...display?.env }, headless: display === null });

beforeEach(({ skip }) =>
  skip(missing.length > 0, `Chromium asks for a permission in a window: install ${missing.join(' and ')}`),
);
afterEach(async () => {
  for (const name of await files()) await rm(path.join(downloads, name), { recursive: true });
});

const files = () => readdir(downloads).catch(() => []);
const fileNow = async () => JSON.parse(await readFile(path.join(downloads, NAME), 'utf8'));
const untilFile = (isMeant: (content: Record<string, unknown>) => boolean = () => true) =>
  waitUntil(
    async () => {
      const content = await fileNow();
      return isMeant(content) ? content : undefined;
    },
    { what: 'the token file' },
  );

/** The options page with the field of the token file, and the browser's question when one is asked. */
async function openField() {
  const options = await stage().openOptions();
  const question = await permissionQuestion(stage().browser, display);
  const field = await byRole(options.page, 'combobox', 'Token file of Sandbox');
  const chosen = () => field.evaluate((select) => (select as HTMLSelectElement).value);
  return { options, question, chosen, next: () => pressIn(field, 'ArrowDown') };
}

async function pressIn(field: ElementHandle, key: 'ArrowDown' | 'Home') {
  const page = field.frame.page();
  await bringToFront(page);
  await field.focus();
  await page.keyboard.press(key);
}

/** Chooses a shape, and allows what the browser asks, if it asks. */
async function chooseShape(wanted: 'json' | 'oauthPair' = 'json') {
  const opened = await openField();
  let wasAsked = false;
  while ((await opened.chosen()) !== wanted) {
    const before = await opened.chosen();
    await opened.next();
    await waitUntil(
      async () => {
        if (await opened.question.isOpen()) {
          wasAsked = true;
          await opened.question.answer('allow');
        }
        return (await opened.chosen()) !== before;
      },
      { what: 'another shape' },
    );
  }
  return { ...opened, wasAsked };
}

const listedDownloads = () =>
  stage()
    .browser.openExtensionPage('options.html')
    .then((page) => page.evaluate(async () => (await chrome.downloads.search({})).length));

describe('the token file', () => {
  it('stays off where the browser is told not to allow it, and that is said', async () => {
    const { connect } = stage();
    const { options, question, chosen, next } = await openField();
    await next();
    await waitUntil(question.isOpen, { what: 'the question' });
    await question.answer('refuse');
    await options.waitForText(GROUP, 'does not allow downloads for Opening Bell, so there is no token file');
    expect(await chosen()).toBe('');
    await connect();
    expect(await files()).toEqual([]);
  });

  it('comes with a connect, is written over after a renew, and goes with a Disconnect', async () => {
    const { connect, emulator } = stage();
    const { wasAsked } = await chooseShape('oauthPair');
    expect(wasAsked).toBe(true);
    const popup = await connect();
    const first = await untilFile();
    const token = emulator.issued().findLast(({ kind }) => kind === 'access token')?.text;
    expect(first).toMatchObject({ oauth_token: token, sandbox: true });
    await popup.press('Renew');
    const used = Number(first.last_used_at);
    expect(await untilFile(({ last_used_at }) => Number(last_used_at) > used)).toMatchObject({
      oauth_token: token,
    });
    expect(await files()).toEqual([NAME]);
    expect(await listedDownloads()).toBe(0);
    if (BROWSER_KIND === 'chromium') expect(await popup.page.evaluate(hiddenPages)).toBe(0);
    await popup.press('Disconnect');
    await popup.waitForStatus('Not connected');
    await expect.poll(files).toEqual([]);
  });

  it('is written at once where a token is there already, and is gone when that has ended at midnight', async () => {
    const { connect, openPopup, passTime } = stage();
    await connect();
    await chooseShape();
    await untilFile();
    passTime(24 * HOUR_MS);
    await (await openPopup()).waitForStatus('Expired');
    await expect.poll(files).toEqual([]);
  });

  it('is left where it is while the browser allows no downloads any more; that is said, and made good', async () => {
    const { browser, connect, openPopup } = stage();
    const { options, question } = await chooseShape();
    const popup = await connect();
    await untilFile();
    await options.page.evaluate(() => chrome.permissions.remove({ permissions: ['downloads'] }));
    await options.waitForText(GROUP, 'neither written nor deleted');
    await popup.press('Disconnect');
    await popup.waitForStatus('Not connected');
    expect(await files()).toEqual([NAME]);
    await options.press(GROUP, 'Allow downloads');
    await waitUntil(
      async () => {
        if (await question.isOpen()) await question.answer('allow');
        return options.page.evaluate(() => chrome.permissions.contains({ permissions: ['downloads'] }));
      },
      { what: 'the permission' },
    );
    // As the browser does after half a minute: in Firefox one that has lived through the withdrawal gets no way back.
    await browser.killBackground();
    await openPopup();
    await expect.poll(files, { timeout: 10_000 }).toEqual([]);
  });

  it.runIf(BROWSER_KIND === 'chromium')(
    'comes from a hidden page that goes with a background which is stopped',
    async () => {
      const { browser } = stage();
      const page = await browser.openExtensionPage('options.html');
      await (await workerOf(browser)).evaluate(openHiddenPage);
      expect(await page.evaluate(hiddenPages)).toBe(1);
      await browser.killBackground();
      await expect.poll(() => page.evaluate(hiddenPages)).toBe(0);
    },
  );
});

/** As the background opens it, which is stopped before it closes it. */
const openHiddenPage = () =>
  new Promise<void>((resolve, reject) => {
    void navigator.locks.request('hidden-page', async () => {
      const how = {
        url: 'offscreen.html',
        reasons: ['BLOBS' as chrome.offscreen.Reason],
        justification: 'test',
      };
      await chrome.offscreen.createDocument(how).then(resolve, reject);
      return new Promise(() => undefined);
    });
  });

const hiddenPages = async () => {
  const found = await chrome.runtime.getContexts({
    contextTypes: ['OFFSCREEN_DOCUMENT' as chrome.runtime.ContextType],
  });
  return found.length;
};
