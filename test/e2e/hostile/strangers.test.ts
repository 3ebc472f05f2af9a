import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { codePath } from '../../emulator/pages/code-page-parts.ts';
import { BROWSER_KIND } from '../stage/stage.ts';
import { useStage } from '../stage/use-stage.ts';
import { inContentWorld } from './corpus/content-world.ts';
import { hostileMessages, SOUND_COMMANDS } from './corpus/messages.ts';
import { forgeEvents, reachFor } from './corpus/page-attacks.ts';
import { stateOf } from './corpus/state-of.ts';
import { installStranger } from './corpus/stranger-extension.ts';

const stage = useStage();

describe('a web page', () => {
  it.each([
    ['a look-alike', 'https://us-etrade.test/e/t/etws/TradingAPICustomerInfo'],
    ['E*TRADE', 'https://us.etrade.com/e/t/etws/authorize'],
  ])('of %s reaches nothing of the extension', async (_name, url) => {
    const { browser, etrade, startConnecting, signedRequests } = stage();
    const popup = await startConnecting();
    await etrade.logOn();
    await etrade.agreement();
    await expect.poll(() => stateOf(popup.page)).toContain('"pageSeen":"agreement"');
    const before = { state: await stateOf(popup.page), tabs: await ownTabs() };
    const page = await browser.openPage(url);
    const reached = await page.evaluate(reachFor, browser.extensionOrigin, SOUND_COMMANDS as object[]);

    expect(reached).toEqual([]);
    await popup.page.evaluate(() => chrome.runtime.sendMessage({ type: 'settle' }));
    expect(await stateOf(popup.page)).toBe(before.state);
    expect(await ownTabs()).toEqual(before.tabs);
    expect(signedRequests().map(({ path }) => path)).toEqual(['/oauth/request_token']);
  });

  it('cannot hold up a login with forged events of a content script', async () => {
    const { emulator, browser, etrade, startConnecting } = stage();
    emulator.scenario.codePage = 'twoInputs';
    const popup = await startConnecting();
    await etrade.logOn();
    const id = await popup.page.evaluate(() => chrome.runtime.id);
    const harass = async (page: Page) => page.evaluate(forgeEvents, id);
    await harass(await etrade.agreement());
    await etrade.accept();
    const page = await browser.waitForPage(codePath);
    await harass(page);
    const code = await page.evaluate(() => document.querySelector('input')?.value.trim() ?? '');
    await popup.waitForText('Copy it from there');
    await popup.enterCode(code);
    await popup.waitForStatus('Connected');
  });
});

describe('another extension', () => {
  it('gets no answer and moves nothing', async () => {
    const { browser, startConnecting, signedRequests } = stage();
    const { page } = await startConnecting();
    // The tab is the last thing that a login notes by itself.
    await expect.poll(() => stateOf(page)).toMatch(/"tabId":\d/);
    const stranger = await installStranger(browser);
    const id = await page.evaluate(() => chrome.runtime.id);
    const before = await stateOf(page);
    const messages = [...SOUND_COMMANDS.map((each) => JSON.stringify(each)), ...hostileMessages(100)];
    const answers = await stranger.evaluate<string[]>(`(async () => {
      const send = (message) => chrome.runtime.sendMessage(${JSON.stringify(id)}, message).then(String, () => 'refused');
      const answers = await Promise.all([${messages.join(',')}].map(send));
      const port = chrome.runtime.connect(${JSON.stringify(id)});
      await new Promise((resolve) => port.onDisconnect.addListener(resolve));
      return [...new Set(answers)];
    })()`);

    expect(answers).toEqual(['refused']);
    expect(await stateOf(page)).toBe(before);
    expect(signedRequests().map(({ path }) => path)).toEqual(['/oauth/request_token']);
  });
});

describe("the content script's world", () => {
  it('holds no secret and no way to one', async () => {
    const { browser, emulator, etrade, connect, startConnecting } = stage();
    await connect('Production');
    const popup = await startConnecting();
    const page = await etrade.agreement();
    const seen = await inContentWorld<unknown[]>(browser, page, LOOK_AROUND);
    const secrets = [
      ...Object.values(emulator.keys).map(({ secret }) => secret),
      ...emulator.issuedSecrets(),
    ];
    // Short ones, the codes, could be in anything by chance.
    for (const secret of secrets.filter(({ length }) => length > 8)) {
      expect(JSON.stringify(seen).includes(secret)).toBe(false);
    }
    expect(seen).toMatchObject(
      browser.kind === 'chromium'
        ? ['refused', 'refused', []]
        : // Firefox cannot close this one; the keys in it are sealed.
          [{ 'keys-sandbox': expect.anything() }, 'absent', []],
    );
    await popup.waitForStatus('Waiting for your approval');
  });
});

// Firefox prerenders nothing.
describe.runIf(BROWSER_KIND === 'chromium')('a page that nobody has opened yet', () => {
  it('is not heard while it is only prerendered', async () => {
    const { emulator, etrade, startConnecting, signedRequests } = stage();
    const popup = await startConnecting();
    await etrade.logOn();
    const page = await etrade.agreement();
    const code = { path: codePath, method: 'GET' } as const;
    emulator.answer(code, {
      status: 200,
      headers: { 'Content-Type': 'text/html' },
      body: '<!doctype html><div class="api-inner-container"><input type="text" value="DEC0Y"></div>',
    });
    await page.evaluate((path) => {
      const rules = document.createElement('script');
      rules.type = 'speculationrules';
      rules.textContent = JSON.stringify({ prerender: [{ urls: [path], eagerness: 'immediate' }] });
      document.head.append(rules);
    }, codePath);
    await expect.poll(() => emulator.journal.filter(({ path }) => path === codePath).length).toBe(1);
    await popup.page.evaluate(() => chrome.runtime.sendMessage({ type: 'settle' }));
    expect(signedRequests('/oauth/access_token')).toEqual([]);
    expect(await popup.status()).toMatch(/^Waiting for your approval/);
  });
});

const LOOK_AROUND = `(async () => {
  const read = (area) => area ? area.get(null).catch(() => 'refused') : 'absent';
  return [
    await read(chrome.storage?.local),
    await read(chrome.storage?.session),
    await indexedDB.databases(),
  ];
})()`;

/** By what runs in a tab, not by its address: Chromium leaves the address of a page that it refused to open. */
async function ownTabs(): Promise<string[]> {
  const { browser } = stage();
  await browser.openTabUrls();
  const pages = await browser.browser.pages();
  const addresses = await Promise.all(pages.map((page) => page.evaluate(() => location.href)));
  return addresses.filter((address) => address.startsWith(browser.extensionOrigin)).sort();
}
