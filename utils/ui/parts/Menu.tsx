import { useEffect, useId, useRef, useState } from 'preact/hooks';

export interface MenuEntry {
  readonly name: string;
  readonly label: string;
  /** What it comes to, where its label alone does not tell. */
  readonly hint?: string | undefined;
  readonly isOff: boolean;
}

interface MenuProps {
  readonly label: string;
  readonly entries: readonly MenuEntry[];
  readonly chosen: (name: string) => void;
}

/** Where each key leads from the entry that has the focus. */
const MOVES: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at, count) => (at + 1) % count,
  ArrowUp: (at, count) => (at - 1 + count) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** A button with a menu: arrow keys go through it, and whatever closes it gives the focus back to the button. */
export function Menu({ label, entries, chosen }: MenuProps) {
  const [isOpen, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const menuId = useId();
  const entryAt = (at: number) => box.current?.querySelectorAll<HTMLElement>('[role=menuitem]')[at];
  const close = () => {
    box.current?.querySelector('button')?.focus();
    setOpen(false);
  };
  useEffect(() => {
    if (!isOpen) return;
    entryAt(0)?.focus();
    const closeOutside = ({ target }: Event) => {
      if (!box.current?.contains(target as Node)) setOpen(false);
    };
    document.addEventListener('pointerdown', closeOutside);
    return () => document.removeEventListener('pointerdown', closeOutside);
  }, [isOpen]);

  const hear = (event: KeyboardEvent) => {
    if (!isOpen) {
      if (event.key === 'ArrowDown') setOpen(true);
      return;
    }
    // Tab goes on from the button.
    if (event.key === 'Escape' || event.key === 'Tab') close();
    const at = entries.findIndex((_, index) => entryAt(index) === document.activeElement);
    const next = MOVES[event.key]?.(at, entries.length);
    if (next !== undefined) entryAt(next)?.focus();
    // Escape would close the whole popup, and arrows scroll.
    if (event.key === 'Escape' || next !== undefined) event.preventDefault();
  };
  return (
    <div ref={box} class="menu">
      <button
        type="button"
        class="quiet"
        aria-label={label}
        title={label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? menuId : undefined}
        onKeyDown={hear}
        onClick={() => (isOpen ? close() : setOpen(true))}
      >
        <span aria-hidden="true">⋯</span>
      </button>
      {isOpen && (
        <div id={menuId} role="menu" aria-label={label} tabIndex={-1} onKeyDown={hear}>
          {entries.map(({ name, label: text, hint, isOff }) => (
            <button
              key={name}
              type="button"
              role="menuitem"
              tabIndex={-1}
              title={hint}
              aria-disabled={isOff}
              onClick={() => {
                if (isOff) return;
                close();
                chosen(name);
              }}
            >
              {text}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
