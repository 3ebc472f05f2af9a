import { describe, expect, it, vi } from 'vitest';
import { watchPage } from '@/entrypoints/verification-content/watch-page';
import { openPage, type WatchedPage } from './watched-page.ts';

const SECOND_MS = 1000;
const MISSING = { type: 'verifierMissing' };
const SHOWN = { type: 'verifierShown', verifier: 'AB12C' };

const watch = (body: string): WatchedPage => {
  const page = openPage(body);
  watchPage();
  return page;
};
/** A script of the page writes the code. */
const write = ({ document }: WatchedPage) => document.querySelector('input')?.setAttribute('value', 'AB12C');

it('a code that is there is reported at once, and once', () => {
  const page = watch('<input type="text" value="AB12C">');
  expect(page.reports).toEqual([SHOWN]);
  vi.advanceTimersByTime(100 * SECOND_MS);
  expect(page.reports).toEqual([SHOWN]);
});

describe('a page whose style sheet is still to come', () => {
  const loading = '<link rel="stylesheet" href="/styles.css"><input type="text" value="AB12C">';
  const loadedUpTo = (readyState: string) =>
    Object.defineProperty(Document.prototype, 'readyState', { value: readyState, configurable: true });
  const sheetOf = ({ document }: WatchedPage) => document.querySelector('link') as Element;

  it('is not read: what it hides would look shown', () => {
    const page = openPage(loading);
    loadedUpTo('interactive');
    watchPage();
    vi.advanceTimersByTime(2 * SECOND_MS);
    expect(page.reports).toEqual([]);
    Object.assign(sheetOf(page), { sheet: {} });
    vi.advanceTimersByTime(SECOND_MS / 4);
    expect(page.reports).toEqual([SHOWN]);
  });

  it('is read once all is loaded that will be, though the sheet has failed', () => {
    const page = openPage(loading);
    loadedUpTo('interactive');
    watchPage();
    loadedUpTo('complete');
    vi.advanceTimersByTime(SECOND_MS / 4);
    expect(page.reports).toEqual([SHOWN]);
  });
});

describe('a code that is not there', () => {
  it('is reported within a quarter of a second once it is, and once', () => {
    const page = watch('<input type="text">');
    vi.advanceTimersByTime(2 * SECOND_MS);
    write(page);
    vi.advanceTimersByTime(SECOND_MS / 4);
    expect(page.reports).toEqual([SHOWN]);
    vi.advanceTimersByTime(100 * SECOND_MS);
    expect(page.reports).toEqual([SHOWN]);
  });

  it('is not called missing for three seconds', () => {
    const page = watch('<input type="text">');
    vi.advanceTimersByTime(3 * SECOND_MS - 1);
    expect(page.reports).toEqual([]);
  });

  it('is called missing once, however long the person looks at the page', () => {
    const page = watch('<input type="text">');
    vi.advanceTimersByTime(100 * SECOND_MS);
    expect(page.reports).toEqual([MISSING]);
  });

  it('is still reported after it was called missing', () => {
    const page = watch('<input type="text">');
    vi.advanceTimersByTime(59 * SECOND_MS);
    write(page);
    vi.advanceTimersByTime(SECOND_MS);
    expect(page.reports).toEqual([MISSING, SHOWN]);
  });

  it('is not looked for any more after a minute', () => {
    const page = watch('<input type="text">');
    vi.advanceTimersByTime(60 * SECOND_MS);
    expect(vi.getTimerCount()).toBe(0);
    expect(page.reports).toEqual([MISSING]);
  });
});

describe('what is written into the field', () => {
  it('by the person is no code', () => {
    const page = watch('<input type="text">');
    page.happen('input', { isTrusted: true, target: page.document.querySelector('input') });
    write(page);
    vi.advanceTimersByTime(60 * SECOND_MS);
    expect(page.reports).toEqual([MISSING]);
  });

  it("by the page is, though its script makes up a person's typing", () => {
    const page = watch('<input type="text">');
    page.happen('input', { isTrusted: false, target: page.document.querySelector('input') });
    write(page);
    vi.advanceTimersByTime(SECOND_MS / 4);
    expect(page.reports).toEqual([SHOWN]);
  });
});
