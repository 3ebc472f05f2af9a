import { type ConnectionState, DISCONNECTED } from '../connection/connection-state.ts';
import { perProfile } from './per-profile.ts';
import { storedItem } from './stored-item.ts';

/** The state of one profile's connection, tokens included. Writer: background. */
export const connectionItem = perProfile((profileId) =>
  storedItem<ConnectionState>('session', `connection-${profileId}`, DISCONNECTED),
);
