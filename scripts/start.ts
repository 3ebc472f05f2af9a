import { parseArgs } from 'node:util';
import { type BrowserKind, launchBrowser } from '../test/e2e/stage/browsers/launch-browser.ts';
import { EXTENSION_DIRS } from '../test/e2e/stage/extension-dirs.ts';
import { startEmulator } from '../test/emulator/start-emulator.ts';
import { showAround } from './demo/show-around.ts';
import { createTour } from './demo/tour.ts';
import { walkThrough } from './demo/walk-through.ts';
import { ensureBrowsers } from './ensure-browsers.ts';
import { runProcess } from './run-process.ts';

const BUILDS: Readonly<Record<BrowserKind, string>> = {
  chromium: 'wxt build -b chrome',
  firefox: 'wxt build -b firefox --mv3',
};

const PICTURES = '.output/demo';

const { values } = parseArgs({ options: { headless: { type: 'boolean' }, browser: { type: 'string' } } });
const kind: BrowserKind = values.browser === 'firefox' ? 'firefox' : 'chromium';
const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
const headless = values.headless ?? !hasDisplay;

ensureBrowsers([kind]);
if (!runProcess(BUILDS[kind])) process.exit(1);

const emulator = await startEmulator();
const browser = await launchBrowser({ kind, extensionDir: EXTENSION_DIRS[kind], emulator, headless });
try {
  if (headless) {
    await walkThrough({ emulator, browser }, createTour(PICTURES));
    console.log(`\nThe pictures are in ${PICTURES}/`);
  } else {
    await showAround({ emulator, browser });
  }
} finally {
  await browser.close();
  await emulator.close();
}
