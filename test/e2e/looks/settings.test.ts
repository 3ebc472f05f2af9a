import type { Page } from 'puppeteer-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { bringToFront } from '../stage/browsers/bring-to-front.ts';
import { useStage } from '../stage/use-stage.ts';

const stage = useStage();

const MINUTE_MS = 60_000;

const badgeText = (page: Page) => page.evaluate(() => chrome.action.getBadgeText({}));

describe('the toolbar icon', () => {
  it.each([
    ['Sandbox', /^(?:\d+h|<1h)$/],
    ['Production', /^P(?:\d+h|<1h)$/],
  ] as const)('shows the hours left of %s', async (profile, text) => {
    const popup = await stage().connect(profile);
    await expect.poll(() => badgeText(popup.page)).toMatch(text);
    await popup.press('Disconnect');
    await popup.waitForStatus('Not connected');
    await expect.poll(() => badgeText(popup.page)).toBe('');
  });

  it('shows nothing where the person wants nothing', async () => {
    const { connect, openOptions } = stage();
    const options = await openOptions();
    await options.switchSetting('Show the state on the toolbar icon');
    const popup = await connect();
    await expect.poll(() => badgeText(popup.page)).toBe('');
    await bringToFront(options.page);
    await options.switchSetting('Show the state on the toolbar icon');
    await expect.poll(() => badgeText(popup.page)).not.toBe('');
  });
});

describe('a token that is kept awake', () => {
  it('is not promised to a profile that locks first, with the numbers that are set', async () => {
    const { emulator, openOptions, saveKeys } = stage();
    onTestFinished(saveKeys);
    const options = await openOptions();
    await options.saveKeysWithPassphrase('Production', emulator.keys.production, 'four invented words here');
    await options.waitForText('For all profiles', 'Production locks after 30 minutes');
    await options.waitForText('Production', 'after 30 minutes without a press of yours');
    await options.press('For all profiles', 'Lock when the browser closes');
    await expect
      .poll(() => options.page.evaluate(() => document.body.innerText))
      .not.toContain('Production locks after');
  });

  it('is renewed at once where the switch comes late', async () => {
    const { emulator, connect, openOptions, signedRequests } = stage();
    const options = await openOptions();
    await connect();
    emulator.clock.shift(117 * MINUTE_MS);
    await bringToFront(options.page);
    await options.press('Production', 'Check keys');
    await options.waitForText('Production', 'E*TRADE accepts this pair');
    await options.switchSetting('Keep tokens awake');
    await expect.poll(() => signedRequests('/oauth/renew_access_token').length).toBe(1);
  });

  it.each([
    ['is renewed shortly before two idle hours are over', true, 1],
    ['is left to fall asleep where that was not asked for', false, 0],
  ])('%s', async (_name, isKeptAwake, renewals) => {
    const { emulator, connect, openOptions, signedRequests } = stage();
    const options = await openOptions();
    if (isKeptAwake) await options.switchSetting('Keep tokens awake');
    const popup = await connect();
    emulator.clock.shift(112 * MINUTE_MS);
    await bringToFront(options.page);
    await options.press('Production', 'Check keys');
    await options.waitForText('Production', 'E*TRADE accepts this pair');
    // What an alarm does, and every other start of the background.
    await popup.page.evaluate(() => chrome.runtime.sendMessage({ type: 'settle' }));
    const renewed = signedRequests('/oauth/renew_access_token').filter(({ status }) => status === 200);
    expect(renewed).toHaveLength(renewals);
    expect(await popup.status()).toMatch(/^Connected/);
  });
});
