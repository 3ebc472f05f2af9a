import { lastMidnightInNewYork } from '../../etrade/token/lifetimes.ts';
import { formatLocalTime, formatNewYorkTime } from '../../words/format-time.ts';

const LAST_HOUR_MS = 60 * 60_000;

interface DayBarProps {
  readonly endsAt: number;
  readonly isAwake: boolean;
  /** When the token falls asleep without a call; null where it sleeps already, or will not before its end. */
  readonly sleepsAt: number | null;
  readonly now: number;
}

/** New York's day, emptying toward the midnight at which the token dies. */
export function DayBar({ endsAt, isAwake, sleepsAt, now }: DayBarProps) {
  const dayMs = endsAt - lastMidnightInNewYork(endsAt - 1);
  const left = Math.max(0, Math.min(1, (endsAt - now) / dayMs));
  const isLow = endsAt - now < LAST_HOUR_MS;
  return (
    <>
      <div class={isLow ? 'bar low' : 'bar'} aria-hidden="true">
        <i style={{ width: `${left * 100}%` }} />
      </div>
      <div class="ends" title={`It is ${formatNewYorkTime(now)} in New York`}>
        <span>Ends {formatLocalTime(endsAt)} (midnight in New York)</span>
        {!isLow && sleepsAt !== null && <span>Asleep at {formatLocalTime(sleepsAt)} without a call</span>}
        {isLow && isAwake && <span>Renew does not help: every token ends at midnight.</span>}
      </div>
    </>
  );
}
