import type { ElementHandle, JSHandle, Page } from 'puppeteer-core';
import { findInPage, type Present } from './find-in-page.ts';
import { waitUntil } from './wait-until.ts';

export interface ByRoleOptions {
  within?: ElementHandle;
  timeoutMs?: number;
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
  let present: JSHandle | undefined;
  const findOnce = async () => {
    present = await look(page, role, name, options.within);
    return present.asElement() ?? undefined;
  };
  try {
    return (await waitUntil(findOnce, { timeoutMs, what: 'the element' })) as ElementHandle;
  } catch (error) {
    const list = ((await present?.jsonValue().catch(() => undefined)) ?? []) as Present[];
    throw new Error(failureMessage(list, role, name, timeoutMs), { cause: error });
  }
}

/** The text of that element as it is shown now; undefined where it is not there, or not alone. */
export async function textByRole(page: Page, role: string, name: string): Promise<string | undefined> {
  const found = await page.evaluate(findInPage, null, role, name, null, true);
  return typeof found === 'string' ? found : undefined;
}

/** Whether such an element is there now, one or more; waits for the first one only where a time is given. */
export async function hasRole(
  page: Page,
  role: string,
  name: string | RegExp,
  options: ByRoleOptions = {},
): Promise<boolean> {
  const isThere = async () => {
    const found = await look(page, role, name, options.within);
    if (found.asElement()) return true;
    return ((await found.jsonValue()) as Present[]).some((element) => isMatch(element, role, name));
  };
  return await waitUntil(isThere, { timeoutMs: options.timeoutMs ?? 0, what: `${role} ${name}` }).catch(
    () => false,
  );
}

/** The element, or a list of what there is; in one question, as it is asked over and over. */
async function look(
  page: Page,
  role: string,
  name: string | RegExp,
  within?: ElementHandle,
): Promise<JSHandle> {
  const [text, flags] = typeof name === 'string' ? [name, null] : [name.source, name.flags];
  return within
    ? await within.evaluateHandle(findInPage, role, text, flags, false)
    : await page.evaluateHandle(findInPage, null, role, text, flags, false);
}

function isMatch(element: Present, role: string, name: string | RegExp): boolean {
  if (element.role !== role) return false;
  return typeof name === 'string' ? element.name === name : element.name.search(name) >= 0;
}

function failureMessage(
  present: readonly Present[],
  role: string,
  name: string | RegExp,
  timeoutMs: number,
): string {
  const count = present.filter((element) => isMatch(element, role, name)).length;
  const found = count === 0 ? 'no' : `not one but ${count}`;
  const list = present
    .map((element) => `  ${element.role} ${JSON.stringify(element.name)} ${element.text}`.trimEnd())
    .join('\n');
  const wanted = typeof name === 'string' ? JSON.stringify(name) : name;
  return `After ${timeoutMs} ms there is ${found} visible ${role} named ${wanted}. There are:\n${list}`;
}
