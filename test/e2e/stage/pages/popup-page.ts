import type { Page } from 'puppeteer-core';
import { bringToFront } from '../browsers/bring-to-front.ts';
import { byRole, hasRole, textByRole } from '../browsers/by-role.ts';
import { choose, click, fill } from '../browsers/element-actions.ts';
import { hasButton, readyButton } from '../browsers/ready-button.ts';
import { waitUntil } from '../browsers/wait-until.ts';

/** The popup as a person uses it: by roles and names, never by markup. */
export type PopupPage = ReturnType<typeof popupPage>;

const STATUS_TIMEOUT_MS = 15_000;

export function popupPage(page: Page) {
  const press = async (name: string) => click(await readyButton(page, name));
  const pressAnyway = async (name: string) => click(await byRole(page, 'button', name));
  const textOf = async (role: string, name: string) =>
    (await byRole(page, role, name)).evaluate((element) => (element as HTMLElement).innerText);
  const status = () => textOf('status', 'Connection');
  const statusNow = () => textByRole(page, 'status', 'Connection');
  const waitForText = (text: string | RegExp, timeoutMs = STATUS_TIMEOUT_MS) =>
    waitUntil(
      async () => {
        const shown = await page.evaluate(() => document.body.innerText);
        return (typeof text === 'string' ? shown.includes(text) : text.test(shown)) ? shown : undefined;
      },
      { timeoutMs, what: `text ${text}` },
    );
  return {
    page,
    press,
    focusOn: async (name: string) => {
      await bringToFront(page);
      await (await readyButton(page, name)).focus();
    },
    /** Whether it can be pressed or not. */
    pressAnyway,
    typeIn: async (field: string, text: string) => fill(await byRole(page, 'textbox', field), text),
    /** What memory holds under a key, as text. */
    stored: (key: string) =>
      page.evaluate(async (name) => JSON.stringify(await chrome.storage.session.get(name)), key),
    /** Resolves when the background has heard from E*TRADE's tab of the sandbox that the agreement stands there. */
    waitForAgreementSeen: () =>
      waitUntil(
        () =>
          page.evaluate(async () => {
            const stored = await chrome.storage.session.get<Record<string, unknown>>('connection-sandbox');
            return JSON.stringify(stored).includes('"pageSeen":"agreement"');
          }),
        { timeoutMs: STATUS_TIMEOUT_MS, what: 'the agreement to be seen' },
      ),
    choose: async (field: string, label: string) => choose(await byRole(page, 'combobox', field), label),
    valueOf: async (role: 'textbox' | 'combobox', field: string) =>
      (await byRole(page, role, field)).evaluate((input) => (input as HTMLInputElement).value),
    /** The whole text of the connection status. */
    status,
    /** The status when the background has heard all that was sent to it before: for what must not happen. */
    statusAfterAll: async () => {
      await page.evaluate(() => chrome.runtime.sendMessage({ type: 'settle' }));
      return status();
    },
    /** Resolves with the status text as soon as it begins with these words. */
    waitForStatus: (words: string, timeoutMs = STATUS_TIMEOUT_MS) =>
      waitUntil(
        async () => {
          const shown = await statusNow();
          if (!shown?.startsWith(words)) throw new Error(`The status is "${shown}"`);
          return shown;
        },
        { timeoutMs, what: `status "${words}"` },
      ),
    waitForText,
    /** Resolves when a button stands there that can be pressed. */
    waitForReady: (name: string) => readyButton(page, name),
    /** Waits for it, as drawing takes a moment. */
    hasButton: (name: string) => hasButton(page, name, 3_000),
    chooseProfile: async (label: string) => {
      await choose(await byRole(page, 'combobox', 'Profile'), label);
      await waitForText(label.toUpperCase());
    },
    isOff: async (name: string) =>
      (await byRole(page, 'button', name)).evaluate((button) => button.ariaDisabled === 'true'),
    /** Presses a button. @returns how many ms pass in the page until it says this */
    timeFrom: async (name: string, text: string) =>
      (await byRole(page, 'button', name)).evaluate(async (button, awaited) => {
        const pressedAt = performance.now();
        (button as HTMLElement).click();
        while (!document.body.innerText.includes(awaited)) {
          await new Promise((resolve) => setTimeout(resolve, 5));
        }
        return performance.now() - pressedAt;
      }, text),
    /** Types a passphrase and presses Unlock; what comes of it is read elsewhere. */
    unlock: async (passphrase: string) => {
      await fill(await byRole(page, 'textbox', 'Passphrase'), passphrase);
      await pressAnyway('Unlock');
    },
    enterCode: async (code: string) => {
      const group = await byRole(page, 'group', 'Enter the code by hand');
      await fill(await byRole(page, 'textbox', 'Verification code', { within: group }), code);
      await click(await readyButton(page, 'Use code', group));
    },
    /** Fills the test call and sends it; the answer is read by `response`. */
    send: async (call: string, parameters: Readonly<Record<string, string>> = {}) => {
      const form = await byRole(page, 'form', 'Test call');
      await choose(await byRole(page, 'combobox', 'Call', { within: form }), call);
      for (const [name, value] of Object.entries(parameters)) {
        const isList = await hasRole(page, 'combobox', name, { within: form, timeoutMs: 200 });
        const field = await byRole(page, isList ? 'combobox' : 'textbox', name, { within: form });
        await (isList ? choose(field, value) : fill(field, value));
      }
      await click(await readyButton(page, 'Send', form));
    },
    /** Resolves when an answer to this call stands there, whatever its status. */
    waitForAnswerTo: (call: string) =>
      waitUntil(
        async () => {
          const form = await byRole(page, 'form', 'Test call');
          const isBusy = await (await byRole(page, 'button', 'Send', { within: form })).evaluate(
            (button) => button.ariaDisabled === 'true',
          );
          const region = await byRole(page, 'region', 'Response');
          const isWaiting = await region.evaluate((element) => element.ariaBusy === 'true');
          return !isBusy && !isWaiting;
        },
        { timeoutMs: STATUS_TIMEOUT_MS, what: `an answer to ${call}` },
      ),
    /** The text of the response, once it holds this, such as a status. */
    response: (text: string, timeoutMs = STATUS_TIMEOUT_MS) =>
      waitUntil(
        async () => {
          const shown = await textByRole(page, 'region', 'Response');
          return shown?.includes(text) ? shown : undefined;
        },
        { timeoutMs, what: `response with "${text}"` },
      ),
  };
}
