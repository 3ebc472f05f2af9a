import type { Page } from 'puppeteer-core';
import { byRole, hasRole } from '../browsers/by-role.ts';
import { choose, click, fill } from '../browsers/element-actions.ts';
import { waitUntil } from '../browsers/wait-until.ts';

export interface Keys {
  readonly key: string;
  readonly secret: string;
}

export type KeepLabel = 'This device' | 'Until the browser closes';

export function optionsPage(page: Page) {
  const groupOf = (profile: string) => byRole(page, 'group', profile);
  const press = async (profile: string, name: string) =>
    click(await byRole(page, 'button', name, { within: await groupOf(profile) }));
  const typeKeys = async (profile: string, { key, secret }: Keys) => {
    const within = await groupOf(profile);
    await fill(await byRole(page, 'textbox', 'Consumer key', { within }), key);
    await fill(await byRole(page, 'textbox', 'Consumer secret', { within }), secret);
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
    typeKeys,
    waitForText,
    saveKeys: async (profile: string, keys: Keys) => {
      await typeKeys(profile, keys);
      await press(profile, 'Save');
      await waitForText(profile, 'Saved');
    },
    chooseKeep: async (profile: string, keep: KeepLabel) =>
      click(await byRole(page, 'radio', keep, { within: await groupOf(profile) })),
    switchSetting: async (label: string) => click(await byRole(page, 'checkbox', label)),
    /** The choice that is marked for a profile. */
    chosenKeep: async (profile: string) => {
      const within = await groupOf(profile);
      for (const keep of ['This device', 'Until the browser closes'] as const) {
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
