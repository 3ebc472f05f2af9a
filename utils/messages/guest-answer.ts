import type { Status, StatusName } from '../connection/status.ts';
import { expiresAt } from '../connection/token-worth.ts';

/** How a connection stands, for pages that others write: these words and no others. */
const STATES = {
  disconnected: 'disconnected',
  requestingToken: 'waiting',
  awaitingVerifier: 'waiting',
  exchangingVerifier: 'waiting',
  active: 'active',
  inactive: 'inactive',
  expired: 'expired',
  failed: 'failed',
  locked: 'locked',
} as const satisfies Readonly<Record<StatusName, string>>;

/** What a guest is told of a profile; never anything of a key, a code or a token. */
export interface GuestAnswer {
  /** Its label. */
  readonly profile: string;
  readonly state: (typeof STATES)[StatusName];
  /** When the token ends, ISO 8601; null where none is there. */
  readonly expiresAt: string | null;
}

export function guestAnswer(profile: string, status: Status): GuestAnswer {
  const endsAt = endOf(status);
  return {
    profile,
    state: STATES[status.name],
    expiresAt: endsAt === null ? null : new Date(endsAt).toISOString(),
  };
}

function endOf(status: Status): number | null {
  // A login that has failed leaves the token of before.
  const token = status.name === 'failed' ? status.earlier : 'state' in status ? status.state : null;
  return token?.name === 'connected' ? expiresAt(token) : null;
}
