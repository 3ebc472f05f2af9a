import type { ComponentChildren } from 'preact';
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
  /** What belongs to the state in sentences. */
  readonly children?: ComponentChildren;
}

/** The state in one word. The clock beside it stands outside the live region: nobody wants each second read aloud. */
export function StatusLine({ status, now, children }: StatusLineProps) {
  const left = timeLeft(status, now);
  return (
    <div class="status">
      <span class={`dot ${DOTS[status.name]}`} />
      <div role="status" aria-label="Connection">
        <strong class="word">{STATUS_WORDS[status.name]}</strong>
        {children}
      </div>
      {left && <span class="left">{left}</span>}
    </div>
  );
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
