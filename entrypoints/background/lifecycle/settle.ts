import type { ConnectionState, StateName } from '@/utils/connection/connection-state';
import type { FailureCode } from '@/utils/connection/failures/failure';
import { isOverdue } from '@/utils/connection/status';
import { renewDueAt, tokenWorth } from '@/utils/connection/token-worth';
import { lastCallItem } from '@/utils/storage/call-items';
import { connectionItem } from '@/utils/storage/connection-items';
import { profilesItem } from '@/utils/storage/profile-items';
import { settingsItem } from '@/utils/storage/setting-items';
import { lockWhereDue } from '../keys/lock';
import { tabExists } from '../login/authorize-tab';
import { goOnWithoutTab } from '../login/lose-tab';
import { requestToken } from '../login/request-token';
import { refreshSigns } from '../signs/refresh-signs';
import { applyEvent } from '../state/apply-event';
import { restoreToken } from '../state/restore-token';
import { endRevoking } from '../token/disconnect';
import { renew } from '../token/renew';
import { etradeNow } from '../world/clock';
import { callName, flowName, revokeName, workIfNobodyDoes } from '../world/locks';
import { updateWhenQuiet } from './update-when-quiet';

/** Compares what is stored with what is so, and ends what a stopped worker has left half-done. Storage is to be ensured before. */
export async function settle(): Promise<void> {
  const profiles = await profilesItem.getValue();
  const settling = await Promise.allSettled(
    profiles.flatMap(({ id }) => [settleProfile(id), settleLastCall(id)]),
  );
  // One profile's trouble leaves no other's sign as it was.
  await refreshSigns();
  for (const each of settling) if (each.status === 'rejected') throw each.reason;
  await updateWhenQuiet();
}

export async function settleProfile(profileId: string): Promise<void> {
  if (await lockWhereDue(profileId)) return;
  await restoreToken(profileId);
  const item = connectionItem(profileId);
  const name = workNameOf(profileId, await item.getValue());
  if (!name) return;
  await workIfNobodyDoes(name, async () => {
    const state = await item.getValue();
    // Another login may have begun while this waited for its turn.
    if (workNameOf(profileId, state) !== name) return;
    const rule = RULES[state.name] as
      | ((profileId: string, state: ConnectionState) => Promise<unknown>)
      | undefined;
    await rule?.(profileId, state);
  });
}

/** The name under which a living worker would be busy with this state. */
function workNameOf(profileId: string, state: ConnectionState): string | null {
  if ('flowId' in state) return flowName(state.flowId);
  return state.name === 'revoking' || state.name === 'connected' ? revokeName(profileId) : null;
}

type Rule<Name extends StateName> = (
  profileId: string,
  state: Extract<ConnectionState, { name: Name }>,
) => Promise<unknown>;

/** A request token may be asked for again once; more often the worker is being stopped for a reason. */
const MAX_ATTEMPTS = 2;

/** What to do with each state that has outlived its worker. */
const RULES: { readonly [Name in StateName]?: Rule<Name> } = {
  requestingToken: async (profileId, { flowId, attempts }) => {
    if (attempts >= MAX_ATTEMPTS) return fail(profileId, flowId, 'requestInterrupted');
    const event = { type: 'requestRepeated', flowId, at: etradeNow() } as const;
    if (await applyEvent(profileId, event)) await requestToken(profileId, flowId);
  },
  awaitingVerifier: async (profileId, state) => {
    if (isOverdue(state, etradeNow())) return fail(profileId, state.flowId, 'requestTokenExpired');
    const tabIsGone = state.tabId !== null && !(await tabExists(state.tabId));
    if (tabIsGone) await goOnWithoutTab(profileId, state);
  },
  // The code may have been spent: it is never sent again.
  exchangingVerifier: (profileId, { flowId }) => fail(profileId, flowId, 'exchangeUnknown'),
  // Revoking twice does no harm.
  connected: async (profileId, state) => {
    const now = etradeNow();
    const { keepAlive } = await settingsItem.getValue();
    const isDue = tokenWorth(state, now) === 'active' && now >= renewDueAt(state);
    if (keepAlive && isDue) await renew(profileId);
  },
  revoking: (profileId, { issuer, accessToken }) => endRevoking(profileId, issuer, accessToken),
};

function fail(profileId: string, flowId: string, code: FailureCode) {
  return applyEvent(profileId, { type: 'flowFailed', flowId, failure: { code, at: etradeNow() } });
}

async function settleLastCall(profileId: string): Promise<void> {
  const item = lastCallItem(profileId);
  const running = await item.getValue();
  if (running?.outcome.name !== 'running') return;
  await workIfNobodyDoes(callName(running.callId), async () => {
    const call = await item.getValue();
    const isSame = call?.callId === running.callId && call.outcome.name === 'running';
    if (isSame) await item.setValue({ ...call, outcome: { name: 'interrupted' } });
  });
}
