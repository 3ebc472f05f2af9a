import { laterTime } from '../etrade/exchange/server-clock.ts';
import { clockReadingsItem } from '../storage/background-items.ts';

/** The time that locks go by, epoch ms. */
export async function lockTime(): Promise<number> {
  return laterTime(await clockReadingsItem.getValue(), Date.now());
}
