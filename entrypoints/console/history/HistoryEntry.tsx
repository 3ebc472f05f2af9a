import type { HistoryLine } from './history-lines.ts';

interface HistoryEntryProps {
  readonly line: HistoryLine;
  /** Whether it may be sent again by one press. */
  readonly isReplayable: boolean;
  /** While another call is waited for. */
  readonly isBusy: boolean;
  /** While there are as many pins as there may be. */
  readonly isPinOff: boolean;
  /** Whether Tab stops here: it does in one entry, and arrow keys lead to the others. */
  readonly isCurrent: boolean;
  readonly focused: () => void;
  readonly put: () => void;
  readonly replay: () => void;
  readonly pin: () => void;
  readonly remove: () => void;
}

/** One call of the history in one line: pressed, it goes into the form. */
export function HistoryEntry(props: HistoryEntryProps) {
  const { line, isReplayable, isBusy, isPinOff, put, replay, pin, remove } = props;
  const tabIndex = props.isCurrent ? 0 : -1;
  const { title, values, end, meaning, time, isGood, call } = line;
  const name = `${[title, values].filter(Boolean).join(' ')}, ${time}`;
  const removeAndGoOn = ({ currentTarget }: { currentTarget: HTMLElement }) => {
    // The keyboard's place would go with the line.
    const entry = currentTarget.closest('li');
    const beside = entry?.nextElementSibling ?? entry?.previousElementSibling;
    beside?.querySelector('button')?.focus();
    remove();
  };
  return (
    <li class="past" onFocusIn={props.focused}>
      <button
        type="button"
        class="put"
        tabIndex={tabIndex}
        title={`${name}: ${meaning}. Puts it into the form.`}
        onClick={put}
      >
        <span class="asked">
          {title} <span class="values">{values}</span>
        </span>
        <b class={isGood ? 'good' : 'bad'}>{end}</b>
        <span class="time">{time}</span>
      </button>
      {isReplayable && (
        <IconButton tabIndex={tabIndex} name={`Replay ${name}`} sign="↻" isOff={isBusy} press={replay} />
      )}
      <IconButton
        tabIndex={tabIndex}
        name={`Pin ${name}`}
        sign={call.isPinned ? '★' : '☆'}
        hint={isPinOff ? 'As many calls are pinned as there may be.' : undefined}
        isOff={isPinOff}
        isPressed={call.isPinned}
        press={pin}
      />
      <IconButton tabIndex={tabIndex} name={`Remove ${name}`} sign="×" press={removeAndGoOn} />
    </li>
  );
}

interface IconButtonProps {
  readonly tabIndex: number;
  readonly name: string;
  /** In place of its name, where that alone does not tell. */
  readonly hint?: string | undefined;
  readonly sign: string;
  readonly isOff?: boolean;
  readonly isPressed?: boolean;
  readonly press: (event: { currentTarget: HTMLElement }) => void;
}

function IconButton({ tabIndex, name, hint, sign, isOff = false, isPressed, press }: IconButtonProps) {
  return (
    <button
      type="button"
      class="icon"
      tabIndex={tabIndex}
      aria-label={name}
      title={hint ?? name}
      aria-disabled={isOff}
      aria-pressed={isPressed}
      onClick={(event) => isOff || press(event)}
    >
      <span aria-hidden="true">{sign}</span>
    </button>
  );
}
