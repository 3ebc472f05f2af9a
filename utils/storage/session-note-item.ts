import type { SessionNote } from '../connection/session-note.ts';
import { perProfile } from './per-profile.ts';
import { storedItem } from './stored-item.ts';

/** Writer: background. */
export const sessionNoteItem = perProfile((profileId) =>
  storedItem<SessionNote | null>('local', `session-note-${profileId}`, null),
);
