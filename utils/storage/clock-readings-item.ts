import type { ClockReadings } from '../etrade/server-clock.ts';
import { storedItem } from './stored-item.ts';

/** How far this computer's clock is from each server's. Writer: background. */
export const clockReadingsItem = storedItem<ClockReadings>('local', 'clock-readings', {});
