import type { NextPage } from './next-page.ts';

interface NextPageButtonProps {
  readonly next: NextPage | null;
  /** Whether a page was gone through before this one. */
  readonly isPaged: boolean;
  readonly turn: () => void;
}

/** Asks for the page behind this one. It stays on the last, so that the keyboard's focus does. */
export function NextPageButton({ next, isPaged, turn }: NextPageButtonProps) {
  if (!next && !isPaged) return null;
  return (
    <button
      type="button"
      aria-disabled={next === null}
      title={next ? undefined : 'This is the last page'}
      onClick={turn}
    >
      Next page
    </button>
  );
}
