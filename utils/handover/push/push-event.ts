import type { Connected } from '../../connection/connection-state.ts';
import type { Environment } from '../../etrade/environments.ts';

/** What a paired program is told. */
export type PushEventType = 'token.connected' | 'token.renewed' | 'token.ended' | 'verifier.captured';

/** Why a token is good for nothing any more. */
export type EndReason = 'revoked' | 'refused' | 'expired' | 'replaced';

/** What every event has, by the names of the contract in docs/local-push.md. */
export interface EventHead {
  /** Grows by one with each event of a pairing; the same one twice is a repeat. */
  readonly sequence: number;
  readonly profile: string | null;
  readonly environment: Environment | null;
  readonly consumer_key: string | null;
}

/** ISO 8601 in UTC. */
const iso = (at: number) => new Date(at).toISOString();

const textOf = (type: string, at: number, data: object) => JSON.stringify({ type, timestamp: iso(at), data });

/** Has nothing secret in it: who answers it has not proved yet who they are. */
export const helloText = (at: number): string => textOf('hello', at, { version: 1 });

/** @param at this computer's epoch ms */
export const eventText = (
  type: PushEventType,
  at: number,
  head: EventHead,
  rest: Readonly<Record<string, string>>,
): string => textOf(type, at, { ...head, ...rest });

/** What a program signs with, and till when. */
export const tokenFields = ({ accessToken }: Pick<Connected, 'accessToken'>) => ({
  oauth_token: accessToken.token,
  oauth_token_secret: accessToken.secret,
  issued_at: iso(accessToken.issuedAt),
  expires_at: iso(accessToken.endsAt),
});
