import type { ClockReading, ClockReadings } from '../etrade/exchange/server-clock.ts';
import { isMapOf, isNullOr, isNumber, isRecord } from './engine/checks.ts';
import { storedItem } from './engine/stored-item.ts';

const isReading = isRecord<ClockReading>({
  offsetMs: isNumber,
  candidateMs: isNullOr(isNumber),
  seenAt: isNumber,
  takenAt: isNumber,
});

/** How far this computer's clock is from each server's. Writer: background. */
export const clockReadingsItem = storedItem<ClockReadings>('local', 'clock-readings', {}, isMapOf(isReading));
