import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasRole } from '../stage/browsers/by-role.ts';
import { popupPage } from '../stage/pages/popup-page.ts';
import { copyElsewhere, firstTab, welcomePage } from '../stage/pages/welcome-page.ts';
import { BROWSER_KIND, openStage, type Stage } from '../stage/stage.ts';

// Only a browser that has never seen the extension opens the page by itself.
let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ isFirstRun: true });
}, 60_000);
afterAll(() => stage.close());

describe('a fresh installation', () => {
  it('leads to the first signed call with two clicks and two pastes', async () => {
    const { browser, emulator, etrade, signedRequests } = stage;
    const { page, ...person } = welcomePage(await firstTab(browser));
    expect(await browser.activeTabUrl()).toMatch(/welcome\.html$/);
    await expect.poll(person.focused).toBe('Consumer key');
    const { key, secret } = emulator.keys.sandbox;
    await copyElsewhere(browser, key, page);
    await person.paste();
    await copyElsewhere(browser, secret, page);
    await person.click('textbox', 'Consumer secret');
    await person.paste();
    await person.waitForText('E*TRADE accepts this pair');
    await person.click('button', 'Connect');
    await etrade.logOn();
    await etrade.agreement();
    // It has read that page, so it must not complain of the browser's settings.
    expect(await person.text()).toContain('Waiting for your approval');
    expect(await person.text()).not.toContain('keep Opening Bell from');
    await etrade.accept();
    const shown = popupPage(page);
    await shown.waitForStatus('Connected');
    expect(await shown.response('accountIdKey')).toContain('200');
    expect(await browser.activeTabUrl()).toMatch(/welcome\.html$/);
    expect(signedRequests('/v1/accounts/list')).toHaveLength(1);
    expect(person.spent).toMatchObject({ clicks: 2, pastes: 2 });
    // Where the icon is out of sight, the page says how to change that; Firefox does not tell.
    expect(await hasRole(page, 'heading', 'Keep the bell in sight')).toBe(BROWSER_KIND === 'chromium');
  });

  it('is nothing that an update is: no tab opens, with keys or without', async () => {
    const { browser, begin, openOptions } = stage;
    await begin(false);
    await browser.updateExtension();
    const { page } = await openOptions();
    await page.evaluate(() => chrome.runtime.sendMessage({ type: 'settle' }));
    expect((await browser.openTabUrls()).filter((url) => url.endsWith('welcome.html'))).toEqual([]);
  });
});
