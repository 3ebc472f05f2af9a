import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** `unit`: pure logic in Node. `build`: the built packages as files. `e2e`: the built extension in the real browser that OPENING_BELL_BROWSER names. */
export default defineConfig({
  test: {
    projects: [
      {
        plugins: [WxtVitest()],
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.ts', 'test/emulator/**/*.test.ts'],
          setupFiles: ['test/unit/storage-as-in-browsers.ts'],
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
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          fileParallelism: false,
          execArgv: ['--harmony-temporal'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
