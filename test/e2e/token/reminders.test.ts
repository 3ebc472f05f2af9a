import type { Page } from 'puppeteer-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { byRole } from '../stage/browsers/by-role.ts';
import { click } from '../stage/browsers/element-actions.ts';
import { BROWSER_KIND } from '../stage/stage.ts';
import { useStage } from '../stage/use-stage.ts';

const stage = useStage();

const BEFORE_THE_END = 'Half an hour before the token ends';

const isTicked = async (page: Page) =>
  (await byRole(page, 'checkbox', BEFORE_THE_END)).evaluate((box) => (box as HTMLInputElement).checked);
interface BackgroundWindow {
  readonly browser: { notifications: { create: (id: string, texts: object) => Promise<string> } };
  asked?: string[];
}

/**
 * The reminders that the background has asked Firefox for since the first look. A Firefox without a window
 * takes a notification and drops it at once, so it is heard on its way there.
 */
const reminders = (page: Page) =>
  page.evaluate(async () => {
    const background = (await chrome.runtime.getBackgroundPage()) as unknown as BackgroundWindow;
    const { notifications } = background.browser;
    if (!background.asked) {
      const asked: string[] = [];
      background.asked = asked;
      const create = notifications.create.bind(notifications);
      notifications.create = (id, texts) => {
        asked.push(id);
        return create(id, texts);
      };
    }
    return [...background.asked];
  });
/** What an alarm does, and every other start of the background. */
const wake = (page: Page) => page.evaluate(() => chrome.runtime.sendMessage({ type: 'settle' }));

async function forgetPermission(page: Page): Promise<void> {
  await page.evaluate(() => chrome.permissions.remove({ permissions: ['notifications'] }));
}

/** Resolves when the page has drawn what it knows. */
const drawn = (page: Page) =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));

/** Moves E*TRADE's clock to this time of the day in New York, and lets Opening Bell see it. */
async function goTo(time: string) {
  const { emulator, openOptions } = stage();
  const now = Temporal.Instant.fromEpochMilliseconds(emulator.clock.now()).toZonedDateTimeISO(
    'America/New_York',
  );
  emulator.clock.shift(now.withPlainTime(time).epochMilliseconds - now.epochMilliseconds);
  const options = await openOptions();
  await options.press('Sandbox', 'Check keys');
  await options.waitForText('Sandbox', 'E*TRADE accepts this pair');
  await options.page.close();
}

describe('reminders', () => {
  // Chromium's question cannot be answered without a window; Firefox is told to answer it with yes.
  it.runIf(BROWSER_KIND === 'chromium')('are not switched on while the browser asks the person', async () => {
    const { page } = await stage().openOptions();
    await click(await byRole(page, 'checkbox', BEFORE_THE_END));
    await wake(page);
    await drawn(page);
    expect(await isTicked(page)).toBe(false);
    expect(await page.evaluate(() => chrome.storage.local.get('reminder-wishes'))).toEqual({});
  });

  it.runIf(BROWSER_KIND === 'firefox')('come once, half an hour before midnight in New York', async () => {
    const { connect, openOptions } = stage();
    await goTo('20:00');
    const options = await openOptions();
    onTestFinished(() => forgetPermission(options.page));
    await click(await byRole(options.page, 'checkbox', BEFORE_THE_END));
    await expect.poll(() => isTicked(options.page)).toBe(true);
    const popup = await connect();
    expect(await reminders(popup.page)).toEqual([]);
    await wake(popup.page);
    await goTo('23:31');
    await wake(popup.page);
    await expect.poll(() => reminders(popup.page)).toEqual(['tokenEnds sandbox']);
    await wake(popup.page);
    expect(await reminders(popup.page)).toEqual(['tokenEnds sandbox']);
  });
});
