import type { Operation } from '../catalogue/operations.ts';

/** Calls that E*TRADE counts together. */
export type PaceGroup = 'accounts' | 'market';

/** The old portal's limits, the only ones published: two a second to accounts and orders, four to the market. */
export const PACE_INTERVAL_MS: Readonly<Record<PaceGroup, number>> = { accounts: 500, market: 250 };

export function paceGroupOf({ path }: Operation): PaceGroup {
  return path.startsWith('/market/') ? 'market' : 'accounts';
}

const DEFAULT_PAUSE_MS = 60_000;
const MAX_PAUSE_MS = 5 * 60_000;

/**
 * How long to leave E*TRADE alone after it said "too many", in ms.
 * @param retryAfter the header: seconds or a date, absent or absurd
 */
export function pauseMs(retryAfter: string | null, now: number): number {
  const text = retryAfter?.trim() ?? '';
  const asked = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now;
  return asked > 0 ? Math.min(asked, MAX_PAUSE_MS) : DEFAULT_PAUSE_MS;
}

/** That E*TRADE wants no calls for a while: the span keeps its own start, by this computer's clock. */
export interface Pause {
  /** Epoch ms. */
  readonly notedAt: number;
  readonly pauseMs: number;
}

/** How much of a pause is left, in ms; never more than was asked for, and nothing once the clock stands before its start. */
export function pauseLeftMs(pause: Pause | null, now: number): number {
  if (!pause || now < pause.notedAt) return 0;
  return Math.max(0, pause.notedAt + Math.min(pause.pauseMs, MAX_PAUSE_MS) - now);
}
