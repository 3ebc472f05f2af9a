import type { ConnectionState } from '@/utils/connection/connection-state';
import { lockedNoteOf, sessionNoteOf } from '@/utils/connection/session-note';
import { sessionNoteItem } from '@/utils/storage/connection-items';

/**
 * Leaves word on the disk of what is in memory, so that after a restart its absence can be explained.
 * @param lockedAt epoch ms where it is a lock that takes it out of memory
 */
export async function noteSession(
  profileId: string,
  before: ConnectionState,
  after: ConnectionState,
  lockedAt: number | null,
): Promise<void> {
  const note = lockedAt === null ? sessionNoteOf(after) : lockedNoteOf(before, lockedAt);
  if (JSON.stringify(note) === JSON.stringify(sessionNoteOf(before))) return;
  const item = sessionNoteItem(profileId);
  await (note ? item.setValue(note) : item.removeValue());
}
