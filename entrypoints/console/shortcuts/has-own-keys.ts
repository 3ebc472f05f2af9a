/** What takes keys itself: fields, lists, and whatever text is looked through by keys. */
const OWN_KEYS = ['input', 'select', 'textarea', 'dialog', '[contenteditable]', '.cm-editor'].join();

/** Whether a key was pressed where single keys have a meaning of their own, be it in a shadow root. */
export function hasOwnKeys(event: Event): boolean {
  return event.composedPath().some((each) => each instanceof Element && each.matches(OWN_KEYS));
}
