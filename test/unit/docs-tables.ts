import { globSync, readFileSync } from 'node:fs';

/** The rows of a document's tables that begin with this, each as its cells. */
export function rowsOf(document: string, firstCell: RegExp): string[][] {
  return document
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) => line.slice(2, -2).split(' | '))
    .filter(([first = '']) => firstCell.test(first));
}

/** A test that a document names: `file.test.ts: "describe > it"`. */
export interface Reference {
  readonly file: string;
  readonly titles: readonly string[];
}

/** In two backticks where a title has backticks of its own. */
const REFERENCE = /(?:`|`` )([\w/-]+\.test\.ts): "(.+?)"(?:`| ``)/g;

export function referencesIn(text: string): Reference[] {
  return [...text.matchAll(REFERENCE)].map(([, file = '', titles = '']) => ({
    file,
    titles: titles.split(' > '),
  }));
}

/** Where a document means a test to be: without a folder in test/e2e, else under test/unit or test; the room is found. */
const placesOf = (file: string) => {
  const [name = '', folder] = file.split('/').reverse();
  return folder ? [`test/unit/${folder}/**/${name}`, `test/${folder}/**/${name}`] : [`test/e2e/**/${name}`];
};

/** What is wrong with a reference, such as a title that is nowhere in its file; null where nothing is. */
export function faultOf({ file, titles }: Reference): string | null {
  const [path, ...others] = globSync(placesOf(file));
  if (others.length > 0) return `There is more than one ${file}`;
  if (!path) return `There is no ${file}`;
  const source = readFileSync(path, 'utf8');
  const isThere = (title: string) => [`'`, `"`, '`'].some((quote) => source.includes(quote + title + quote));
  const missing = titles.filter((title) => !isThere(title));
  return missing.length > 0 ? `${path} has no test "${missing.join(' > ')}"` : null;
}
