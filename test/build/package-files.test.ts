import { expect, it } from 'vitest';
import { BUILDS, type Build, folderOf, readFiles } from './built-package.ts';
import { EXPECTED_FILES, FILES_OF_CHROME } from './expected/package-files.ts';

const expectedIn = (build: Build) => [...EXPECTED_FILES, ...(build === 'chrome' ? FILES_OF_CHROME : [])];

const kindOf = (path: string) =>
  path.replace(/^(assets|chunks)\/[\w-]+-[\w-]{8}(?=\.\w+$)/, '$1/[name]-[hash]');

it.each(BUILDS)('ships in %s the files that are expected, and no other', (build) => {
  const kinds = new Set(readFiles(folderOf(build)).map(({ path }) => kindOf(path)));
  expect([...kinds].sort()).toEqual(expectedIn(build).sort());
});

it('has the same code in both builds, but for the hidden page of Chrome: only the manifests differ', () => {
  const [chrome, firefox] = BUILDS.map((build) =>
    readFiles(folderOf(build)).filter(({ path }) => !['manifest.json', ...FILES_OF_CHROME].includes(path)),
  );
  expect(firefox).toEqual(chrome);
});
