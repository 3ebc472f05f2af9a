import type { ComponentChildren } from 'preact';
import { addressOf, openPage, type PageName } from '../wiring/open-page.ts';

interface PageLinkProps {
  readonly to: PageName;
  /** Of that page, by its id. */
  readonly part?: string;
  readonly children: ComponentChildren;
}

/** Leads to another page of ours, in the tab that it has; pressed with a key held, it does as any link does. */
export function PageLink({ to, part = '', children }: PageLinkProps) {
  const follow = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    void openPage(to, part);
  };
  return (
    <a href={addressOf(to, part)} target="_blank" rel="noreferrer" onClick={follow}>
      {children}
    </a>
  );
}
