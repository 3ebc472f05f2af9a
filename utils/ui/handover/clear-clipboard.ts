/** What of the browser it takes to clear a clipboard. */
export interface ClipboardWorld {
  /** Null where the browser would ask the person before it lets a page read. */
  readonly read: (() => Promise<string>) | null;
  readonly write: (text: string) => Promise<void>;
  /** Whether the person is still at this page, and so has most likely copied nothing elsewhere. */
  readonly isInFront: () => boolean;
}

export type Cleared = 'cleared' | 'changed' | 'left';

/** Takes a copied text off the clipboard, unless something else is there by now. Best effort: browsers differ. */
export async function clearClipboard(
  text: string,
  { read, write, isInFront }: ClipboardWorld,
): Promise<Cleared> {
  const held = read && (await read().catch(() => null));
  if (held !== null && held !== text) return 'changed';
  if (held === null && !isInFront()) return 'left';
  return write('').then(
    () => 'cleared',
    () => 'left',
  );
}

/** Of this page. */
export async function clipboardWorld(): Promise<ClipboardWorld> {
  const { clipboard, permissions } = navigator;
  // Firefox knows no such permission, and would ask.
  const { state } = await permissions
    .query({ name: 'clipboard-read' as PermissionName })
    .catch(() => ({ state: 'prompt' }));
  return {
    read: state === 'granted' ? () => clipboard.readText() : null,
    write: (text) => clipboard.writeText(text),
    isInFront: () => document.hasFocus(),
  };
}
