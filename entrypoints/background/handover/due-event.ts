import type { Connected } from '@/utils/connection/connection-state';
import type { EndReason, PushEventType } from '@/utils/handover/push/push-event';
import type { Told } from '@/utils/storage/handover-items';

/** How a profile stands for who would tell of it. */
export type Seen =
  /** Something is being done to its token: what comes of that will be told. */
  | { readonly name: 'busy' }
  /** Locked, or lost with the browser: if there is a token, it is not here. */
  | { readonly name: 'away' }
  | { readonly name: 'held'; readonly token: Connected; readonly digest: string }
  /** With why a token that was there is not any more. */
  | { readonly name: 'gone'; readonly reason: EndReason };

type Known = Omit<Told, 'consumer'>;

export interface Due {
  /** What is to be said; null where nothing is. */
  readonly type: PushEventType | null;
  readonly reason: EndReason | null;
  /** What the program knows then; null where that is nothing. */
  readonly told: Known | null;
}

const nothing = (told: Known | null): Due => ({ type: null, reason: null, told });
const ended = (reason: EndReason): Due => ({ type: 'token.ended', reason, told: null });

/**
 * What a program that was told this is to be told next. Once for each state: it knows it afterwards.
 * @param now epoch ms at E*TRADE
 */
export function dueEvent(told: Known | null, seen: Seen, now: number): Due {
  if (told && seen.name !== 'busy' && now >= told.endsAt) return ended('expired');
  if (seen.name === 'away') return nothing(told && !told.isAway ? { ...told, isAway: true } : told);
  if (seen.name === 'gone') return told ? ended(seen.reason) : nothing(told);
  if (seen.name === 'busy' || now >= seen.token.accessToken.endsAt) return nothing(told);
  if (told && told.digest !== seen.digest) return ended('replaced');
  const next = knownOf(seen);
  if (!told || told.isAway) return { type: 'token.connected', reason: null, told: next };
  if (next.renewedAt > told.renewedAt) return { type: 'token.renewed', reason: null, told: next };
  return nothing(told);
}

/** What a program knows that was told of this token. */
export const knownOf = ({ token, digest }: Extract<Seen, { name: 'held' }>): Known => ({
  digest,
  endsAt: token.accessToken.endsAt,
  renewedAt: renewalOf(token),
  isAway: false,
});

/** Which renew of its token a program knows, epoch ms; 0 where there was none. */
export const renewalOf = ({ renewedAt = 0 }: Connected): number => renewedAt;
