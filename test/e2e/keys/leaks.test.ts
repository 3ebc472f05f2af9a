import { glob, stat } from 'node:fs/promises';
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { type Emulator, startEmulator } from '../../emulator/start-emulator.ts';
import { byRole } from '../stage/browsers/by-role.ts';
import { fill } from '../stage/browsers/element-actions.ts';
import { launchBrowser, type RunningBrowser } from '../stage/browsers/launch-browser.ts';
import { waitUntil } from '../stage/browsers/wait-until.ts';
import { EXTENSION_DIRS } from '../stage/extension-dirs.ts';
import { closeWithoutLeaks } from '../stage/leaks/close-without-leaks.ts';
import { needleFinder } from '../stage/leaks/find-needles.ts';
import { searchProfile } from '../stage/leaks/search-profile.ts';
import { needlesOf } from '../stage/leaks/secret-forms.ts';
import { unpackLz4 } from '../stage/leaks/unpack-bytes.ts';
import { BROWSER_KIND } from '../stage/stage.ts';

/** As repetitive as the invented keys, so that whoever packs it tears it apart. */
const SECRET = '7e7e7e7eab1eab1eab1eab1eab1eab1eab1eab1eab1eab1eab1eab1eab1e0077';

interface Site {
  readonly emulator: Emulator;
  readonly browser: RunningBrowser;
  readonly options: Page;
}

interface Leak {
  readonly name: string;
  readonly found: RegExp;
  readonly leak: (site: Site) => Promise<unknown>;
  readonly only?: 'chromium';
}

/** LevelDB puts a head into the middle of any text that goes beyond a block of its log. */
const LOG_BLOCK_BYTES = 32 * 1024;
/** What it writes before a text of that length: the heads of two blocks, of the batch, the key, two lengths. */
const HEADS_BYTES = 2 * 7 + 12 + 14;

async function sizeOfLog({ profileDir }: RunningBrowser): Promise<number> {
  const [log] = await Array.fromAsync(glob(`${profileDir}/Default/Local Extension Settings/*/*.log`));
  return log ? (await stat(log)).size : 0;
}

/** A careless extension: each leaves the secret on the disk in another way. */
const LEAKS: readonly Leak[] = [
  {
    name: 'stored as it is',
    found: /a secret \(UTF-8\)/,
    leak: ({ options }) =>
      options.evaluate((secret) => chrome.storage.local.set({ careless: secret }), SECRET),
  },
  {
    name: 'stored inside a base64 text',
    found: /a secret \(base64, UTF-(?:8|16LE)\)/,
    leak: ({ options }) =>
      options.evaluate(
        (secret) => chrome.storage.local.set({ careless: btoa(`{"key":"${secret}"}`) }),
        SECRET,
      ),
  },
  {
    name: 'stored beside a sign that needs two bytes',
    found: /a secret \(UTF-16LE\)/,
    leak: ({ options }) => options.evaluate(storeInDatabase, `\u20ac${SECRET}`),
  },
  {
    name: 'torn by the log of the database',
    found: /a secret \(UTF-8\) in .*\.log/,
    leak: async ({ browser, options }) => {
      const left = LOG_BLOCK_BYTES - ((await sizeOfLog(browser)) % LOG_BLOCK_BYTES);
      const before = 'x'.repeat(left + LOG_BLOCK_BYTES - HEADS_BYTES - SECRET.length / 2);
      await options.evaluate((text) => chrome.storage.local.set({ careless: text }), before + SECRET);
    },
    only: 'chromium',
  },
  {
    name: 'stored, and then packed away by the database',
    found: /a secret \(UTF-8\) in .*\.(?:ldb|sqlite)/,
    leak: async (site) => {
      await site.options.evaluate((secret) => chrome.storage.local.set({ careless: secret }), SECRET);
      await site.options.evaluate(async () => {
        for (const name of 'abcdefgh') await chrome.storage.local.set({ [name]: name.repeat(1_000_000) });
      });
      if (site.browser.kind === 'chromium') await waitForFinding(site, /\.ldb$/);
    },
  },
  {
    name: 'answered to a request that may be cached',
    found: /a secret \(UTF-8\) in .*cache/i,
    leak: async (site) => {
      site.emulator.answer(
        { path: '/v1/careless' },
        { status: 200, headers: { 'Cache-Control': 'max-age=3600' }, body: `{"secret":"${SECRET}"}` },
      );
      await site.options.evaluate(async () => (await fetch('https://api.etrade.com/v1/careless')).text());
      await waitForFinding(site, /cache/i);
    },
  },
  {
    name: 'typed into a field that shows it',
    found: /a secret \(UTF-16LE\) in .*session/i,
    leak: async (site) => {
      const field = await byRole(site.options, 'textbox', 'Consumer secret', {
        within: await byRole(site.options, 'group', 'Sandbox'),
      });
      await field.evaluate((input) => input.setAttribute('type', 'text'));
      await fill(field, SECRET);
      await waitForFinding(site, /session/i);
    },
    // Firefox writes its session every fifteen seconds: not waited for here. What it has written is searched.
    only: 'chromium',
  },
];

it.each(LEAKS.filter(({ only }) => !only || only === BROWSER_KIND))(
  'a secret $name is found in the profile',
  async ({ found, leak }) => {
    const emulator = await startEmulator();
    const browser = await launchBrowser({
      kind: BROWSER_KIND,
      extensionDir: EXTENSION_DIRS[BROWSER_KIND],
      emulator,
    });
    const options = await browser.openExtensionPage('options.html');
    await leak({ emulator, browser, options });
    const closing = closeWithoutLeaks(browser, emulator, [{ kind: 'a secret', text: SECRET }]);
    await expect(closing).rejects.toThrow(found);
    await expect(closing).rejects.not.toThrow(SECRET);
  },
);

it.each([0, 1, 2])('a secret inside base64 is found behind %i other bytes', (before) => {
  const find = needleFinder(needlesOf({ kind: 'a secret', text: SECRET }));
  const text = Buffer.from(`${'x'.repeat(before)}${SECRET}, and more`).toString('base64');
  expect([...find(Buffer.from(text))].map(({ form }) => form)).toEqual(['base64, UTF-8']);
});

it('what Firefox packs its files with is unpacked, copies of what came before too', () => {
  const packed = Buffer.from([0x42, ...Buffer.from('7eab'), 2, 0, 0x40, ...Buffer.from('1e77')]);
  expect(Buffer.from(unpackLz4(packed, 14)).toString()).toBe('7eabababab1e77');
});

/** By the searcher itself, in the living browser: what it writes late is waited for. */
async function waitForFinding({ browser }: Site, file: RegExp): Promise<void> {
  await waitUntil(
    async () =>
      (await searchProfile(browser.profileDir, [{ kind: 'a secret', text: SECRET }], file)).length > 0,
    { what: `a finding in ${file}`, timeoutMs: 20_000 },
  );
}

function storeInDatabase(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('careless', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('texts');
    opening.onerror = reject;
    opening.onsuccess = () => {
      const writing = opening.result.transaction('texts', 'readwrite', { durability: 'strict' });
      writing.objectStore('texts').put(text, 'text');
      writing.onerror = reject;
      writing.oncomplete = () => resolve();
    };
  });
}
