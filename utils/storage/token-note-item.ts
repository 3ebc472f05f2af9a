import { perProfile } from './per-profile.ts';
import { storedItem } from './stored-item.ts';

/** That there was a token, and till when: what tells a restart from a fresh start. No part of the token is in it. */
export interface TokenNote {
  /** Epoch ms. */
  readonly endsAt: number;
}

/** Writer: background. */
export const tokenNoteItem = perProfile((profileId) =>
  storedItem<TokenNote | null>('local', `token-note-${profileId}`, null),
);
