import { resolveObjectURL } from 'node:buffer';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { withTextAddress } from '@/entrypoints/background/handover/text-address';
import { startHiddenPage } from './fake-hidden-page.ts';

const TEXT = '{"token":"a+b/c=="}';
const textAt = async (url: string) => [url, await resolveObjectURL(url)?.text()];

/** What is done with an address, be it with a page of its own or without. */
function lends() {
  it('says nothing of its text, and is gone behind its use', async () => {
    const [url = '', text] = await withTextAddress(TEXT, textAt);
    expect(url).toMatch(/^blob:[\w:-]+$/);
    expect(text).toBe(TEXT);
    expect(resolveObjectURL(url)).toBe(undefined);
  });

  it('is gone too where its use has failed, which is told', async () => {
    let used = '';
    const fail = async (url: string) => {
      used = url;
      throw new Error('no room');
    };
    await expect(withTextAddress(TEXT, fail)).rejects.toThrow('no room');
    expect([used.slice(0, 5), resolveObjectURL(used)]).toEqual(['blob:', undefined]);
  });
}

describe('the address of a text', lends);

describe('the address of a text, where the background makes none and a hidden page does', () => {
  let hidden: ReturnType<typeof startHiddenPage>;
  beforeEach(() => {
    hidden = startHiddenPage();
  });
  afterEach(() => {
    hidden.end();
    expect(hidden.page.isOpen).toBe(false);
  });

  lends();

  it('is asked for one at a time: there is one such page, and it holds one text', async () => {
    const seen: unknown[] = [];
    const use = async (url: string) => {
      seen.push((await textAt(url))[1], hidden.page.isOpen);
    };
    await Promise.all([withTextAddress('one', use), withTextAddress('two', use)]);
    expect(seen).toEqual(['one', true, 'two', true]);
  });

  it('comes from a new page where a stopped background has left one', async () => {
    hidden.page.isOpen = true;
    expect((await withTextAddress(TEXT, textAt))[1]).toBe(TEXT);
  });

  it.each<[what: string, create: () => Promise<void>]>([
    ['cannot be made', () => Promise.reject(new Error('no room'))],
    ['is not found', () => Promise.resolve()],
  ])('is missing, which is told, where that page %s', async (_, create) => {
    hidden.offscreen.createDocument.mockImplementation(create);
    await expect(withTextAddress(TEXT, textAt)).rejects.toBeInstanceOf(Error);
  });

  it('is made without a word of the text to anybody but that page', async () => {
    await withTextAddress(TEXT, textAt);
    expect(JSON.stringify(hidden.offscreen.createDocument.mock.calls)).not.toContain('token');
  });
});
