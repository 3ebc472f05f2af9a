import type { AwaitingVerifier } from '@/utils/connection/connection-state';
import { isOverdue } from '@/utils/connection/status';
import { connectionItem } from '@/utils/storage/connection-items';
import { profilesItem } from '@/utils/storage/profile-items';
import { etradeNow } from '../world/clock';

export interface WaitingFlow {
  readonly profileId: string;
  readonly state: AwaitingVerifier;
}

/** The login that waits for a code and fits, over all profiles; one whose five minutes are over fits nothing. */
export async function findWaitingFlow(
  fits: (state: AwaitingVerifier) => boolean,
): Promise<WaitingFlow | null> {
  for (const { id: profileId } of await profilesItem.getValue()) {
    const state = await connectionItem(profileId).getValue();
    if (state.name !== 'awaitingVerifier' || isOverdue(state, etradeNow())) continue;
    if (fits(state)) return { profileId, state };
  }
  return null;
}
