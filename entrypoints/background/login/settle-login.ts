import type { FailureCode } from '@/utils/connection/failures/failure';
import { isOverdue } from '@/utils/connection/status';
import { applyEvent } from '../state/apply-event';
import type { SettleRules } from '../state/settle-state';
import { etradeNow, timeFor } from '../world/clock';
import { tabExists } from '../world/tabs';
import { goOnWithoutTab } from './lose-tab';
import { requestToken } from './request-token';

/** A request token may be asked for again once; more often the worker is being stopped for a reason. */
const MAX_ATTEMPTS = 2;

/** What becomes of a login whose worker was stopped. */
export const SETTLE_LOGIN = {
  requestingToken: async (profileId, { flowId, attempts }) => {
    if (attempts >= MAX_ATTEMPTS) return fail(profileId, flowId, 'requestInterrupted');
    const event = { type: 'requestRepeated', flowId, at: etradeNow() } as const;
    if (await applyEvent(profileId, event)) await requestToken(profileId, flowId);
  },
  awaitingVerifier: async (profileId, state) => {
    if (isOverdue(state, timeFor(state))) return fail(profileId, state.flowId, 'requestTokenExpired');
    const tabIsGone = state.tabId !== null && !(await tabExists(state.tabId));
    if (tabIsGone) await goOnWithoutTab(profileId, state);
  },
  // The code may have been spent: it is never sent again.
  exchangingVerifier: (profileId, { flowId }) => fail(profileId, flowId, 'exchangeUnknown'),
} satisfies SettleRules;

function fail(profileId: string, flowId: string, code: FailureCode) {
  return applyEvent(profileId, { type: 'flowFailed', flowId, failure: { code, at: etradeNow() } });
}
