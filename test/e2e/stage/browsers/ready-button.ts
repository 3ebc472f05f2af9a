import type { ElementHandle, Page } from 'puppeteer-core';
import { byRole, hasRole } from './by-role.ts';
import { click } from './element-actions.ts';
import { waitUntil } from './wait-until.ts';

const TIMEOUT_MS = 15_000;

/** The button, once it can be pressed: what still waits for the answer to its last press takes no other one. */
export function readyButton(page: Page, name: string, within?: ElementHandle): Promise<ElementHandle> {
  return waitUntil(
    async () => {
      const role = await roleOf(page, name, within);
      const button = await byRole(page, role, name, within && { within });
      return (await button.evaluate((element) => element.ariaDisabled !== 'true')) ? button : undefined;
    },
    { timeoutMs: TIMEOUT_MS, what: `the button ${name} to be ready` },
  );
}

/** Whether there is such a button, or such an entry in the menu, which is left open then. */
export async function hasButton(page: Page, name: string, timeoutMs = 0): Promise<boolean> {
  const isThere = async () => hasRole(page, await roleOf(page, name), name);
  return await waitUntil(isThere, { timeoutMs, what: name }).catch(() => false);
}

/** What does not stand on the page itself may stand in its menu, which is opened for it. */
async function roleOf(page: Page, name: string, within?: ElementHandle): Promise<'button' | 'menuitem'> {
  const isInSight = await hasRole(page, 'button', name, within && { within });
  if (isInSight || !(await hasRole(page, 'button', 'More'))) return 'button';
  if (!(await hasRole(page, 'menu', 'More'))) await click(await byRole(page, 'button', 'More'));
  return 'menuitem';
}
