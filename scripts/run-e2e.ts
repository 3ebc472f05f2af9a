import type { BrowserKind } from '../test/e2e/stage/browsers/launch-browser.ts';
import { runVitest, type TestResult } from './run-vitest.ts';

/** The whole end-to-end suite against the production build in one browser. */
export function runE2e(kind: BrowserKind, filter = ''): TestResult {
  console.log(`\nEnd to end in ${kind}`);
  return runVitest('e2e', `e2e-${kind}`, filter, { OPENING_BELL_BROWSER: kind });
}
