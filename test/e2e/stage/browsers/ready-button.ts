import type { ElementHandle, Page } from 'puppeteer-core';
import { byRole } from './by-role.ts';
import { waitUntil } from './wait-until.ts';

const TIMEOUT_MS = 15_000;

/** The button, once it can be pressed: what still waits for the answer to its last press takes no other one. */
export function readyButton(page: Page, name: string, within?: ElementHandle): Promise<ElementHandle> {
  return waitUntil(
    async () => {
      const button = await byRole(page, 'button', name, within && { within });
      return (await button.evaluate((element) => element.ariaDisabled !== 'true')) ? button : undefined;
    },
    { timeoutMs: TIMEOUT_MS, what: `the button ${name} to be ready` },
  );
}
