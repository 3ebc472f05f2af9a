const ENTRY = '.past';

/** Where each key leads from the entry that has the focus. */
export const HISTORY_KEYS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** Takes the keyboard's place so many entries down; from elsewhere to the first one. */
export function moveInHistory(step: number): void {
  unfold();
  const entries = [...document.querySelectorAll<HTMLElement>(ENTRY)];
  const at = entries.findIndex((entry) => entry.contains(document.activeElement));
  const next = at < 0 ? entries[0] : entries[at + step];
  const button = next?.querySelector('button');
  button?.focus();
  button?.scrollIntoView({ block: 'nearest' });
}

/** Takes it to the field in which the history is searched. */
export function searchHistory(): void {
  unfold();
  document.querySelector<HTMLElement>('.history-search')?.focus();
}

function unfold(): void {
  document.querySelector('.history-fold')?.setAttribute('open', '');
}
