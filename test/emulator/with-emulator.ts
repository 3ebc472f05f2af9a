import { afterAll, afterEach, beforeAll } from 'vitest';
import type { Emulator } from './emulator-types.ts';
import { startEmulator } from './start-emulator.ts';

/** One emulator for the tests of a file, reset after each. */
export function withEmulator(): { readonly emulator: Emulator } {
  let started: Emulator | undefined;
  beforeAll(async () => {
    started = await startEmulator();
  });
  afterEach(() => started?.reset());
  afterAll(() => started?.close());
  return {
    get emulator() {
      if (!started) throw new Error('The emulator runs only while tests do');
      return started;
    },
  };
}
