import type { ConnectionEvent } from '@/utils/connection/connection-event';
import type { ConnectionState } from '@/utils/connection/connection-state';
import { heldToken } from '@/utils/connection/held-token';
import { leavesToken } from '@/utils/connection/may-live-on';
import { transition } from '@/utils/connection/transition';
import { readLock } from '@/utils/keys/profile-vault';
import { connectionItem } from '@/utils/storage/connection-items';
import { noteEvent } from '../world/log';
import { keepSealed } from './keep-sealed';
import { noteSession } from './note-session';
import { noteUnrevoked } from './note-unrevoked';

/** A move that was made. What came before is known for sure only here, under the lock. */
export interface Moved {
  readonly before: ConnectionState;
  readonly after: ConnectionState;
}

/**
 * Moves a profile's stored state by an event: the only way it ever changes.
 * @returns the move, or null where the event came too late to matter
 */
export async function applyEvent(profileId: string, event: ConnectionEvent): Promise<Moved | null> {
  const moved = await connectionItem(profileId).change(async (before, write) => {
    const after = transition(before, event);
    if (!after || (await comesTooLate(profileId, event))) return null;
    await write(after);
    await noteOnDisk(profileId, { before, after }, event.type === 'locked');
    return { before, after };
  });
  if (moved) noteMove(profileId, moved);
  return moved;
}

/** A token that comes while its profile is being locked can be kept nowhere: who brings it revokes it. */
async function comesTooLate(profileId: string, { type }: ConnectionEvent): Promise<boolean> {
  return type === 'accessTokenReceived' && (await readLock(profileId, Date.now())).name === 'locked';
}

async function noteOnDisk(profileId: string, { before, after }: Moved, isLock: boolean): Promise<void> {
  // A lock hides a token, and ends a login with the rest of what is in memory.
  const kept = isLock ? (heldToken(before) ?? after) : after;
  // Missing, it costs no more than a sentence after a restart; the state is stored by now.
  await noteSession(profileId, before, kept).catch(() => undefined);
  if (leavesToken(before, after, isLock)) await noteUnrevoked(profileId, isLock);
  const isSame = JSON.stringify(heldToken(before)) === JSON.stringify(heldToken(after));
  // A lock hides a token and does not end it.
  if (!isLock && !isSame) await keepSealed(profileId, before, after);
}

function noteMove(profileId: string, { before, after }: Moved): void {
  if (before.name === after.name) return;
  const failure = after.name === 'failed' ? after.failure : undefined;
  void noteEvent({ what: 'state', which: after.name, profileId, failure });
}
