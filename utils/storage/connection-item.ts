import { storage } from 'wxt/utils/storage';
import { type ConnectionState, DISCONNECTED } from '../connection/connection-state.ts';
import { perProfile } from './per-profile.ts';

/** The state of one profile's connection, tokens included. Writer: background. */
export const connectionItem = perProfile((profileId) =>
  storage.defineItem<ConnectionState>(`session:connection-${profileId}`, {
    fallback: DISCONNECTED,
    version: 1,
  }),
);
