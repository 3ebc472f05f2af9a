interface NextPageButtonProps {
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly turn: () => void;
}

/** Asks for the page behind this one. It stays on the last, so that the keyboard's focus does. */
export function NextPageButton({ isFirst, isLast, turn }: NextPageButtonProps) {
  if (isFirst && isLast) return null;
  return (
    <button
      type="button"
      aria-disabled={isLast}
      title={isLast ? 'This is the last page' : undefined}
      onClick={turn}
    >
      Next page
    </button>
  );
}
