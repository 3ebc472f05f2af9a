import type { ConnectionEvent, EventType } from './connection-event.ts';
import { type Connected, type ConnectionState, DISCONNECTED, type StateName } from './connection-state.ts';
import type { Failure } from './failures/failure.ts';
import { heldToken } from './held-token.ts';
import { verifierDueAt } from './status.ts';
import { isAlive } from './token-worth.ts';

type StateOf<Name extends StateName> = Extract<ConnectionState, { name: Name }>;
type EventOf<Type extends EventType> = Extract<ConnectionEvent, { type: Type }>;
type Move<Name extends StateName, Type extends EventType> = (
  state: StateOf<Name>,
  event: EventOf<Type>,
) => ConnectionState;
type Moves = { readonly [Name in StateName]: { readonly [Type in EventType]?: Move<Name, Type> } };

const earlierOf = (state: ConnectionState): Connected | null => {
  if (state.name === 'connected') return state;
  return 'earlier' in state ? state.earlier : null;
};

/** One that midnight has ended does not come back. */
const livingEarlierOf = (state: ConnectionState, at: number): Connected | null => {
  const earlier = earlierOf(state);
  return earlier && isAlive(earlier, at) ? earlier : null;
};

const start = (state: ConnectionState, event: EventOf<'connectStarted'>): ConnectionState => ({
  name: 'requestingToken',
  flowId: event.flowId,
  returnTabId: event.returnTabId,
  earlier: livingEarlierOf(state, event.at),
  startedAt: event.at,
  attempts: 1,
});
const backToEarlier = (state: ConnectionState): ConnectionState => earlierOf(state) ?? DISCONNECTED;
/** What E*TRADE has refused does not come back after the login that stands before it. */
const loseEarlier = <State extends { readonly earlier: Connected | null }>(state: State): State => ({
  ...state,
  earlier: null,
});
const fail = (
  state: ConnectionState,
  { failure }: EventOf<'flowFailed' | 'approvalFailed'>,
): ConnectionState => ({
  name: 'failed',
  failure,
  tabId: 'tabId' in state ? state.tabId : null,
  returnTabId: 'returnTabId' in state ? state.returnTabId : null,
  earlier: earlierOf(state),
});
const use = (state: Connected, { at, isRenewal }: EventOf<'tokenUsed'>): Connected => ({
  ...state,
  lastUsedAt: Math.max(at, state.lastUsedAt),
  ...(isRenewal && { renewedAt: at }),
});
const sleep = (state: Connected, { at }: EventOf<'tokenFoundAsleep'>): Connected => ({
  ...state,
  lastUsedAt: Math.min(state.lastUsedAt, at - (state.accessToken.idleMs ?? 0)),
});
/** Under the passphrase the token waits, sealed; a login is given up. */
const lock = (): ConnectionState => DISCONNECTED;
const lose = (_: ConnectionState, failure: Failure): ConnectionState => ({
  name: 'failed',
  failure,
  tabId: null,
  returnTabId: null,
  earlier: null,
});

/** Every move there is: what is not in this table does not happen. */
export const MOVES: Moves = {
  disconnected: { connectStarted: start, tokenRestored: (_, { kept }) => kept },
  requestingToken: {
    requestRepeated: (state, { at }) => ({ ...state, startedAt: at, attempts: state.attempts + 1 }),
    requestTokenReceived: ({ flowId, returnTabId, earlier }, { issuer, requestToken }) => ({
      name: 'awaitingVerifier',
      flowId,
      returnTabId,
      earlier,
      issuer,
      requestToken,
      tabId: null,
      pageSeen: 'nothing',
    }),
    flowCancelled: backToEarlier,
    flowFailed: fail,
    tokenRefused: loseEarlier,
    locked: lock,
  },
  awaitingVerifier: {
    authorizeTabOpened: (state, { tabId }) => ({ ...state, tabId }),
    authorizeTabLost: (state) => ({ ...state, tabId: null }),
    pageShown: (state, { pageSeen }) => ({ ...state, pageSeen }),
    // The request token goes: it is good for this one exchange.
    exchangeStarted: ({ requestToken, pageSeen: _, ...login }) => ({
      ...login,
      name: 'exchangingVerifier',
      endsAt: verifierDueAt({ requestToken }),
    }),
    flowCancelled: backToEarlier,
    approvalFailed: fail,
    flowFailed: fail,
    tokenRefused: loseEarlier,
    locked: lock,
  },
  exchangingVerifier: {
    accessTokenReceived: ({ issuer }, { accessToken }) => ({
      name: 'connected',
      issuer,
      accessToken,
      lastUsedAt: accessToken.issuedAt,
    }),
    flowFailed: fail,
    tokenRefused: loseEarlier,
    locked: lock,
  },
  connected: {
    connectStarted: start,
    tokenUsed: use,
    tokenFoundAsleep: sleep,
    tokenRefused: (state, { failure }) => lose(state, failure),
    revokeStarted: ({ issuer, accessToken }) => ({ name: 'revoking', issuer, accessToken }),
    locked: lock,
  },
  revoking: {
    revokeEnded: (state, { failure }) => (failure ? lose(state, failure) : DISCONNECTED),
    locked: lock,
  },
  failed: {
    connectStarted: start,
    earlierTokenKept: backToEarlier,
    tokenUsed: (state, event) => ({ ...state, earlier: state.earlier && use(state.earlier, event) }),
    tokenFoundAsleep: (state, event) => ({ ...state, earlier: state.earlier && sleep(state.earlier, event) }),
    tokenRefused: loseEarlier,
    locked: lock,
  },
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
  if ('token' in event) return event.token !== heldToken(state)?.accessToken.token;
  return false;
}
