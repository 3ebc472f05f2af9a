import { expect, it } from 'vitest';
import { BUILDS, folderOf, readFiles } from './built-package.ts';
import { EXPECTED_FILES } from './expected/package-files.ts';

const kindOf = (path: string) =>
  path.replace(/^(assets|chunks)\/[\w-]+-[\w-]{8}(?=\.\w+$)/, '$1/[name]-[hash]');

it.each(BUILDS)('ships in %s the files that are expected, and no other', (build) => {
  const kinds = new Set(readFiles(folderOf(build)).map(({ path }) => kindOf(path)));
  expect([...kinds].sort()).toEqual([...EXPECTED_FILES].sort());
});

it('has the same code in both builds: only the manifests differ', () => {
  const [chrome, firefox] = BUILDS.map((build) =>
    readFiles(folderOf(build)).filter(({ path }) => path !== 'manifest.json'),
  );
  expect(firefox).toEqual(chrome);
});
