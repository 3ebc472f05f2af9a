import { PACE_INTERVAL_MS, type PaceGroup } from '@/utils/etrade/exchange/pace';
import { transport } from './browser-transport';

/** When each group's next call may start, by this computer's clock; a stopped worker has waited long enough. */
const nextTurnAt = new Map<PaceGroup, number>();

/** A turn further off than this was given by a clock that has been set back since. */
const FURTHEST_TURN_MS = 8_000;

/** Holds a call back until E*TRADE's limit for its group lets it through. */
export async function waitForTurn(group: PaceGroup): Promise<void> {
  const now = transport.now();
  const turnAt = nextTurnAt.get(group) ?? now;
  const startAt = turnAt < now + FURTHEST_TURN_MS ? Math.max(now, turnAt) : now;
  nextTurnAt.set(group, startAt + PACE_INTERVAL_MS[group]);
  if (startAt > now) await transport.wait(startAt - now);
}
