import type { Page } from 'puppeteer-core';
import type { RunningBrowser } from '../../test/e2e/stage/browsers/launch-browser.ts';
import type { Emulator } from '../../test/emulator/start-emulator.ts';

/** A browser with the extension, and the E*TRADE it talks to. */
export interface Demo {
  readonly emulator: Emulator;
  readonly browser: RunningBrowser;
  /** What a program has to be started with to go by the clock of that browser. */
  readonly env?: Readonly<Record<string, string>>;
}

/** How each step of the walk is told. */
export interface Tour {
  say(line: string): void;
  /** @param group the label of the group that is to be seen; all of the page where none is named */
  picture(page: Page, name: string, group?: string): Promise<void>;
}
