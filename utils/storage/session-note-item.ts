import type { SessionNote } from '../connection/session-note.ts';
import { isNullOr, isNumber, isOneOf, isRecord } from './engine/checks.ts';
import { perProfile } from './engine/per-profile.ts';
import { storedItem } from './engine/stored-item.ts';

const isSessionNote = isRecord<SessionNote>({
  held: isOneOf('login', 'token', 'revoking'),
  endsAt: isNumber,
});

/** Writer: background; who removes the keys removes it too. */
export const sessionNoteItem = perProfile((profileId) =>
  storedItem('local', `session-note-${profileId}`, null, isNullOr(isSessionNote)),
);
