import { useEffect, useId, useRef } from 'preact/hooks';

interface QuestionProps {
  readonly text: string;
  /** What stands on the button that goes on, and on the one that leaves all as it is. */
  readonly yes: string;
  readonly no: string;
  readonly kind?: 'danger';
  readonly confirmed: () => void;
  readonly kept: () => void;
}

/**
 * Asks before what cannot be undone. The answer is another act than the press that led here: other buttons at another
 * place, below what was pressed, which stays where it is and is off meanwhile.
 */
export function Question({ text, yes, no, kind, confirmed, kept }: QuestionProps) {
  const group = useRef<HTMLDivElement>(null);
  const textId = useId();
  useEffect(() => {
    const asked = group.current;
    const before = document.activeElement;
    // Not to a button: the key that has led here, pressed once more, must answer nothing.
    asked?.focus();
    return () => {
      if (asked?.contains(document.activeElement) && before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <div ref={group} class="question" role="alertdialog" aria-labelledby={textId} tabIndex={-1}>
      <p id={textId}>{text}</p>
      <div class="actions">
        <button type="button" onClick={kept}>
          {no}
        </button>
        <button type="button" class={kind ?? 'quiet'} onClick={confirmed}>
          {yes}
        </button>
      </div>
    </div>
  );
}
