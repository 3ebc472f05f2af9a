import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { folderOf } from './built-package.ts';

const LINTER = 'node_modules/web-ext/bin/web-ext.js';

/** What addons.mozilla.org would say to the package. The linter ends with 1 where it finds an error. */
async function lint(folder: string) {
  const { stdout } = await promisify(execFile)(process.execPath, [
    LINTER,
    'lint',
    '--output=json',
    `--source-dir=${folder}`,
  ]).catch((error: { stdout: string }) => error);
  return JSON.parse(stdout);
}

it("passes Mozilla's linter without an error, a warning or a notice", async () => {
  const { summary, errors, warnings, notices } = await lint(folderOf('firefox'));
  console.log(
    `web-ext lint: ${summary.errors} errors, ${summary.warnings} warnings, ${summary.notices} notices`,
  );
  expect([...errors, ...warnings, ...notices]).toEqual([]);
  expect(summary).toEqual({ errors: 0, warnings: 0, notices: 0 });
});

it('would hear of an error', async () => {
  // Firefox wants an id, which the package for Chrome has not.
  const { summary } = await lint(folderOf('chrome'));
  expect(summary.errors).toBeGreaterThan(0);
});
