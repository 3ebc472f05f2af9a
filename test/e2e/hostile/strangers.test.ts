import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { codePath } from '../../emulator/pages/code-page-parts.ts';
import { inContentWorld } from '../stage/content-world.ts';
import { useStage } from '../stage/use-stage.ts';
import { hostileMessages, SOUND_COMMANDS } from './corpus/messages.ts';
import { forgeEvents, reachFor } from './corpus/page-attacks.ts';
import { stateOf } from './corpus/state-of.ts';
import { installStranger } from './corpus/stranger-extension.ts';

// Another extension is installed in it.
const stage = useStage({ ownBrowser: true });

describe('a web page', () => {
  /** The look-alike in the login's own tab, as in any other one E*TRADE itself is not heard either. */
  const showLookAlike = async (tab: Page) => {
    await tab.goto(`https://us-etrade.test${codePath}`);
    return tab;
  };
  const showEtrade = () => stage().browser.openPage('https://us.etrade.com/e/t/etws/authorize');

  it.each([
    ['a look-alike', showLookAlike],
    ['E*TRADE', showEtrade],
  ])('of %s reaches nothing of the extension', async (_name, show) => {
    const { emulator, browser, etrade, startConnecting, signedRequests } = stage();
    const popup = await startConnecting();
    await etrade.logOn();
    const tab = await etrade.agreement();
    await expect.poll(() => stateOf(popup.page)).toContain('"pageSeen":"agreement"');
    const before = { state: await stateOf(popup.page), tabs: await ownTabs() };
    const page = await show(tab);
    const reached = await page.evaluate(reachFor, browser.extensionOrigin, SOUND_COMMANDS as object[]);

    expect(reached).toEqual([]);
    await etrade.letScriptLook(page);
    await popup.statusAfterAll();
    expect(await stateOf(popup.page)).toBe(before.state);
    expect(await ownTabs()).toEqual(before.tabs);
    expect(signedRequests().map(({ path }) => path)).toEqual(['/oauth/request_token']);
    // E*TRADE's own page in the login's tab is heard, so that the above means something.
    emulator.answer({ host: 'us.etrade.com', path: codePath, method: 'GET' }, CODE_PAGE);
    await tab.goto(`https://us.etrade.com${codePath}`);
    await expect.poll(() => signedRequests().at(-1)?.oauth.oauth_verifier).toBe('DEC0Y');
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
    await popup.waitForText('could not be read for certain');
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

const CODE_PAGE = {
  status: 200,
  headers: { 'Content-Type': 'text/html' },
  body: '<!doctype html><div class="api-inner-container"><input type="text" value="DEC0Y"></div>',
};

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
