import type { ConnectionEvent } from '@/utils/connection/connection-event';
import type { ConnectionState } from '@/utils/connection/connection-state';
import { sessionNoteOf } from '@/utils/connection/session-note';
import { transition } from '@/utils/connection/transition';
import { readLock } from '@/utils/keys/profile-vault';
import { connectionItem, sessionNoteItem } from '@/utils/storage/connection-items';
import { refreshSigns } from '../signs/refresh-signs';
import { lockNow } from '../world/clock';
import { noteEvent } from '../world/log';
import { keepSealed } from './keep-sealed';

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
  const moved = await navigator.locks.request(`state:${profileId}`, async () => {
    const item = connectionItem(profileId);
    const before = await item.getValue();
    const after = transition(before, event);
    if (!after || (await comesTooLate(profileId, event))) return null;
    await item.setValue(after);
    // A lock hides a token and does not end it.
    if (event.type !== 'locked') {
      // Missing, it costs no more than a sentence after a restart; the state is stored by now.
      await noteSession(profileId, before, after).catch(() => undefined);
      await keepSealed(profileId, after);
    }
    return { before, after };
  });
  if (moved) {
    noteMove(profileId, moved);
    // The state is stored by now; whether it can be shown changes nothing in it.
    await refreshSigns().catch(() => undefined);
  }
  return moved;
}

/** A token that comes while its profile is being locked can be kept nowhere: who brings it revokes it. */
async function comesTooLate(profileId: string, { type }: ConnectionEvent): Promise<boolean> {
  return type === 'accessTokenReceived' && (await readLock(profileId, lockNow())).name === 'locked';
}

/** Leaves word on the disk of what is in memory, so that after a restart its absence can be explained. */
async function noteSession(
  profileId: string,
  before: ConnectionState,
  after: ConnectionState,
): Promise<void> {
  const note = sessionNoteOf(after);
  if (JSON.stringify(note) === JSON.stringify(sessionNoteOf(before))) return;
  const item = sessionNoteItem(profileId);
  await (note ? item.setValue(note) : item.removeValue());
}

function noteMove(profileId: string, { before, after }: Moved): void {
  if (before.name === after.name) return;
  const failure = after.name === 'failed' ? after.failure : undefined;
  void noteEvent({ what: 'state', which: after.name, profileId, failure });
}
