import { lastMidnightInNewYork } from '../../etrade/token/lifetimes.ts';
import { formatLocalTime, formatNewYorkTime, formatTimeLeft } from '../../words/format-time.ts';

interface DayBarProps {
  readonly endsAt: number;
  /** When the token falls asleep without a call; null where it sleeps already, or will not before its end. */
  readonly sleepsAt: number | null;
  readonly now: number;
}

/** New York's day, emptying toward the midnight at which the token dies. */
export function DayBar({ endsAt, sleepsAt, now }: DayBarProps) {
  const dayMs = endsAt - lastMidnightInNewYork(endsAt - 1);
  const left = Math.max(0, Math.min(1, (endsAt - now) / dayMs));
  return (
    <>
      <div class="bar" aria-hidden="true">
        <i style={{ width: `${left * 100}%` }} />
      </div>
      <div class="ends">
        <span>Ends at midnight in New York</span>
        <span>{formatLocalTime(endsAt)} here</span>
      </div>
      <div class="ends">
        <span>Now {formatNewYorkTime(now)} there</span>
        {sleepsAt !== null && <span>sleeps in {formatTimeLeft(sleepsAt - now)}</span>}
      </div>
    </>
  );
}
