interface Shortcut {
  /** As the browser names it. */
  readonly key: string;
  /** With Ctrl, on a Mac with Command: everywhere, in fields too. Any other is a single key. */
  readonly withControl?: true;
  /** Held down, it goes on. */
  readonly repeats?: true;
}

/** Every key there is. None of them is taken by both browsers; Alt with digits is, by their tabs. */
export const SHORTCUTS = {
  send: { key: 'Enter', withControl: true },
  search: { key: '/' },
  next: { key: 'j', repeats: true },
  previous: { key: 'k', repeats: true },
  switchProfile: { key: 'p' },
  showList: { key: '?' },
} as const satisfies Readonly<Record<string, Shortcut>>;

export type ShortcutName = keyof typeof SHORTCUTS;

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'repeat' | 'isComposing'>;

/** @param areSingleKeysOn whether a single key counts: where nothing is typed, and the person has left them on */
export function shortcutOf(pressed: Pressed, areSingleKeysOn: boolean): ShortcutName | null {
  if (pressed.altKey || pressed.isComposing) return null;
  const hasControl = pressed.ctrlKey || pressed.metaKey;
  const found = Object.entries<Shortcut>(SHORTCUTS).find(
    ([, { key, withControl = false, repeats = false }]) =>
      pressed.key === key &&
      hasControl === withControl &&
      (withControl || areSingleKeysOn) &&
      (repeats || !pressed.repeat),
  );
  return found ? (found[0] as ShortcutName) : null;
}
