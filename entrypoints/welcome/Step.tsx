import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';

interface StepProps {
  readonly number: number;
  readonly title: string;
  readonly isDone: boolean;
  /** Whether what comes before it is done. */
  readonly isNext?: boolean;
  readonly children: ComponentChildren;
}

/** One of the steps, all of which stand there from the beginning. */
export function Step({ number, title, isDone, isNext = true, children }: StepProps) {
  const titleId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const wasNext = useRef(isNext);
  useEffect(() => {
    const hasTurn = isNext && !wasNext.current;
    wasNext.current = isNext;
    // What had the keyboard's place has gone with its step. To no button: a key pressed once more does nothing here.
    if (hasTurn && document.activeElement === document.body) heading.current?.focus();
  }, [isNext]);
  return (
    <section class={`step ${isDone ? 'done' : isNext ? 'now' : 'todo'}`} aria-labelledby={titleId}>
      <h2 id={titleId} ref={heading} tabIndex={-1}>
        <span class="ordinal" aria-hidden="true">
          {isDone ? '✓' : number}
        </span>
        {title}
      </h2>
      {children}
    </section>
  );
}
