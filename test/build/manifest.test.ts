import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { BUILDS, folderOf } from './built-package.ts';
import { EXPECTED_MANIFEST } from './expected/manifest.ts';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

it.each(BUILDS)('asks in %s for what it is expected to ask for, and for nothing else', (build) => {
  const manifest = JSON.parse(readFileSync(`${folderOf(build)}/manifest.json`, 'utf8'));
  expect(manifest).toEqual({ ...EXPECTED_MANIFEST[build], version });
});
