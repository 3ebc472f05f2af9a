import type { ConnectionState, StateName } from '@/utils/connection/connection-state';
import type { FailureCode } from '@/utils/connection/failure';
import { isOverdue } from '@/utils/connection/status';
import { connectionItem } from '@/utils/storage/connection-item';
import { lastCallItem } from '@/utils/storage/last-call-item';
import { profilesItem } from '@/utils/storage/profiles-item';
import { callName, flowName, isAlive, revokeName, workAs } from './alive';
import { applyEvent } from './apply-event';
import { tabExists } from './authorize-tab';
import { endRevoking } from './disconnect';
import { refreshSigns } from './refresh-signs';
import { requestToken } from './request-token';
import { transport } from './transport';

/** Compares what is stored with what is so, and ends what a stopped worker has left half-done. */
export async function settle(): Promise<void> {
  const profiles = await profilesItem.getValue();
  await Promise.all([...profiles.map(({ id }) => settleProfile(id)), settleLastCall()]);
  await refreshSigns();
}

export async function settleProfile(profileId: string): Promise<void> {
  const state = await connectionItem(profileId).getValue();
  const rule = RULES[state.name] as
    | ((profileId: string, state: ConnectionState) => Promise<unknown>)
    | undefined;
  await rule?.(profileId, state);
}

type Rule<Name extends StateName> = (
  profileId: string,
  state: Extract<ConnectionState, { name: Name }>,
) => Promise<unknown>;

/** A request token may be asked for again once; more often the worker is being stopped for a reason. */
const MAX_ATTEMPTS = 2;

/** What to do with each state that may have outlived its worker. */
const RULES: { readonly [Name in StateName]?: Rule<Name> } = {
  requestingToken: async (profileId, { flowId, attempts }) => {
    if (await isAlive(flowName(flowId))) return;
    if (attempts >= MAX_ATTEMPTS) return fail(profileId, flowId, 'requestInterrupted');
    await workAs(flowName(flowId), async () => {
      const event = { type: 'requestRepeated', flowId, at: transport.now() } as const;
      if (await applyEvent(profileId, event)) await requestToken(profileId, flowId);
    });
  },
  awaitingVerifier: async (profileId, state) => {
    if (isOverdue(state, transport.now())) return fail(profileId, state.flowId, 'requestTokenExpired');
    const tabIsGone = state.tabId !== null && !(await tabExists(state.tabId));
    if (tabIsGone) await applyEvent(profileId, { type: 'authorizeTabLost', flowId: state.flowId });
  },
  // The code may have been spent: it is never sent again.
  exchangingVerifier: async (profileId, { flowId }) => {
    if (!(await isAlive(flowName(flowId)))) await fail(profileId, flowId, 'exchangeUnknown');
  },
  // Revoking twice does no harm.
  revoking: async (profileId, { consumerKey, accessToken }) => {
    const name = revokeName(profileId);
    if (!(await isAlive(name))) await workAs(name, () => endRevoking(profileId, consumerKey, accessToken));
  },
};

function fail(profileId: string, flowId: string, code: FailureCode) {
  return applyEvent(profileId, { type: 'flowFailed', flowId, failure: { code, at: transport.now() } });
}

async function settleLastCall(): Promise<void> {
  const call = await lastCallItem.getValue();
  if (call?.outcome.name !== 'running' || (await isAlive(callName(call.callId)))) return;
  await lastCallItem.setValue({ ...call, outcome: { name: 'interrupted' } });
}
