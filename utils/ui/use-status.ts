import { type Status, statusOf } from '../connection/status.ts';
import { connectionItem } from '../storage/connection-item.ts';
import { useNow } from './use-now.ts';
import { useStored } from './use-stored.ts';

export interface StatusNow {
  readonly status: Status;
  /** Epoch ms. */
  readonly now: number;
}

/** What is to be said of a profile's connection at this second; undefined until it was read. */
export function useStatus(profileId: string): StatusNow | undefined {
  const state = useStored(connectionItem(profileId));
  const now = useNow();
  return state && { status: statusOf(state, now), now };
}
