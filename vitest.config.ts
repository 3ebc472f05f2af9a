import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { EndToEndOrder } from './test/e2e/stage/end-to-end-order.ts';

/** They wait for the better part of a minute each and do little else: a run of their own goes on beside the others. */
const WAITING = 'test/e2e/**/twenty-seconds.test.ts';

/** One worker for all files, so that they can share a browser; `OPENING_BELL_BROWSER` names it. */
const END_TO_END = {
  fileParallelism: false,
  isolate: false,
  globalSetup: ['test/e2e/stage/run-folder.ts'],
  execArgv: ['--harmony-temporal'],
  testTimeout: 60_000,
  hookTimeout: 60_000,
  // What is waited for may take its time on a computer that runs two browsers at once.
  expect: { poll: { timeout: 15_000 } },
};

/** `unit`: pure logic in Node. `build`: the built packages as files. `e2e`: the built extension in a real browser. */
export default defineConfig({
  test: {
    sequence: { sequencer: EndToEndOrder },
    projects: [
      {
        plugins: [WxtVitest()],
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.ts', 'test/emulator/**/*.test.ts'],
          setupFiles: ['test/unit/fake-browser-as-browsers.ts'],
          // Node 24 keeps Temporal and the base64 of byte arrays behind these flags; both browsers have them.
          execArgv: ['--harmony-temporal', '--js-base-64'],
          // Thousands of random runs take their time on a busy machine.
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'build',
          include: ['test/build/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          ...END_TO_END,
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          exclude: [WAITING],
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: { ...END_TO_END, name: 'e2e-waiting', include: [WAITING], sequence: { groupOrder: 2 } },
      },
    ],
  },
});
