import { resolve } from 'node:path';
import type { BrowserKind } from './browsers/launch-browser.ts';

/** The production builds; never the `-dev` ones, which hold permissions of their own. */
export const EXTENSION_DIRS: Readonly<Record<BrowserKind, string>> = {
  chromium: resolve('.output/chrome-mv3'),
  firefox: resolve('.output/firefox-mv3'),
};
