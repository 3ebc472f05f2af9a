import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname } from 'node:path';
import { expect, it } from 'vitest';

/** A run that makes a folder and ends nothing, as one of a single file with the browser that all files share. */
const RUN = `
  import { existsSync, mkdtempSync } from 'node:fs';
  import { tmpdir } from 'node:os';
  import { setup } from './test/e2e/stage/run-folder.ts';
  setup();
  const left = mkdtempSync(tmpdir() + '/profile-');
  console.log(existsSync(left) ? left : '');
`;

it('what an end-to-end run writes aside goes with it, whoever has not tidied up', () => {
  const flags = ['--experimental-strip-types', '--input-type=module', '-e', RUN];
  const left = spawnSync(process.execPath, flags, { encoding: 'utf8' }).stdout.trim();
  expect(dirname(dirname(left))).toBe(tmpdir());
  expect(existsSync(dirname(left))).toBe(false);
});
