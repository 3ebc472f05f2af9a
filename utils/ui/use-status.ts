import { type Status, statusOf } from '../connection/status.ts';
import { clockErrorMs, etradeTime } from '../etrade/server-clock.ts';
import { clockReadingsItem } from '../storage/clock-readings-item.ts';
import { connectionItem } from '../storage/connection-item.ts';
import { useNow } from './use-now.ts';
import { useStored } from './use-stored.ts';

export interface StatusNow {
  readonly status: Status;
  /** Epoch ms at E*TRADE. */
  readonly now: number;
  /** How far this computer's clock is off, in ms: positive where it is behind. */
  readonly clockErrorMs: number;
}

/** What is to be said of a profile's connection at this second; undefined until it was read. */
export function useStatus(profileId: string): StatusNow | undefined {
  const state = useStored(connectionItem(profileId));
  const readings = useStored(clockReadingsItem);
  const localNow = useNow();
  if (!state || !readings) return undefined;
  const now = etradeTime(readings, localNow);
  return { status: statusOf(state, now), now, clockErrorMs: clockErrorMs(readings) };
}
