import type { ConnectionState } from '@/utils/connection/connection-state';
import { sessionNoteOf } from '@/utils/connection/session-note';
import { sessionNoteItem } from '@/utils/storage/connection-items';

/** Leaves word on the disk of what is in memory, so that after a restart its absence can be explained. */
export async function noteSession(
  profileId: string,
  before: ConnectionState,
  after: ConnectionState,
): Promise<void> {
  const note = sessionNoteOf(after);
  if (JSON.stringify(note) === JSON.stringify(sessionNoteOf(before))) return;
  const item = sessionNoteItem(profileId);
  await (note ? item.setValue(note) : item.removeValue());
}
