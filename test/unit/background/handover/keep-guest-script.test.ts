import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { keepGuestScript } from '@/entrypoints/background/handover/keep-guest-script';
import { guestsItem } from '@/utils/storage/guest-items';

interface Script {
  readonly id: string;
  readonly matches: readonly string[];
}

/** As browsers keep them: a second script of one name is refused, and so is the end of one that is not there. */
let scripts: Script[];
const changes = vi.fn();
const remove = vi.fn(async () => true);
const scripting = {
  getRegisteredContentScripts: async ({ ids }: { ids: string[] }) =>
    scripts.filter(({ id }) => ids.includes(id)),
  registerContentScripts: async (added: Script[]) => {
    changes('register');
    if (added.some(({ id }) => scripts.some((each) => each.id === id)))
      throw new Error('Duplicate script ID');
    scripts.push(...added);
  },
  unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
    changes('unregister');
    if (!scripts.some(({ id }) => ids.includes(id))) throw new Error('Nonexistent script ID');
    scripts = scripts.filter(({ id }) => !ids.includes(id));
  },
};
const sites = () => scripts.flatMap(({ matches }) => matches);

beforeEach(() => {
  fakeBrowser.reset();
  scripts = [];
  changes.mockClear();
  remove.mockClear();
  Object.assign(fakeBrowser, { scripting });
  Object.assign(fakeBrowser.permissions, { remove });
});

describe('the script for guests', () => {
  it('runs on the sites of the invited pages and on no other, each once, whoever they ask about', async () => {
    await guestsItem('sandbox').setValue(['https://b.example:8443', 'http://localhost:3000']);
    await guestsItem('production').setValue(['https://b.example', 'https://a.example']);
    await keepGuestScript();
    expect(scripts).toEqual([
      {
        id: 'guest-content',
        js: ['guest-content.js'],
        runAt: 'document_start',
        matches: ['http://localhost/*', 'https://a.example/*', 'https://b.example/*'],
      },
    ]);
  });

  it('is left as it is where nothing has changed, and where two look at once', async () => {
    await guestsItem('sandbox').setValue(['https://a.example', 'https://b.example']);
    await Promise.all([keepGuestScript(), keepGuestScript()]);
    await keepGuestScript();
    expect(changes.mock.calls).toEqual([['register']]);
  });

  it('is there again after an update, which the browser takes for an end of all scripts', async () => {
    await guestsItem('sandbox').setValue(['https://a.example']);
    await keepGuestScript();
    scripts = [];
    await keepGuestScript();
    expect(sites()).toEqual(['https://a.example/*']);
  });

  it('leaves a site whose last invitation is gone', async () => {
    await guestsItem('sandbox').setValue(['https://a.example', 'https://b.example']);
    await keepGuestScript();
    await guestsItem('sandbox').setValue(['https://b.example']);
    await keepGuestScript();
    expect(sites()).toEqual(['https://b.example/*']);
    expect(remove).not.toHaveBeenCalled();
  });

  it('ends with the last guest, and gives the permission back', async () => {
    await guestsItem('sandbox').setValue(['https://a.example']);
    await keepGuestScript();
    await fakeBrowser.storage.local.clear();
    await keepGuestScript();
    expect(scripts).toEqual([]);
    expect(remove.mock.calls).toEqual([[{ permissions: ['scripting'] }]]);
  });

  it('is not asked about where the browser has not been asked for it, and takes back no permission that is just asked for', async () => {
    await keepGuestScript();
    expect(remove).not.toHaveBeenCalled();
    Object.assign(fakeBrowser, { scripting: undefined });
    await expect(keepGuestScript()).resolves.toBeUndefined();
  });
});
