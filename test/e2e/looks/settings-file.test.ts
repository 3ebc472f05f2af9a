import { writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { ElementHandle } from 'puppeteer-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { bringToFront } from '../stage/browsers/bring-to-front.ts';
import { byRole, hasRole } from '../stage/browsers/by-role.ts';
import { choose, click, fill } from '../stage/browsers/element-actions.ts';
import { catchDownloads } from '../stage/downloads.ts';
import { useStage } from '../stage/use-stage.ts';

const stage = useStage();

const GROUP = 'Settings file';
const NAME = 'opening-bell-settings.json';
type Options = Awaited<ReturnType<ReturnType<typeof stage>['openOptions']>>;

/** Chooses a file with this text, as a person does in the browser's own window. */
async function importText({ page }: Options, text: string) {
  const file = path.join(os.tmpdir(), `settings-${process.pid}.json`);
  await writeFile(file, text);
  const field = await byRole(page, 'textbox', 'Import settings');
  await (field as ElementHandle<HTMLInputElement>).uploadFile(file);
}

const settings = ({ page }: Options) =>
  page.evaluate(async () => (await chrome.storage.local.get('settings')).settings);

describe('a settings file', () => {
  it('takes settings along without a secret; what it would change is shown first, and asked about', async () => {
    const { browser, emulator, openOptions } = stage();
    const downloads = await catchDownloads(browser);
    onTestFinished(downloads.remove);
    const options = await openOptions();
    await options.switchSetting('Keep tokens awake');
    await options.chooseLockAfter('2 hours');
    await options.press(GROUP, 'Export settings');
    const text = await downloads.read(NAME);
    for (const { key, secret } of Object.values(emulator.keys)) {
      for (const hidden of [key, secret]) expect(text).not.toContain(hidden);
    }
    await options.switchSetting('Keep tokens awake');
    await options.chooseLockAfter('15 minutes');
    const before = await settings(options);

    await importText(options, text);
    await options.waitForText(GROUP, 'Keep tokens awake: off → on');
    await options.waitForText(GROUP, 'Lock after: 15 minutes → 2 hours');
    await options.press(GROUP, 'Leave as it is');
    expect(await settings(options)).toEqual(before);
    await importText(options, text);
    await options.press(GROUP, 'Import');
    await options.waitForText(GROUP, '✓ Imported');
    expect(await settings(options)).toMatchObject({ value: { keepAlive: true, lockAfterMinutes: 120 } });
    await importText(options, text);
    await options.waitForText(GROUP, 'This file changes nothing.');
  });

  it.each([
    ['another file', '{"name":"a package"}', 'no settings file of Opening Bell'],
    ['one of a newer version', '{"what":"opening-bell-settings","version":2}', 'A newer Opening Bell'],
    [
      'one with a value that cannot be used',
      '{"what":"opening-bell-settings","version":1,"settings":{"keepAlive":true,"lockAfterMinutes":-1}}',
      '"settings.lockAfterMinutes" has a value that cannot be used',
    ],
  ])('that is %s is refused, and nothing is changed', async (_, text, told) => {
    const options = await stage().openOptions();
    const before = await options.page.evaluate(() => chrome.storage.local.get(null));
    await importText(options, text);
    await options.waitForText(GROUP, told);
    expect(await hasRole(options.page, 'button', 'Import')).toBe(false);
    expect(await options.page.evaluate(() => chrome.storage.local.get(null))).toEqual(before);
  });
});

describe('a reset', () => {
  it('of one profile ends its token and leaves the other; of everything, nothing is left', async () => {
    const { connect, openOptions, openPopup, saveKeys, signedRequests } = stage();
    onTestFinished(saveKeys);
    const popup = await connect();
    const options = await openOptions();
    const within = await byRole(options.page, 'group', 'Reset');
    const reset = async (what: string, word: string, button: string) => {
      await choose(await byRole(options.page, 'combobox', 'What to reset', { within }), what);
      await click(await byRole(options.page, 'button', button, { within }));
      await fill(await byRole(options.page, 'textbox', `Type ${word} to confirm`, { within }), word);
      await click(await byRole(options.page, 'button', button, { within }));
    };
    const keysLeft = () =>
      options.page.evaluate(async () =>
        Object.keys(await chrome.storage.local.get(null)).filter((name) => name.startsWith('keys-')),
      );
    await bringToFront(options.page);
    await reset('Sandbox', 'Sandbox', 'Reset Sandbox');
    await options.waitForText('Reset', '✓ Sandbox is as after the installation');
    expect(signedRequests('/oauth/revoke_access_token').map(({ status }) => status)).toEqual([200]);
    await popup.waitForStatus('Not connected');
    expect(await keysLeft()).toEqual(['keys-production']);
    expect(await options.summary('Sandbox')).toBe('Not connected · no keys');

    await reset('Everything', 'RESET', 'Reset everything');
    await options.waitForText('Reset', '✓ Opening Bell is as after the installation');
    expect(await keysLeft()).toEqual([]);
    expect(await (await openPopup()).hasButton('Add your keys')).toBe(true);
  });
});
