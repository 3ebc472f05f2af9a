import type { ConnectionEvent, EventType } from './connection-event.ts';
import { type ConnectionState, DISCONNECTED, type StateName } from './connection-state.ts';

type StateOf<Name extends StateName> = Extract<ConnectionState, { name: Name }>;
type EventOf<Type extends EventType> = Extract<ConnectionEvent, { type: Type }>;
type Move<Name extends StateName, Type extends EventType> = (
  state: StateOf<Name>,
  event: EventOf<Type>,
) => ConnectionState;
type Moves = { readonly [Name in StateName]: { readonly [Type in EventType]?: Move<Name, Type> } };

const start = (
  _: ConnectionState,
  { flowId, at, returnTabId }: EventOf<'connectStarted'>,
): ConnectionState => ({
  name: 'requestingToken',
  flowId,
  returnTabId,
  startedAt: at,
  attempts: 1,
});
const cancel = (): ConnectionState => DISCONNECTED;
const fail = (
  state: ConnectionState,
  { failure }: EventOf<'flowFailed' | 'approvalFailed' | 'tokenRefused'>,
): ConnectionState => ({
  name: 'failed',
  failure,
  tabId: 'tabId' in state ? state.tabId : null,
  returnTabId: 'returnTabId' in state ? state.returnTabId : null,
});

/** Every move there is: what is not in this table does not happen. */
const MOVES: Moves = {
  disconnected: { connectStarted: start },
  requestingToken: {
    requestRepeated: (state, { at }) => ({ ...state, startedAt: at, attempts: state.attempts + 1 }),
    requestTokenReceived: ({ flowId, returnTabId }, { issuer, requestToken }) => ({
      name: 'awaitingVerifier',
      flowId,
      returnTabId,
      issuer,
      requestToken,
      tabId: null,
      pageSeen: 'nothing',
    }),
    flowCancelled: cancel,
    flowFailed: fail,
  },
  awaitingVerifier: {
    authorizeTabOpened: (state, { tabId }) => ({ ...state, tabId }),
    authorizeTabLost: (state) => ({ ...state, tabId: null }),
    pageShown: (state, { pageSeen }) => ({ ...state, pageSeen }),
    exchangeStarted: ({ flowId, returnTabId, issuer, tabId }, { at }) => ({
      name: 'exchangingVerifier',
      flowId,
      returnTabId,
      issuer,
      tabId,
      sentAt: at,
    }),
    flowCancelled: cancel,
    approvalFailed: fail,
    flowFailed: fail,
  },
  exchangingVerifier: {
    accessTokenReceived: ({ issuer }, { accessToken }) => ({
      name: 'connected',
      issuer,
      accessToken,
      lastUsedAt: accessToken.issuedAt,
    }),
    flowFailed: fail,
  },
  connected: {
    connectStarted: start,
    tokenUsed: (state, { at }) => ({ ...state, lastUsedAt: Math.max(at, state.lastUsedAt) }),
    tokenRefused: fail,
    revokeStarted: ({ issuer, accessToken }) => ({ name: 'revoking', issuer, accessToken }),
  },
  revoking: {
    revokeEnded: (_, { failure }) =>
      failure ? { name: 'failed', failure, tabId: null, returnTabId: null } : DISCONNECTED,
  },
  failed: { connectStarted: start },
};

/**
 * The state after an event, or null where the event does not belong to this state:
 * not in the table, of an earlier flow, or about an earlier token.
 */
export function transition(state: ConnectionState, event: ConnectionEvent): ConnectionState | null {
  if (isStale(state, event)) return null;
  // The table's type has tied each move to its state and event; an index by two unions loses that tie.
  const move = MOVES[state.name][event.type] as
    | ((state: ConnectionState, event: ConnectionEvent) => ConnectionState)
    | undefined;
  return move?.(state, event) ?? null;
}

function isStale(state: ConnectionState, event: ConnectionEvent): boolean {
  if ('flowId' in event && 'flowId' in state) return event.flowId !== state.flowId;
  if ('token' in event && 'accessToken' in state) return event.token !== state.accessToken.token;
  return false;
}
