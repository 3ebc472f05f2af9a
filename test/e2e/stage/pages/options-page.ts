import type { Page } from 'puppeteer-core';
import { bringToFront } from '../browsers/bring-to-front.ts';
import { byRole, hasRole } from '../browsers/by-role.ts';
import { choose, click, fill } from '../browsers/element-actions.ts';
import { readyButton } from '../browsers/ready-button.ts';
import { waitUntil } from '../browsers/wait-until.ts';
import { openCard } from './open-card.ts';

export interface Keys {
  readonly key: string;
  readonly secret: string;
}

const KEEP_LABELS = ['Passphrase', 'This device', 'Until the browser closes'] as const;
export type KeepLabel = (typeof KEEP_LABELS)[number];

export function optionsPage(page: Page) {
  /** Opened where it is closed. */
  const groupOf = (title: string) => openCard(page, title);
  const press = async (profile: string, name: string) =>
    click(await readyButton(page, name, await groupOf(profile)));
  const chooseKeep = async (profile: string, keep: KeepLabel) =>
    click(await byRole(page, 'radio', keep, { within: await groupOf(profile) }));
  const typeIn = async (profile: string, field: string, text: string) =>
    fill(await byRole(page, 'textbox', field, { within: await groupOf(profile) }), text);
  const typeNewPassphrase = async (profile: string, passphrase: string, repeated = passphrase) => {
    await typeIn(profile, 'Passphrase', passphrase);
    await typeIn(profile, 'Repeat passphrase', repeated);
  };
  const typeKeys = async (profile: string, { key, secret }: Keys) => {
    await typeIn(profile, 'Consumer key', key);
    await typeIn(profile, 'Consumer secret', secret);
  };
  /** Who closes the page at once must not overtake what it stores. */
  const untilStored = async (deed: () => Promise<void>) => {
    const stored = page.evaluate(
      () => new Promise<void>((resolve) => chrome.storage.onChanged.addListener(() => resolve())),
    );
    await deed();
    await stored;
  };
  /** The text of a profile's group, once it holds what is waited for. */
  const waitForText = (profile: string, text: string) =>
    waitUntil(
      async () => {
        const shown = await (await groupOf(profile)).evaluate((group) => (group as HTMLElement).innerText);
        return shown.includes(text) ? shown : undefined;
      },
      { timeoutMs: 25_000, what: `"${text}" in the group ${profile}` },
    );
  return {
    page,
    press,
    /** Whether the card of a profile stands open. */
    isOpen: async (profile: string) =>
      (await byRole(page, 'button', profile)).evaluate((fold) => fold.ariaExpanded === 'true'),
    /** What the closed card of a profile says of it. */
    summary: async (profile: string) =>
      (await byRole(page, 'group', profile)).evaluate(
        (card) => card.querySelector<HTMLElement>('.summary')?.innerText,
      ),
    /** Twice within the time of a double click. */
    doublePress: async (profile: string, name: string) => {
      await bringToFront(page);
      await (await readyButton(page, name, await groupOf(profile))).click({ count: 2, delay: 20 });
    },
    typeKeys,
    waitForText,
    typedIn: async (profile: string, field: string) =>
      (await byRole(page, 'textbox', field, { within: await groupOf(profile) })).evaluate(
        (input) => (input as HTMLInputElement).value,
      ),
    typeIn,
    /** Has what a field holds be in no picture. */
    hide: async (profile: string, field: string) =>
      (await byRole(page, 'textbox', field, { within: await groupOf(profile) })).evaluate((input) => {
        (input as HTMLInputElement).value = '(hidden in this picture)';
      }),
    chooseKeep,
    typeNewPassphrase,
    saveKeys: async (profile: string, keys: Keys, keep: KeepLabel = 'This device') => {
      await chooseKeep(profile, keep);
      await typeKeys(profile, keys);
      await press(profile, 'Save');
      await waitForText(profile, 'Saved');
    },
    saveKeysWithPassphrase: async (profile: string, keys: Keys, passphrase: string) => {
      await chooseKeep(profile, 'Passphrase');
      await typeKeys(profile, keys);
      await typeNewPassphrase(profile, passphrase);
      await press(profile, 'Save');
      await waitForText(profile, 'Saved');
    },
    chooseLockAfter: (label: string) =>
      untilStored(async () => choose(await byRole(page, 'combobox', 'Lock after'), label)),
    switchSetting: (label: string) => untilStored(async () => click(await byRole(page, 'checkbox', label))),
    /** The choice that is marked for a profile. */
    chosenKeep: async (profile: string) => {
      const within = await groupOf(profile);
      for (const keep of KEEP_LABELS) {
        const radio = await byRole(page, 'radio', keep, { within });
        if (await radio.evaluate((input) => (input as HTMLInputElement).checked)) return keep;
      }
      return null;
    },
    chooseOAuthHost: async (profile: string, host: string) => {
      const within = await groupOf(profile);
      const isOpen = await hasRole(page, 'combobox', 'Authorization host', { within });
      if (!isOpen) await click(await byRole(page, 'button', 'Advanced', { within }));
      await choose(await byRole(page, 'combobox', 'Authorization host', { within }), host);
    },
  };
}
