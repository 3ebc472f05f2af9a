import { PACE_INTERVAL_MS, type PaceGroup } from '@/utils/etrade/pace';
import { transport } from './transport';

/** When each group's next call may start, by this computer's clock; a stopped worker has waited long enough. */
const nextTurnAt = new Map<PaceGroup, number>();

/** Holds a call back until E*TRADE's limit for its group lets it through. */
export async function waitForTurn(group: PaceGroup): Promise<void> {
  const now = transport.now();
  const startAt = Math.max(now, nextTurnAt.get(group) ?? now);
  nextTurnAt.set(group, startAt + PACE_INTERVAL_MS[group]);
  if (startAt > now) await transport.wait(startAt - now);
}
