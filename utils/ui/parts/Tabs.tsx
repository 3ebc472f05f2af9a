import type { ComponentChildren } from 'preact';
import { useId, useRef } from 'preact/hooks';

interface TabsProps<Name extends string> {
  /** What the tabs are of. */
  readonly label: string;
  readonly names: readonly Name[];
  readonly shown: Name;
  readonly show: (name: Name) => void;
  /** The panel of the tab that is shown. */
  readonly children: ComponentChildren;
}

/** Where each key leads from the tab that has the focus. */
const MOVES: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowRight: (at, count) => (at + 1) % count,
  ArrowLeft: (at, count) => (at - 1 + count) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** Several looks at one thing: the arrow keys go through the tabs, Tab goes on into the panel. */
export function Tabs<Name extends string>({ label, names, shown, show, children }: TabsProps<Name>) {
  const panelId = useId();
  const list = useRef<HTMLDivElement>(null);
  const hear = (event: KeyboardEvent) => {
    const next = MOVES[event.key]?.(names.indexOf(shown), names.length);
    const name = next === undefined ? undefined : names[next];
    if (next === undefined || name === undefined) return;
    event.preventDefault();
    show(name);
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus();
  };
  return (
    <div class="tabs">
      <div ref={list} role="tablist" aria-label={label}>
        {names.map((name) => (
          <button
            key={name}
            type="button"
            role="tab"
            aria-selected={name === shown}
            aria-controls={panelId}
            tabIndex={name === shown ? 0 : -1}
            onClick={() => show(name)}
            onKeyDown={hear}
          >
            {name}
          </button>
        ))}
      </div>
      <div id={panelId} role="tabpanel" aria-label={shown} class="tab-panel">
        {children}
      </div>
    </div>
  );
}
