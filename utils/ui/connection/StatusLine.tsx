import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Status, StatusName } from '../../connection/status.ts';
import { formatCountdown, formatTimeLeft } from '../../words/format-time.ts';
import { STATUS_WORDS } from '../../words/status-words.ts';

const DOTS: Readonly<Record<StatusName, string>> = {
  disconnected: 'off',
  requestingToken: 'busy',
  awaitingVerifier: 'busy',
  exchangingVerifier: 'busy',
  active: 'good',
  inactive: 'warn',
  expired: 'bad',
  failed: 'bad',
  locked: 'off',
};

interface StatusLineProps {
  readonly status: Status;
  readonly now: number;
  /** Whether the keyboard's place comes here where a pressed button has gone with its state. */
  readonly takesFocus?: boolean;
  /** What stands beside the word, behind the clock. */
  readonly beside?: ComponentChildren;
  /** What belongs to the state in sentences. */
  readonly children?: ComponentChildren;
}

/** The state in one word. The clock beside it stands outside the live region: nobody wants each second read aloud. */
export function StatusLine({ status, now, takesFocus = false, beside, children }: StatusLineProps) {
  const word = useKeptFocus(status.name, takesFocus);
  const left = timeLeft(status, now);
  return (
    <div class="status">
      <span class={`dot ${DOTS[status.name]}`} />
      <div role="status" aria-label="Connection">
        <strong ref={word} class="word" tabIndex={takesFocus ? -1 : undefined}>
          {STATUS_WORDS[status.name]}
        </strong>
        {children}
      </div>
      {(left || beside) && (
        <div class="beside">
          {left && <span class="left">{left}</span>}
          {beside}
        </div>
      )}
    </div>
  );
}

/** To the state and never to a button of the next one: a key that is pressed twice must not cancel or send. */
function useKeptFocus(state: StatusName, isWanted: boolean) {
  const word = useRef<HTMLElement>(null);
  const shownState = useRef(state);
  useEffect(() => {
    if (shownState.current === state) return;
    shownState.current = state;
    if (isWanted && document.activeElement === document.body) word.current?.focus();
  }, [state, isWanted]);
  return word;
}

function timeLeft(status: Status, now: number): string | null {
  switch (status.name) {
    case 'awaitingVerifier':
      return formatCountdown(status.endsAt - now);
    case 'active':
    case 'inactive':
      return formatTimeLeft(status.endsAt - now);
    default:
      return null;
  }
}
