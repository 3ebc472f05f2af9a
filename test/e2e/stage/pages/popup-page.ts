import type { ElementHandle, Page } from 'puppeteer-core';
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
      const form = await fillCall(page, call, parameters);
      await click(await readyButton(page, 'Send', form));
    },
    /** The same without sending it. */
    fillCall: (call: string, parameters: Readonly<Record<string, string>> = {}) =>
      fillCall(page, call, parameters),
    /** Resolves when an answer to this call stands there, whatever its status. */
    waitForAnswerTo: (call: string) =>
      waitUntil(
        async () => {
          await byRole(page, 'region', 'Response');
          return !(await isCallUnderWay(page));
        },
        { timeoutMs: STATUS_TIMEOUT_MS, what: `an answer to ${call}` },
      ),
    /** The text of the response, once it holds this, such as a status. */
    response: (text: string, timeoutMs = STATUS_TIMEOUT_MS) =>
      waitUntil(
        async () => {
          // The earlier answer stands there until this one comes.
          if (await isCallUnderWay(page)) return undefined;
          const shown = await textByRole(page, 'region', 'Response');
          return shown?.includes(text) ? shown : undefined;
        },
        { timeoutMs, what: `response with "${text}"` },
      ),
  };
}

/** @returns the form */
async function fillCall(
  page: Page,
  call: string,
  parameters: Readonly<Record<string, string>>,
): Promise<ElementHandle> {
  const form = await byRole(page, 'form', 'Test call');
  await choose(await byRole(page, 'combobox', 'Call', { within: form }), call);
  for (const [name, value] of Object.entries(parameters)) await setParameter(page, form, name, value);
  return form;
}

/** Fills the field of a parameter, unfolded where it is folded; an account is chosen by its key, or typed. */
async function setParameter(page: Page, form: ElementHandle, name: string, value: string): Promise<void> {
  const within = { within: form };
  const has = (role: string, timeoutMs = 0) => hasRole(page, role, name, { ...within, timeoutMs });
  const isInSight = (await has('combobox', 200)) || (await has('textbox'));
  if (!isInSight) await click(await byRole(page, 'button', /^\d+ more/, within));
  if (!(await has('combobox'))) return fillField(await byRole(page, 'textbox', name, within), value);
  const list = await byRole(page, 'combobox', name, within);
  const label = await list.evaluate((select, wanted) => {
    const options = [...(select as HTMLSelectElement).options];
    const option = options.find((each) => each.value === wanted || each.label.trim() === wanted);
    return (option ?? options.find((each) => each.label === 'Other…'))?.label.trim();
  }, value);
  await choose(list, label ?? value);
  if (label === 'Other…') await fill(await byRole(page, 'textbox', name, within), value);
}

/** @param value of a date: MMDDYYYY, as it is sent; how it is typed hangs on the language of the browser */
async function fillField(field: ElementHandle, value: string): Promise<void> {
  const isSet = await field.evaluate(
    (input, [year, month, day]) => {
      if (!(input instanceof HTMLInputElement) || input.type !== 'date') return false;
      input.value = `${year}-${month}-${day}`;
      return input.dispatchEvent(new Event('input', { bubbles: true }));
    },
    [value.slice(4), value.slice(0, 2), value.slice(2, 4)],
  );
  if (!isSet) await fill(field, value);
}

/** From the press on Send until the answer stands there. */
const isCallUnderWay = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const send = document.querySelector('form[aria-label="Test call"] button[type=submit]');
    const response = document.querySelector('[aria-label=Response]');
    return send?.ariaDisabled === 'true' || response?.ariaBusy === 'true';
  });
