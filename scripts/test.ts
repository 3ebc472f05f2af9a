import { ensureBrowsers } from './ensure-browsers.ts';
import { runCommand } from './run-command.ts';
import { runE2e } from './run-e2e.ts';
import { addResults, endWith, runVitest } from './run-vitest.ts';

if (!runCommand('npm run --silent check')) endWith({ passed: 0, failed: 1 });
const unit = runVitest('unit', 'unit');

ensureBrowsers(['chromium', 'firefox']);
if (!runCommand('npm run --silent build')) endWith({ passed: unit.passed, failed: unit.failed + 1 });
const build = runVitest('build', 'build');
endWith(addResults([unit, build, runE2e('chromium'), runE2e('firefox')]));
