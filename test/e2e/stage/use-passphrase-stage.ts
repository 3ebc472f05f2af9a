import { beforeEach } from 'vitest';
import { waitUntil } from './browsers/wait-until.ts';
import type { PopupPage } from './pages/popup-page.ts';
import { useStage } from './use-stage.ts';

export const PASSPHRASE = 'four invented words here';

/** Wrong passphrases so far, and the time before which there is no next try. */
interface Attempts {
  readonly failures: number;
  readonly notBefore: number;
}

const ATTEMPTS = 'unlock-attempts-sandbox';
/** As the pages store it. */
export const attemptsItem = (value: Attempts) => ({ [ATTEMPTS]: { version: 1, value } });

/** A stage whose sandbox keys a passphrase keeps, unlocked as after saving; production stays with the device. */
export function usePassphraseStage() {
  const stage = useStage();
  beforeEach(async () => {
    const { emulator, openOptions, plant } = stage();
    plant('passphrase', PASSPHRASE);
    const options = await openOptions();
    await options.page.evaluate(() => chrome.storage.local.remove('keys-sandbox'));
    await options.saveKeysWithPassphrase('Sandbox', emulator.keys.sandbox, PASSPHRASE);
    await options.page.close();
  });
  /** What a restart of the browser and an update of the extension have in common: memory is gone, the disk is not. */
  const restart = async (popup: PopupPage) => {
    const { browser } = stage();
    const scriptless = await browser.openExtensionPage('manifest.json');
    // It ends first, lest it write down once more what it knows; and before it the page that would wake it again.
    await popup.page.close();
    await browser.killBackground();
    await scriptless.evaluate(() => chrome.storage.session.clear());
    await scriptless.close();
    await browser.killBackground();
  };
  /** Everything that is stored, as one text. */
  const stored = (popup: PopupPage, area: 'local' | 'session') =>
    popup.page.evaluate(async (name) => JSON.stringify(await chrome.storage[name].get(null)), area);
  const attempts = async (popup: PopupPage): Promise<Attempts> =>
    JSON.parse(await stored(popup, 'local'))[ATTEMPTS]?.value ?? { failures: 0, notBefore: 0 };
  const writeAttempts = (popup: PopupPage, value: Attempts) =>
    popup.page.evaluate((items) => chrome.storage.local.set(items), attemptsItem(value));
  /** Makes the sandbox an unlocked profile that was used last so long ago: for its lock this is all that counts. */
  const letTimePass = (popup: PopupPage, ms: number) =>
    popup.page.evaluate(async (passed) => {
      const key = 'unlocked-sandbox';
      type Stored = Record<string, { version: number; value: { lockAt: number | null; seenAt: number } }>;
      // Under the lock of who notes the time there.
      await navigator.locks.request('vault:sandbox', async () => {
        const { [key]: stored } = await chrome.storage.session.get<Stored>(key);
        if (!stored) throw new Error('The profile is not unlocked');
        const { lockAt, seenAt } = stored.value;
        const value = { ...stored.value, lockAt: lockAt && lockAt - passed, seenAt: seenAt - passed };
        await chrome.storage.session.set({ [key]: { ...stored, value } });
      });
    }, ms);
  /** Waits until the next try is allowed. */
  const untilNextTry = (popup: PopupPage) =>
    waitUntil(
      () =>
        popup.page.evaluate(async (name) => {
          // What is drawn may not know of the delay yet.
          const { [name]: noted } =
            await chrome.storage.local.get<Record<string, { value?: { notBefore: number } }>>(name);
          const isOver = (noted?.value?.notBefore ?? 0) <= Date.now();
          return isOver && !document.body.innerText.includes('next try');
        }, ATTEMPTS),
      { timeoutMs: 20_000, what: 'the end of the delay' },
    );
  /** A popup of a browser that was restarted while it was connected. */
  const lockedPopup = async () => {
    const connected = await stage().connect();
    // It is sealed right after the status has said "Connected".
    await waitUntil(async () => (await stored(connected, 'local')).includes('sealed-token-sandbox'), {
      what: 'the token to be sealed',
    });
    await restart(connected);
    const popup = await stage().openPopup();
    await popup.waitForStatus('Locked');
    return popup;
  };
  return { stage, restart, lockedPopup, stored, attempts, writeAttempts, letTimePass, untilNextTry };
}
