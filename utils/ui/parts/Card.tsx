import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface CardProps {
  readonly title: string;
  /** By which an address asks for it. */
  readonly id?: string;
  /** Beside the title. */
  readonly tag?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** What belongs together, under a heading of its own. */
export function Card({ title, id, tag, children }: CardProps) {
  return (
    <fieldset class="card" id={id}>
      <legend>
        <h2>{title}</h2>
      </legend>
      {tag}
      {children}
    </fieldset>
  );
}

interface FoldingCardProps extends CardProps {
  /** In one line, open or closed. */
  readonly summary: string;
  readonly isOpen: boolean;
  readonly turn: (isOpen: boolean) => void;
}

/** The same where its title opens and closes it. What is typed in it stays. */
export function FoldingCard({ title, id, tag, summary, isOpen, turn, children }: FoldingCardProps) {
  const ofCard = useId();
  return (
    <fieldset class="card folding" id={id}>
      <legend>
        <h2>
          <button
            type="button"
            class="fold"
            aria-expanded={isOpen}
            aria-controls={`${ofCard}-body`}
            aria-describedby={`${ofCard}-summary`}
            onClick={() => turn(!isOpen)}
          >
            {title}
          </button>
        </h2>
      </legend>
      {tag}
      <p class="summary" id={`${ofCard}-summary`}>
        {summary}
      </p>
      <div class="card-body" id={`${ofCard}-body`} hidden={!isOpen}>
        {children}
      </div>
    </fieldset>
  );
}
