import type { RunningBrowser } from '../../test/e2e/stage/browsers/launch-browser.ts';
import type { Emulator } from '../../test/emulator/start-emulator.ts';

/** A browser with the extension, and the E*TRADE it talks to. */
export interface Demo {
  readonly emulator: Emulator;
  readonly browser: RunningBrowser;
}
