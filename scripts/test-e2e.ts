import { parseArgs } from 'node:util';
import type { BrowserKind } from '../test/e2e/stage/browsers/launch-browser.ts';
import { ensureBrowsers } from './ensure-browsers.ts';
import { runCommand } from './run-command.ts';
import { runE2e } from './run-e2e.ts';
import { addResults, endWith } from './run-vitest.ts';

const { values, positionals } = parseArgs({
  options: { browser: { type: 'string' } },
  allowPositionals: true,
});
const kinds = (['chromium', 'firefox'] as const).filter(
  (kind) => values.browser === undefined || values.browser === kind,
);
if (kinds.length === 0) throw new Error('--browser takes chromium or firefox');

ensureBrowsers([...kinds] satisfies BrowserKind[]);
if (!runCommand('npm run --silent build')) process.exit(1);
endWith(addResults(kinds.map((kind) => runE2e(kind, positionals.join(' ')))));
