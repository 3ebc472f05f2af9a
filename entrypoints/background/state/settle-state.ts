import type { ConnectionState, StateName } from '@/utils/connection/connection-state';
import { connectionItem } from '@/utils/storage/connection-items';
import { LOCKS } from '@/utils/storage/engine/alone';
import { workIfNobodyDoes } from '../world/locks';

/** What to do with a state of this name that has outlived its worker. */
export type SettleRule<Name extends StateName> = (
  profileId: string,
  state: Extract<ConnectionState, { name: Name }>,
) => Promise<unknown>;

export type SettleRules = { readonly [Name in StateName]?: SettleRule<Name> };

/** Runs the rule of a profile's state, unless a living worker is busy with it. */
export async function settleState(profileId: string, rules: SettleRules): Promise<void> {
  const item = connectionItem(profileId);
  const name = workNameOf(profileId, await item.getValue());
  if (!name) return;
  await workIfNobodyDoes(name, async () => {
    const state = await item.getValue();
    // Another login may have begun while this waited for its turn.
    if (workNameOf(profileId, state) !== name) return;
    const rule = rules[state.name] as
      | ((profileId: string, state: ConnectionState) => Promise<unknown>)
      | undefined;
    await rule?.(profileId, state);
  });
}

/** The name under which a living worker would be busy with this state. */
function workNameOf(profileId: string, state: ConnectionState): string | null {
  if ('flowId' in state) return LOCKS.flow(state.flowId);
  return state.name === 'revoking' || state.name === 'connected' ? LOCKS.revoke(profileId) : null;
}
