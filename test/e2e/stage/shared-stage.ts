import { openStage, type Stage } from './stage.ts';

/** Found on the disk when the browser has died: the search has looked where the extension keeps what it stores. */
const CONTROL = 'FOUND-IN-EVERY-SEARCH';

let shared: Stage | undefined;
/** What was wrong with browsers that did not live to the end. */
const troubles: string[] = [];

/**
 * The one stage of all files that ask for nothing special, swept for the next of them. A browser that has crashed or
 * answers no more is replaced, lest its fault redden every file after it; the last file tells of it.
 */
export async function sharedStage(withKeys: boolean): Promise<Stage> {
  if (shared) {
    try {
      await shared.begin(withKeys);
      return shared;
    } catch (error) {
      await giveUp(shared, error);
    }
  }
  shared = await openStage();
  await shared.begin(withKeys);
  return shared;
}

async function giveUp(stage: Stage, error: unknown): Promise<void> {
  shared = undefined;
  const trouble = `A browser was given up: ${error instanceof Error ? error.stack : error}`;
  console.warn(trouble);
  troubles.push(trouble, ...(await stage.closeAndSearch()));
}

/** Whether there is one, or was. */
export const isStageShared = (): boolean => shared !== undefined || troubles.length > 0;

/** Ends the browser. @returns what was wrong with it, or with one before it */
export async function endSharedStage(): Promise<readonly string[]> {
  if (!shared) return troubles;
  const stage = shared;
  try {
    const page = await stage.browser.openExtensionPage('popup.html');
    await page.evaluate((text) => chrome.storage.local.set({ control: text }), CONTROL);
    stage.plant('control', CONTROL);
  } catch (error) {
    await giveUp(stage, error);
    return troubles;
  }
  shared = undefined;
  const findings = await stage.closeAndSearch();
  const isControl = (finding: string) => finding.startsWith('control (');
  if (!findings.some(isControl)) troubles.push('The search of the profile did not find what it had to');
  return [...troubles, ...findings.filter((finding) => !isControl(finding))];
}
