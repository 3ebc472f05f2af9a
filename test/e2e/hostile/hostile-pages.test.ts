import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { codePath } from '../../emulator/pages/code-page-parts.ts';
import type { RunningBrowser } from '../stage/browsers/launch-browser.ts';
import { scriptHasLooked, scriptHasLookedAgain } from '../stage/content-world.ts';
import type { PopupPage } from '../stage/pages/popup-page.ts';
import { useStage } from '../stage/use-stage.ts';
import { expectMemoryGivenBack, extensionMemory } from './corpus/extension-memory.ts';
import { LOOK_ALIKES, PAGES_THAT_LIE, pagesWithoutCode } from './corpus/pages.ts';

const stage = useStage();

const CODE_URL = `https://us.etrade.com${codePath}`;
const html = (body: string) => ({
  status: 200,
  headers: { 'Content-Type': 'text/html; charset=utf-8' },
  body,
});

const HIDES_DECOYS = '.decoy { display: none }';
const LATE_STYLES = '<link rel="stylesheet" href="/late.css"><input class="decoy" type="text" value="DEC0Y">';

const BATCHES = 5;
const PAGES = pagesWithoutCode(100);
const batch = (index: number) => PAGES.filter((_page, at) => at % BATCHES === index);

let popup: PopupPage;
let tab: Page;
let browser: RunningBrowser;

beforeEach(async () => {
  const { etrade, startConnecting } = stage();
  ({ browser } = stage());
  popup = await startConnecting();
  await etrade.logOn();
  tab = await etrade.agreement();
});

describe('the tab of a login', () => {
  it.each(Array.from({ length: BATCHES }, (_, index) => index))(
    'reads no code from pages that show none (a fifth of 100: %i)',
    async (index) => {
      const before = await extensionMemory(browser);
      for (const page of batch(index)) {
        await show(page);
        await contentScriptHasLooked();
        expect(exchanges(), page.slice(0, 2000)).toEqual([]);
      }
      expect(await popup.status()).toMatch(/^Waiting for your approval/);
      await expectMemoryGivenBack(browser, before);
    },
  );

  it('reads no code from pages of another kind at the address of the code', async () => {
    for (const [name, page] of Object.entries(LOOK_ALIKES)) {
      await show(page);
      await contentScriptHasLooked();
      expect(exchanges(), name).toEqual([]);
    }
    expect(await popup.status()).toMatch(/^Waiting for your approval/);
  });

  it.each(Object.entries(PAGES_THAT_LIE))(
    'reads the code that is shown, and not what the page makes of %s',
    async (_name, page) => {
      await show(page('5H0WN'));
      await popup.waitForStatus('Failed');
      expect(exchanges()).toEqual(['5H0WN']);
    },
  );

  it('reads nothing that a style sheet still to come will hide', async () => {
    const { emulator } = stage();
    const sheet = { host: 'us.etrade.com', path: '/late.css' };
    const held = emulator.hold(sheet);
    emulator.answer(sheet, { status: 200, headers: { 'Content-Type': 'text/css' }, body: HIDES_DECOYS });
    emulator.answer({ path: codePath, method: 'GET' }, html(LATE_STYLES));
    await tab.goto(CODE_URL, { waitUntil: 'domcontentloaded' });
    await held.arrived;
    await scriptHasLookedAgain(browser, tab);
    expect(exchanges()).toEqual([]);
    held.release();
    await scriptHasLookedAgain(browser, tab);
    expect(exchanges()).toEqual([]);
    expect(await popup.status()).toMatch(/^Waiting for your approval/);
  });

  it.each(['/x', ';x', 'X', '%20', '%2e'])(
    'reads nothing where the address goes on with %s',
    async (rest) => {
      await show('<input type="text" value="DEC0Y">', `${codePath}${rest}`);
      await contentScriptHasLooked();
      expect(exchanges()).toEqual([]);
      expect(await popup.status()).toMatch(/^Waiting for your approval/);
    },
  );
});

describe('a page that never rests', () => {
  it.each([
    [
      'changes itself 10,000 times a second',
      `<p></p><script>setInterval(() => { for (let i = 0; i < 100; i += 1) document.querySelector('p').textContent = Math.random(); }, 10);</script>`,
    ],
    [
      'floods its own window with messages',
      `<script>setInterval(() => { for (let i = 0; i < 100; i += 1) postMessage({ type: 'verifierShown', verifier: 'DEC0Y' }, '*'); }, 10);</script>`,
    ],
  ])('and %s: the code is entered by hand', async (_name, page) => {
    await show(page);
    await contentScriptHasLooked();
    await popup.waitForText('paste it below');
    expect(exchanges()).toEqual([]);
    await popup.enterCode('WR0NG');
    await popup.waitForStatus('Failed');
    expect(exchanges()).toEqual(['WR0NG']);
  });

  it('and loads itself over and over: the login goes on waiting', async () => {
    const { emulator } = stage();
    const loads = 50;
    emulator.answer({ path: codePath, method: 'GET' }, html('<script>location.reload()</script>'), loads);
    emulator.answer({ path: codePath, method: 'GET' }, html('<p>At rest'));
    await tab.goto(CODE_URL).catch(() => undefined);
    await expect
      .poll(() => tab.evaluate(() => document.body.innerText).catch(() => ''), { timeout: 30_000 })
      .toBe('At rest');
    await contentScriptHasLooked();
    expect(exchanges()).toEqual([]);
    expect(await popup.status()).toMatch(/^Waiting for your approval/);
  });
});

/** Shows a page in the tab that the login has opened, as E*TRADE itself would. */
async function show(page: string, path: string = codePath): Promise<void> {
  stage().emulator.answer({ host: 'us.etrade.com', path, method: 'GET' }, html(page));
  await tab.goto(`https://us.etrade.com${path}`);
}

const contentScriptHasLooked = () => scriptHasLooked(browser, tab);

const exchanges = () =>
  stage()
    .signedRequests('/oauth/access_token')
    .map(({ oauth }) => oauth.oauth_verifier);
