import { REQUEST_TOKEN_LIFETIME_MS } from '../etrade/token/lifetimes.ts';
import type { ConnectionState } from './connection-state.ts';
import { verifierDueAt } from './status.ts';
import { expiresAt } from './token-worth.ts';

/** What the browser's memory held, and till when that mattered: it explains a memory that is empty after a restart. */
export interface SessionNote {
  readonly held: 'login' | 'token' | 'revoking';
  /** Epoch ms. */
  readonly endsAt: number;
}

/** What to note of a state, for the disk: nothing of a token or a login itself. Null where nothing could be missed. */
export function sessionNoteOf(state: ConnectionState): SessionNote | null {
  if ('earlier' in state && state.earlier) return sessionNoteOf(state.earlier);
  switch (state.name) {
    case 'requestingToken':
      return { held: 'login', endsAt: state.startedAt + REQUEST_TOKEN_LIFETIME_MS };
    case 'awaitingVerifier':
      return { held: 'login', endsAt: verifierDueAt(state) };
    case 'exchangingVerifier':
      return { held: 'login', endsAt: state.endsAt };
    case 'connected':
      return { held: 'token', endsAt: expiresAt(state) };
    case 'revoking':
      return { held: 'revoking', endsAt: state.accessToken.endsAt };
    default:
      return null;
  }
}
