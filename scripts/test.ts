import { parseArgs } from 'node:util';
import { ensureBrowsers, ensureDisplay } from './ensure-browsers.ts';
import { ensureTests, runEndToEnd } from './run-end-to-end.ts';
import { runProcess } from './run-process.ts';
import { addResults, endWith, runVitest, type TestResult } from './run-vitest.ts';

/** `npm test` for everything; `npm run test:e2e -- [--browser firefox] [room or file ...]` for the browsers alone. */
const { values, positionals: names } = parseArgs({
  options: { e2e: { type: 'boolean', default: false }, browser: { type: 'string' } },
  allowPositionals: true,
});
const kinds = (['chromium', 'firefox'] as const).filter(
  (kind) => values.browser === undefined || values.browser === kind,
);
if (kinds.length === 0) throw new Error('--browser takes chromium or firefox');

ensureTests(names);

const results: TestResult[] = [];
if (!values.e2e) {
  if (!runProcess('npm run --silent check')) endWith({ passed: 0, failed: 1 });
  results.push(await runVitest({ project: 'unit' }));
}
ensureBrowsers([...kinds]);
if (kinds.includes('chromium')) ensureDisplay();
if (!runProcess('npm run --silent build')) endWith(addResults([...results, { passed: 0, failed: 1 }]));
if (!values.e2e) results.push(await runVitest({ project: 'build' }));
results.push(...(await runEndToEnd(kinds, names)));
endWith(addResults(results));
