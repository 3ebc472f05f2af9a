import type { ConnectionEvent } from '@/utils/connection/connection-event';
import type { ConnectionState } from '@/utils/connection/connection-state';
import { expiresAt } from '@/utils/connection/token-worth';
import { transition } from '@/utils/connection/transition';
import { connectionItem } from '@/utils/storage/connection-item';
import { tokenNoteItem } from '@/utils/storage/token-note-item';
import { refreshSigns } from './refresh-signs';

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
    if (!after) return null;
    await item.setValue(after);
    await noteToken(profileId, before, after);
    return { before, after };
  });
  if (moved) await refreshSigns();
  return moved;
}

/** Leaves word on the disk that there is a token, so that after a restart its absence can be explained. */
async function noteToken(profileId: string, before: ConnectionState, after: ConnectionState): Promise<void> {
  const note = tokenNoteItem(profileId);
  if (after.name === 'connected' && before.name !== 'connected')
    await note.setValue({ endsAt: expiresAt(after) });
  else if (after.name !== 'connected') await note.removeValue();
}
