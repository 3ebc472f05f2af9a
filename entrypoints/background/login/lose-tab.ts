import type { AwaitingVerifier } from '@/utils/connection/connection-state';
import { lookAtStorage } from '@/utils/storage/storage-condition';
import { applyEvent } from '../state/apply-event';
import { etradeNow, timeFor } from '../world/clock';
import { otherTabShowsEtrade } from '../world/tabs';
import { findWaitingFlow } from './find-flow';

/** The person closed a tab: perhaps the one that a login waits for. */
export async function loseTab(tabId: number): Promise<void> {
  const flow = findWaitingFlow(await lookAtStorage(), (state) => state.tabId === tabId);
  if (flow) await goOnWithoutTab(flow.profileId, flow.state);
}

/** The browser has put another tab in the place of one. */
export async function followTab(addedTabId: number, removedTabId: number): Promise<void> {
  const flow = findWaitingFlow(await lookAtStorage(), (state) => state.tabId === removedTabId);
  if (!flow) return;
  const { flowId } = flow.state;
  await applyEvent(flow.profileId, { type: 'authorizeTabOpened', flowId, tabId: addedTabId });
}

/** Add-ons that put E*TRADE into a container close our tab as soon as it opens, and open its address in another. */
const MOVED_WITHIN_MS = 5_000;

/** E*TRADE's tab is gone. Where nothing was accepted in it, the login has ended, unless another tab goes on with it. */
export async function goOnWithoutTab(profileId: string, state: AwaitingVerifier): Promise<void> {
  const { flowId, pageSeen, requestToken, tabId } = state;
  // Who has accepted may have copied the code, or a callback address: the box in the popup still takes it.
  const mayBringCode = pageSeen === 'accepted' || pageSeen === 'codeMissing';
  const mayBeMoved = pageSeen === 'nothing' && timeFor(state) - requestToken.issuedAt < MOVED_WITHIN_MS;
  // The page may stand in another tab as well, from which it was opened.
  if (mayBringCode || mayBeMoved || (await otherTabShowsEtrade(tabId))) {
    await applyEvent(profileId, { type: 'authorizeTabLost', flowId });
    return;
  }
  const failure = { code: 'authorizeTabClosed', at: etradeNow() } as const;
  await applyEvent(profileId, { type: 'approvalFailed', flowId, failure });
}
