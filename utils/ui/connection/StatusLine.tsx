import type { ComponentChildren } from 'preact';
import type { Status } from '../../connection/status.ts';
import { formatCountdown, formatTimeLeft } from '../../words/format-time.ts';

const DOTS: Readonly<Record<Status['word'], string>> = {
  'Not connected': 'off',
  'Requesting a token': 'busy',
  'Waiting for your approval': 'busy',
  'Exchanging the code': 'busy',
  Connected: 'good',
  Inactive: 'warn',
  Expired: 'bad',
  Failed: 'bad',
  Locked: 'off',
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
      <span class={`dot ${DOTS[status.word]}`} />
      <div role="status" aria-label="Connection">
        <strong class="word">{status.word}</strong>
        {children}
      </div>
      {left && <span class="left">{left}</span>}
    </div>
  );
}

function timeLeft(status: Status, now: number): string | null {
  switch (status.word) {
    case 'Waiting for your approval':
      return formatCountdown(status.endsAt - now);
    case 'Connected':
    case 'Inactive':
      return formatTimeLeft(status.endsAt - now);
    default:
      return null;
  }
}
