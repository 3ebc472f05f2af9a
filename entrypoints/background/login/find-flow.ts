import type { AwaitingVerifier } from '@/utils/connection/connection-state';
import { isOverdue } from '@/utils/connection/status';
import { connectionItem } from '@/utils/storage/connection-items';
import type { Look } from '@/utils/storage/storage-condition';
import { timeFor } from '../world/clock';

export interface WaitingFlow {
  readonly profileId: string;
  readonly state: AwaitingVerifier;
}

/** The login that waits for a code and fits, over all profiles; one whose five minutes are over fits nothing. */
export function findWaitingFlow(
  { profiles, find }: Look,
  fits: (state: AwaitingVerifier) => boolean,
): WaitingFlow | null {
  for (const { id: profileId } of profiles) {
    const state = find(connectionItem(profileId));
    if (state.name === 'awaitingVerifier' && !isOverdue(state, timeFor(state)) && fits(state))
      return { profileId, state };
  }
  return null;
}
