import { browser } from 'wxt/browser';
import type { Failure } from '@/utils/connection/failures/failure';
import { isAlive } from '@/utils/connection/token-worth';
import { nextMidnightInNewYork } from '@/utils/etrade/token/lifetimes';
import { updateWaitingItem } from '@/utils/storage/background-items';
import { connectionItem } from '@/utils/storage/connection-items';
import { LOCKS } from '@/utils/storage/engine/alone';
import { sessionKeysItem } from '@/utils/storage/key-items';
import { profilesItem } from '@/utils/storage/profile-items';
import { etradeNow, timeFor } from '../world/clock';

/** The browser has a new version for us, and leaves the moment to us. */
export async function noteUpdate(): Promise<void> {
  await updateWaitingItem.setValue(etradeNow());
  await updateWhenQuiet();
}

const LOOK_AGAIN_MINUTES = 10;

/**
 * Installs a version that waits as soon as nobody loses anything by it: it empties the memory that holds tokens and
 * keys, and closes every page of ours with what is typed there.
 */
export async function updateWhenQuiet(): Promise<void> {
  if (!(await updateWaitingItem.getValue())) return;
  const profiles = await profilesItem.getValue();
  const isQuiet = await Promise.all(profiles.map(({ id }) => losesNothing(id)));
  if (!isQuiet.every(Boolean)) return;
  await navigator.locks.request(LOCKS.pages(), { ifAvailable: true }, async (free) => {
    if (free) browser.runtime.reload();
    // Nothing else may wake us once the last page is closed.
    else browser.alarms.create('update', { delayInMinutes: LOOK_AGAIN_MINUTES });
  });
}

async function losesNothing(profileId: string): Promise<boolean> {
  if (await sessionKeysItem(profileId).getValue()) return false;
  const state = await connectionItem(profileId).getValue();
  const now = timeFor(state);
  switch (state.name) {
    case 'disconnected':
      return true;
    case 'connected':
      return !isAlive(state, now);
    case 'failed':
      return state.earlier === null && !mayLiveOn(state.failure, now);
    default:
      return false;
  }
}

/** A token that E*TRADE may not have revoked: that is still to be read. */
function mayLiveOn({ code, at }: Failure, now: number): boolean {
  return code === 'revokeUnconfirmed' && now < nextMidnightInNewYork(at);
}
