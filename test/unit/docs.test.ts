import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { faultOf, referencesIn, rowsOf } from './docs-tables.ts';

const DOCUMENTS = [
  { name: 'faults.md', letter: 'F', count: 231 },
  { name: 'threats.md', letter: 'T', count: 42 },
  { name: 'hostile-inputs.md', letter: 'H', count: 49 },
].map((each) => ({ ...each, text: readFileSync(`docs/${each.name}`, 'utf8') }));

describe.each(DOCUMENTS)('docs/$name', ({ letter, count, text }) => {
  const rows = rowsOf(text, new RegExp(`^${letter}\\d+$`));

  it('has every row once, in order', () => {
    const ids = Array.from({ length: count }, (_, index) => `${letter}${index + 1}`);
    expect(rows.map(([id]) => id)).toEqual(ids);
    expect(new Set(rows.map(({ length }) => length)).size).toBe(1);
  });

  it('names tests that there are', () => {
    const faults = referencesIn(text).map(faultOf);
    expect(faults.length).toBeGreaterThan(count / 2);
    expect(faults.filter((fault) => fault !== null)).toEqual([]);
  });

  it('names no file of tests without a title', () => {
    const files = rows.join().match(/\.test\.ts/g);
    expect(files).toHaveLength(referencesIn(rows.join()).length);
  });
});

/** With the browser in brackets where a test runs in that one only. */
const IN_ONE_BROWSER = /`[^`]+` \((?:Chromium|Firefox)/g;

describe('the faults', () => {
  const [{ text = '' } = {}] = DOCUMENTS;
  const rows = rowsOf(text, /^F\d+$/).map(([id = '', , , shownBy = '', where = '']) => ({
    id,
    shownBy,
    where,
    isInBoth: referencesIn(shownBy.replace(IN_ONE_BROWSER, '')).some(({ file }) => !file.includes('/')),
  }));
  const idsWhere = (isMeant: (row: (typeof rows)[number]) => boolean) =>
    rows.filter(isMeant).map(({ id }) => id);

  it('shows each row by a test, in both browsers where it says so, or names the work that it waits for', () => {
    const isProven: Readonly<Record<string, (row: (typeof rows)[number]) => boolean>> = {
      'both browsers': ({ isInBoth }) => isInBoth,
      unit: ({ shownBy, isInBoth }) => !isInBoth && referencesIn(shownBy).length > 0,
      later: ({ shownBy }) => /^Waits for \w+/.test(shownBy),
    };
    expect(idsWhere((row) => !isProven[row.where]?.(row))).toEqual([]);
  });

  it('counts its rows as they are', () => {
    const counted = rowsOf(text, /^(?:both browsers|unit|later)$/);
    expect(counted).toEqual(
      ['both browsers', 'unit', 'later'].map((kind) => {
        const ids = idsWhere(({ where }) => where === kind);
        return [kind, String(ids.length), ids.join(', ')];
      }),
    );
    expect(rowsOf(text, /^all$/)).toEqual([['all', `${rows.length}`, `F1 to ${rows.at(-1)?.id}`]]);
  });

  it('lists the rows that have a part which is not shown', () => {
    const ids = idsWhere(({ shownBy }) => shownBy.includes('Not shown:'));
    expect(text).toContain(`${ids.length} have a part that is not shown: ${ids.join(', ')}.`);
  });
});

it('no page holds the marks of two texts that were never made one', () => {
  const pages = [...globSync('*.md'), ...globSync('{docs,entrypoints,utils,test,examples}/**/*.md')];
  expect(pages.length).toBeGreaterThan(50);
  expect(pages.filter((page) => /^(?:<{7}|={7}|>{7})(?: |$)/m.test(readFileSync(page, 'utf8')))).toEqual([]);
});
