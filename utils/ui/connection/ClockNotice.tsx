import { formatTimeLeft } from '../../words/format-time.ts';

/** Tells of a clock that is wrong enough to make other programs' signatures fail. */
export function ClockNotice({ errorMs }: { errorMs: number }) {
  if (errorMs === 0) return null;
  const direction = errorMs > 0 ? 'behind' : 'ahead of';
  return (
    <p class="aside clock">
      This computer's clock is {formatTimeLeft(Math.abs(errorMs))} {direction} E*TRADE's. Opening Bell
      corrects for it; other programs may be refused.
    </p>
  );
}
