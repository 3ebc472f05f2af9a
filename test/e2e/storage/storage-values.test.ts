import { beforeEach, describe, expect, it } from 'vitest';
import { bringToFront } from '../stage/browsers/bring-to-front.ts';
import { reloadPage } from '../stage/browsers/reload-page.ts';
import { type AreaName, emergencyPage, putStored, readStorage } from '../stage/pages/emergency-page.ts';
import { BROWSER_KIND } from '../stage/stage.ts';
import { useStage } from '../stage/use-stage.ts';

const stage = useStage({ withKeys: false });

const NEWER = 'A newer version of Opening Bell has saved what is here.';
const DAMAGED = 'What Opening Bell has saved is damaged.';

/** A page with nothing of ours in it, from which the storage can be reached. */
const openScriptless = () => stage().browser.openExtensionPage('manifest.json');
const openEmergency = async (path: string) => emergencyPage(await stage().browser.openExtensionPage(path));

beforeEach(() => stage().saveKeys());

describe('data of a newer version', () => {
  it.each(['keys-sandbox', 'profiles', 'settings'])(
    'under %s is left as it is, told, and may be reset',
    async (key) => {
      const { openPopup, signedRequests } = stage();
      const watched = await openScriptless();
      await putStored(watched, 'local', { [key]: { version: 9, value: { of: 'the future' } } });
      const before = await readStorage(watched);
      const options = await openEmergency('options.html');
      await options.waitForTrouble(NEWER);
      await (await openEmergency('console.html')).waitForTrouble(NEWER);
      await (await openEmergency('handover.html')).waitForTrouble(NEWER);
      await (await openEmergency('welcome.html')).waitForTrouble(NEWER);
      const popup = await openEmergency('popup.html');
      await popup.waitForTrouble(NEWER);
      const reply = await popup.page.evaluate(() =>
        chrome.runtime.sendMessage({ type: 'connect', profileId: 'sandbox' }),
      );
      expect(reply).toMatchObject({ name: 'failed', failure: { code: 'storageNewer' } });
      expect(signedRequests()).toEqual([]);

      await popup.reset('reset');
      expect(await readStorage(watched)).toEqual(before);
      await popup.reset('RESET');
      await popup.waitForStatus('Not connected');
      // The page beside it finds out by itself.
      await options.waitForStatus('Not connected');
      expect(await readStorage(watched)).toEqual({ local: {}, session: {} });
      expect(await (await openPopup()).hasButton('Add your keys')).toBe(true);
    },
  );
});

/** More than any text of ours may have. */
const TOO_LONG = 'x'.repeat(30_000);

/** H22: what no version wrote, and what a newer one may have. */
const VALUES: readonly (readonly [unknown, string])[] = [
  [null, DAMAGED],
  [[1, 2], DAMAGED],
  ['a text', DAMAGED],
  [7, DAMAGED],
  [TOO_LONG, DAMAGED],
  ['{"version":1,"value":{"ke', DAMAGED],
  [{ version: 1, value: { name: null, keep: null } }, DAMAGED],
  [{ version: 1, value: { text: TOO_LONG } }, DAMAGED],
  [{ version: 7, value: [] }, NEWER],
];
const TURNS = [0, 3, 6];

/** Only shown, never decided by: what cannot be read there reads as nothing and is written over. */
const DISPOSABLE = /^(?:log|deliveries|last-body-.*|history-.*|(?:call|code|keys)-draft-.*)$/;

describe('a value that makes no sense, under every key that a connected browser has', () => {
  // Each turn has another value for each key; the unit tests have every value for each.
  it.each(TURNS)('is told and left as it is, turn %d', async (turn) => {
    const { connect, openOptions, emulator } = stage();
    const options = await openOptions();
    await options.saveKeys('Production', emulator.keys.production, 'Until the browser closes');
    await options.switchSetting('Keep tokens awake');
    const connected = await connect();
    await connected.send('List Accounts');
    await connected.response('200 OK');
    const watched = await openScriptless();
    const whole = await readStorage(watched);
    const places = (['local', 'session'] as const).flatMap((area) =>
      Object.keys(whole[area])
        .filter((key) => !DISPOSABLE.test(key))
        .map((key): [AreaName, string] => [area, key]),
    );
    expect(places.length).toBeGreaterThan(8);
    const page = emergencyPage(connected.page);
    // A page in the back takes its time.
    await bringToFront(page.page);
    for (const [index, [area, key]] of places.entries()) {
      const [value, words] = VALUES[(index + turn) % VALUES.length] ?? [];
      await putStored(watched, area, { [key]: value });
      await reloadPage(page.page);
      await page.waitForTrouble(words ?? '');
      expect(await readStorage(watched)).toEqual({ ...whole, [area]: { ...whole[area], [key]: value } });
      await putStored(watched, area, { [key]: whole[area][key] });
      // Mended beside it, the page finds out by itself.
      await page.waitForStatus('Connected');
    }
  });
});

// Firefox runs no script of a test before those of an extension's page.
describe.skipIf(BROWSER_KIND === 'firefox')('a read of storage.local', () => {
  const withRead = async (get: () => Promise<unknown>) => {
    const page = await openEmergency('popup.html');
    await page.page.evaluateOnNewDocument(`
      chrome.storage.local.get = ${get};
    `);
    await reloadPage(page.page);
    return page;
  };

  it('that is refused is told within two seconds, with a way out', async () => {
    const page = await withRead(() => Promise.reject(new Error('An unexpected error occurred')));
    expect(await page.waitForTrouble('The browser cannot read what Opening Bell has saved.')).toBeLessThan(
      2_000,
    );
    expect(await page.mayReset()).toBe(true);
  });

  it('that takes its time is said to be slow, and offers nothing that erases', async () => {
    const page = await withRead(() => new Promise(() => undefined));
    await page.waitForText("The browser's storage is slow to answer.");
    expect(await page.page.evaluate(() => performance.now())).toBeLessThan(3_000);
    expect(await page.mayReset()).toBe(false);
  });
});
