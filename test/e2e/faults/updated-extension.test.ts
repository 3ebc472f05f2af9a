import { describe, expect, it } from 'vitest';
import { USABLE_WITHIN_MS } from '../stage/stage.ts';
import { useStage } from '../stage/use-stage.ts';

// An update closes tabs, and the extension is another one afterwards.
const stage = useStage({ ownBrowser: true });

/** Asked through a page of the extension, as tests do not attach to the background. */
const alarmTimes = async () => {
  const page = await stage().browser.openExtensionPage('options.html');
  const times = () =>
    page.evaluate(async () => (await chrome.alarms.getAll()).map(({ scheduledTime }) => scheduledTime));
  return { page, times };
};

describe('an extension that is updated', () => {
  it('while one profile is connected and another logs in: says what was in memory, and connects again', async () => {
    const { browser, etrade, connect, startConnecting, openPopup, openPopupToUse } = stage();
    await connect('Sandbox');
    await startConnecting('Production');
    await etrade.agreement();
    await browser.updateExtension();

    const { popup, tookMs } = await openPopupToUse('Not connected', 'Connect');
    expect(tookMs).toBeLessThan(USABLE_WITHIN_MS);
    await popup.waitForText('PRODUCTION');
    await popup.waitForText('restarted during the login');
    await (await openPopup('Sandbox')).waitForText('held in memory only');
    await (await etrade.agreement()).close();

    const sandbox = await startConnecting('Sandbox');
    await etrade.accept();
    await sandbox.waitForStatus('Connected');
    await sandbox.send('List Accounts');
    await sandbox.response('200 OK');
  });

  it('while the person logs in: the script in their page keeps silent, and a code of that login does nothing', async () => {
    const { emulator, browser, etrade, startConnecting, openPopup, signedRequests } = stage();
    emulator.scenario.recorder = true;
    await startConnecting();
    await etrade.logOn();
    const page = await etrade.agreement();
    const troubles: unknown[] = [];
    page.on('pageerror', (error) => troubles.push(error));
    page.on('dialog', (dialog) => troubles.push(dialog.message()));
    page.on('console', (message) => troubles.push(message.text()));
    await browser.updateExtension();

    await etrade.accept();
    const code = await etrade.codePage();
    await etrade.letScriptLook(code);
    const later = await openPopup();
    expect(await later.statusAfterAll()).toMatch(/^Not connected/);
    expect(signedRequests('/oauth/access_token')).toEqual([]);
    expect(troubles).toEqual([]);
  });

  it('while it exchanges the code: nothing is sent again by the script that comes with it', async () => {
    const { emulator, browser, etrade, startConnecting, openPopup, signedRequests } = stage();
    const answer = emulator.hold({ path: '/oauth/access_token' });
    await startConnecting();
    await etrade.logOnAndAccept();
    await answer.arrived;
    await browser.updateExtension();
    answer.release();
    const page = await etrade.codePage();
    await etrade.letScriptLook(page);
    const later = await openPopup();
    expect(await later.statusAfterAll()).toMatch(/^Not connected/);
    expect(signedRequests('/oauth/access_token')).toHaveLength(1);
  });
});

describe('a new version that waits', () => {
  it('closes no page on which something is typed', async () => {
    const { openOptions } = stage();
    const options = await openOptions();
    await options.typeIn('Sandbox', 'Consumer key', 'half-typed');
    const reply = await options.page.evaluate(async () => {
      await chrome.storage.session.set({ 'update-waiting': { version: 1, value: Date.now() } });
      return chrome.runtime.sendMessage({ type: 'settle' });
    });
    expect(reply).toEqual({ name: 'done' });
    // Another one goes the same way: had the first been obeyed, nobody would answer.
    await options.page.evaluate(() => chrome.runtime.sendMessage({ type: 'settle' }));
    expect(await options.typedIn('Sandbox', 'Consumer key')).toBe('half-typed');
    await options.page.evaluate(() => chrome.storage.session.remove('update-waiting'));
    expect(await options.page.evaluate(() => chrome.alarms.clear('update'))).toBe(true);
  });
});

describe('an extension that is switched off and on', () => {
  it('says that the token was in memory, and connects again with an alarm of its own', async () => {
    const { browser, etrade, connect, openPopupToUse } = stage();
    await connect();
    await browser.switchExtensionOffAndOn();
    const { popup, tookMs } = await openPopupToUse('Not connected', 'Connect');
    expect(tookMs).toBeLessThan(USABLE_WITHIN_MS);
    await popup.waitForText('held in memory only');
    await popup.press('Connect');
    await popup.waitForStatus('Waiting for your approval');
    await etrade.accept();
    await popup.waitForStatus('Connected');
    await expect.poll((await alarmTimes()).times).toHaveLength(1);
  });
});

describe('an alarm that is lost', () => {
  it('is set anew for the same moment when the background starts', async () => {
    const { browser, connect, openPopup } = stage();
    await connect();
    const { page, times } = await alarmTimes();
    await expect.poll(times).toHaveLength(1);
    const [before = 0] = await times();
    await browser.killBackground();
    await page.evaluate(() => chrome.alarms.clearAll());
    expect(await times()).toEqual([]);
    const popup = await openPopup();
    await popup.page.evaluate(() => chrome.runtime.sendMessage({ type: 'settle' }));
    await expect.poll(times).toHaveLength(1);
    // Browsers keep the moment a little differently from how it was asked for.
    const [after = 0] = await times();
    expect(Math.abs(after - before)).toBeLessThan(1_000);
  });
});
