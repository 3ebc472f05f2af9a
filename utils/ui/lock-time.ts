import { laterTime } from '../etrade/server-clock.ts';
import { clockReadingsItem } from '../storage/clock-readings-item.ts';

/** The time that locks go by, epoch ms. */
export async function lockTime(): Promise<number> {
  return laterTime(await clockReadingsItem.getValue(), Date.now());
}
