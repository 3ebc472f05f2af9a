import type { ElementHandle } from 'puppeteer-core';
import { bringToFront } from './bring-to-front.ts';

/** A click by the mouse. Its tab comes to the front first: a tab in the back answers no mouse. */
export async function click(handle: ElementHandle): Promise<void> {
  if (await handle.evaluate(() => document.visibilityState === 'hidden')) {
    await bringToFront(handle.frame.page());
  }
  await handle.click();
}

/** Keys are pasted by everybody: letter by letter they would take most of the time of a test. */
const MOST_TYPED = 12;

/** Types the text in place of what the field holds, or pastes it where it is long. */
export async function fill(handle: ElementHandle, text: string): Promise<void> {
  await handle.focus();
  await handle.evaluate((field) => (field as HTMLInputElement | HTMLTextAreaElement).select());
  if (text.length > MOST_TYPED) {
    await handle.evaluate((_field, pasted) => document.execCommand('insertText', false, pasted), text);
  } else {
    await handle.press('Backspace');
    await handle.type(text);
  }
}

/** Chooses the option of a select by its label, with the events that a person's choice fires. */
export async function choose(handle: ElementHandle, label: string): Promise<void> {
  const missing = await handle.evaluate((select, wanted) => {
    const options = [...(select as HTMLSelectElement).options];
    const option = options.find((candidate) => candidate.label.trim() === wanted);
    if (!option) return options.map((candidate) => candidate.label.trim());
    option.selected = true;
    select.dispatchEvent(new Event('input', { bubbles: true }));
    select.dispatchEvent(new Event('change', { bubbles: true }));
    return undefined;
  }, label);
  if (missing) throw new Error(`The select has no option ${label}; it has: ${missing.join(', ')}`);
}
