import type { ClockReading, ClockReadings } from '../etrade/server-clock.ts';
import { isMapOf, isNullOr, isNumber, isRecord } from './checks.ts';
import { storedItem } from './stored-item.ts';

const isReading = isRecord<ClockReading>({
  offsetMs: isNumber,
  candidateMs: isNullOr(isNumber),
  seenAt: isNumber,
  takenAt: isNumber,
});

/** How far this computer's clock is from each server's. Writer: background. */
export const clockReadingsItem = storedItem<ClockReadings>('local', 'clock-readings', {}, isMapOf(isReading));
