import { lastMidnightInNewYork } from '../etrade/lifetimes.ts';
import { formatLocalTime } from './format-time.ts';

/** New York's day, emptying toward the midnight at which the token dies. */
export function DayBar({ endsAt, now }: { endsAt: number; now: number }) {
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
    </>
  );
}
