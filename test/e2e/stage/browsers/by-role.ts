import type { ElementHandle, JSHandle, Page } from 'puppeteer-core';
import { type AccessibleElement, accessibleElements } from './accessible-elements.ts';
import { waitUntil } from './wait-until.ts';

export interface ByRoleOptions {
  within?: ElementHandle;
  timeoutMs?: number;
}

interface RoleAndName {
  role: string;
  name: string;
}

const DEFAULT_TIMEOUT_MS = 5_000;

/**
 * The one visible element with this role and name; waits for it. Roles and names are computed in the page:
 * Puppeteer's own ARIA selectors follow each browser's accessibility tree, and those differ.
 */
export async function byRole(
  page: Page,
  role: string,
  name: string | RegExp,
  options: ByRoleOptions = {},
): Promise<ElementHandle> {
  const timeoutMs = options.timeoutMs ?? DEFAULT_TIMEOUT_MS;
  let present: RoleAndName[] = [];
  const findOnce = async () => {
    await using elements = await elementsHandle(page, options.within);
    present = await describe(elements);
    const matches = present.flatMap((element, index) => (isMatch(element, role, name) ? [index] : []));
    const [index] = matches;
    if (index === undefined || matches.length > 1) return undefined;
    const handle = await elements.evaluateHandle((list, at) => list[at]?.element, index);
    return handle.asElement() ?? undefined;
  };
  try {
    return (await waitUntil(findOnce, { timeoutMs, what: 'the element' })) as ElementHandle;
  } catch (error) {
    throw new Error(failureMessage(present, role, name, timeoutMs), { cause: error });
  }
}

/** Whether such an element is there now, one or more; waits for the first one only where a time is given. */
export async function hasRole(
  page: Page,
  role: string,
  name: string | RegExp,
  options: ByRoleOptions = {},
): Promise<boolean> {
  const isThere = async () => {
    await using elements = await elementsHandle(page, options.within);
    return (await describe(elements)).some((element) => isMatch(element, role, name));
  };
  return await waitUntil(isThere, { timeoutMs: options.timeoutMs ?? 0, what: `${role} ${name}` }).catch(
    () => false,
  );
}

async function elementsHandle(page: Page, within?: ElementHandle): Promise<JSHandle<AccessibleElement[]>> {
  return within
    ? await within.evaluateHandle(accessibleElements)
    : await page.evaluateHandle(accessibleElements, null);
}

async function describe(elements: JSHandle<AccessibleElement[]>): Promise<RoleAndName[]> {
  return await elements.evaluate((list) => list.map(({ role, name }) => ({ role, name })));
}

function isMatch(element: RoleAndName, role: string, name: string | RegExp): boolean {
  if (element.role !== role) return false;
  return typeof name === 'string' ? element.name === name : element.name.search(name) >= 0;
}

function failureMessage(
  present: RoleAndName[],
  role: string,
  name: string | RegExp,
  timeoutMs: number,
): string {
  const count = present.filter((element) => isMatch(element, role, name)).length;
  const found = count === 0 ? 'no' : `not one but ${count}`;
  const list = present.map((element) => `  ${element.role} ${JSON.stringify(element.name)}`).join('\n');
  const wanted = typeof name === 'string' ? JSON.stringify(name) : name;
  return `After ${timeoutMs} ms there is ${found} visible ${role} named ${wanted}. There are:\n${list}`;
}
