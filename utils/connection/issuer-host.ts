import type { ApiHost } from '../etrade/environments.ts';
import type { ConnectionState, Issuer } from './connection-state.ts';

/** Who issued what a state holds: its lifetimes are counted by no other clock. Undefined where it holds nothing. */
export function issuerHost(state: ConnectionState): ApiHost | undefined {
  return issuerOf(state)?.oauthHost;
}

function issuerOf(state: ConnectionState): Issuer | null {
  if ('issuer' in state) return state.issuer;
  return 'earlier' in state ? (state.earlier?.issuer ?? null) : null;
}
