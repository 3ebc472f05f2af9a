import type { Connected, ConnectionState, Revoking } from './connection-state.ts';

/** A token that lives on at E*TRADE, with what is being done to it. */
export type LivingToken = Connected | Revoking;

/** The living token of a state, be it beside a login; null where it has none. */
export function heldToken(state: ConnectionState): LivingToken | null {
  if ('accessToken' in state) return state;
  return 'earlier' in state ? state.earlier : null;
}
