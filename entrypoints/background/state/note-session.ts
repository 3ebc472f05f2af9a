import type { ConnectionState } from '@/utils/connection/connection-state';
import { lockedNoteOf, sessionNoteOf } from '@/utils/connection/session-note';
import { sessionNoteItem } from '@/utils/storage/connection-items';

/**
 * Leaves word on the disk of what is in memory, so that after a restart its absence can be explained.
 * @param isLock whether it is a lock that takes it out of memory
 */
export async function noteSession(
  profileId: string,
  before: ConnectionState,
  after: ConnectionState,
  isLock: boolean,
): Promise<void> {
  const note = isLock ? lockedNoteOf(before) : sessionNoteOf(after);
  if (JSON.stringify(note) === JSON.stringify(sessionNoteOf(before))) return;
  const item = sessionNoteItem(profileId);
  await (note ? item.setValue(note) : item.removeValue());
}
