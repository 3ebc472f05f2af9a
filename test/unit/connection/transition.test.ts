import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ConnectionEvent, EventType } from '@/utils/connection/connection-event';
import { type ConnectionState, DISCONNECTED, type StateName } from '@/utils/connection/connection-state';
import { transition } from '@/utils/connection/transition';
import { accessToken, awaiting, connected, EVENTS, failure, NOW, requestToken, STATES } from './samples.ts';

const begun = {
  name: 'requestingToken',
  flowId: 'flow-2',
  returnTabId: 3,
  earlier: null,
  startedAt: NOW,
  attempts: 1,
} as const;
const failed = { name: 'failed', failure, tabId: null, returnTabId: null, earlier: null } as const;
const failedInTab = { ...failed, tabId: 7, returnTabId: 3 } as const;

/** Every move there is; whatever is not here must not happen. */
const MOVES: [StateName, EventType, ConnectionState][] = [
  ['disconnected', 'connectStarted', begun],
  ['disconnected', 'tokenRestored', connected],
  ['requestingToken', 'requestRepeated', { ...STATES.requestingToken, startedAt: NOW + 1, attempts: 2 }],
  ['requestingToken', 'requestTokenReceived', { ...awaiting, tabId: null }],
  ['requestingToken', 'flowCancelled', DISCONNECTED],
  ['requestingToken', 'flowFailed', { ...failed, returnTabId: 3 }],
  ['awaitingVerifier', 'authorizeTabOpened', { ...awaiting, tabId: 9 }],
  ['awaitingVerifier', 'authorizeTabLost', { ...awaiting, tabId: null }],
  ['awaitingVerifier', 'pageShown', { ...awaiting, pageSeen: 'agreement' }],
  ['awaitingVerifier', 'exchangeStarted', STATES.exchangingVerifier],
  ['awaitingVerifier', 'flowCancelled', DISCONNECTED],
  ['awaitingVerifier', 'approvalFailed', failedInTab],
  ['awaitingVerifier', 'flowFailed', failedInTab],
  ['exchangingVerifier', 'accessTokenReceived', connected],
  ['exchangingVerifier', 'flowFailed', failedInTab],
  ['connected', 'connectStarted', { ...begun, earlier: connected }],
  ['connected', 'tokenUsed', { ...connected, lastUsedAt: NOW + 3 }],
  ['connected', 'tokenFoundAsleep', { ...connected, lastUsedAt: NOW - 2 * 60 * 60_000 }],
  ['connected', 'tokenRefused', failed],
  ['connected', 'revokeStarted', STATES.revoking],
  ['revoking', 'revokeEnded', DISCONNECTED],
  ['failed', 'connectStarted', begun],
  ['failed', 'earlierTokenKept', DISCONNECTED],
  ...Object.values(STATES)
    .filter(({ name }) => name !== 'disconnected')
    .map(({ name }): [StateName, EventType, ConnectionState] => [name, 'locked', DISCONNECTED]),
];

const isMove = (state: ConnectionState, event: ConnectionEvent) =>
  MOVES.some(([name, type]) => name === state.name && type === event.type);
const allPairs = Object.values(STATES).flatMap((state) =>
  Object.values(EVENTS).map((event) => [state.name, event.type, state, event] as const),
);

describe('a move of the table', () => {
  it.each(MOVES)('%s, %s', (name, type, next) => {
    expect(transition(STATES[name], EVENTS[type])).toEqual(next);
  });

  it('revoking, revokeEnded with a failure', () => {
    expect(transition(STATES.revoking, { ...EVENTS.revokeEnded, failure })).toEqual(failed);
  });

  it('changes nothing of the state it came from', () => {
    const before = structuredClone(STATES);
    for (const [, , state, event] of allPairs) transition(state, event);
    expect(STATES).toEqual(before);
  });
});

describe('no move', () => {
  const others = allPairs.filter(([, , state, event]) => !isMove(state, event));

  it('is every other pair', () => {
    expect(others).toHaveLength(7 * 19 - MOVES.length);
  });

  it('lets an approval fail once its code is being exchanged', () => {
    expect(transition(STATES.exchangingVerifier, EVENTS.approvalFailed)).toBe(null);
    expect(transition(STATES.requestingToken, EVENTS.approvalFailed)).toBe(null);
  });

  it.each(others)('%s, %s', (_, __, state, event) => {
    expect(transition(state, event)).toBe(null);
  });
});

describe('an event of the past', () => {
  const withFlow = MOVES.filter(([name, type]) => 'flowId' in STATES[name] && 'flowId' in EVENTS[type]);
  const withToken = MOVES.filter(([name, type]) => 'accessToken' in STATES[name] && 'token' in EVENTS[type]);

  it.each(withFlow)('%s ignores %s of another flow', (name, type) => {
    expect(transition(STATES[name], { ...EVENTS[type], flowId: 'flow-0' } as ConnectionEvent)).toBe(null);
  });

  it.each(withToken)('%s ignores %s about another token', (name, type) => {
    expect(transition(STATES[name], { ...EVENTS[type], token: 'acc/0' } as ConnectionEvent)).toBe(null);
  });

  it('covers every flow step and every use of a token', () => {
    expect([withFlow.length, withToken.length]).toEqual([13, 5]);
  });

  it('of use never sets the clock of the token back', () => {
    expect(transition(connected, { ...EVENTS.tokenUsed, at: NOW - 1 })).toEqual(connected);
  });
});

const FLOWS = ['flow-1', 'flow-2', 'flow-3'];
const TOKENS = ['acc/1', 'acc/2'];

/** The same event, of this flow and about this token. */
const eventOf = (type: EventType, flowId: string, token: string, at = NOW) => {
  const event = EVENTS[type];
  return {
    ...event,
    ...('flowId' in event && { flowId }),
    ...('token' in event && { token }),
    ...('at' in event && { at }),
    ...('issuer' in event && { issuer: { ...event.issuer, consumerKey: `key of ${flowId}` } }),
    ...('accessToken' in event && { accessToken: { ...accessToken, token } }),
    ...('requestToken' in event && { requestToken: { ...requestToken, token: `req of ${flowId}` } }),
  } as ConnectionEvent;
};

const noise = fc
  .tuple(
    fc.constantFrom(...(Object.keys(EVENTS) as EventType[])),
    fc.constantFrom(...FLOWS),
    fc.constantFrom(...TOKENS),
    fc.integer({ min: NOW, max: NOW + 86_400_000 }),
  )
  .map((event) => [eventOf(...event)]);

/** A login, as far as it comes; among noise alone hardly any would end. */
const LOGIN = ['connectStarted', 'requestTokenReceived', 'exchangeStarted', 'accessTokenReceived'] as const;
const login = fc
  .tuple(fc.constantFrom(...FLOWS), fc.constantFrom(...TOKENS), fc.integer({ min: 1, max: 4 }))
  .map(([flowId, token, steps]) => LOGIN.slice(0, steps).map((type) => eventOf(type, flowId, token)));

const sequences = fc
  .array(fc.oneof({ weight: 3, arbitrary: noise }, { weight: 1, arbitrary: login }), { maxLength: 60 })
  .map((parts) => parts.flat());

/** The very token that comes back, and no copy of it. */
const earlierOf = (state: ConnectionState) => ('earlier' in state ? state.earlier : null);

/** Walks from `disconnected`, and shows each step that changed something. */
function walk(
  events: ConnectionEvent[],
  seen: (from: ConnectionState, to: ConnectionState, event: ConnectionEvent) => void,
) {
  let state: ConnectionState = DISCONNECTED;
  for (const event of events) {
    const next = transition(state, event);
    if (!next) continue;
    seen(state, next, event);
    state = next;
  }
}

describe('any sequence of events', () => {
  it('comes to a new token through `exchangingVerifier` only, and there through `awaitingVerifier`', () => {
    let arrivals = 0;
    fc.assert(
      fc.property(sequences, (events) => {
        walk(events, (from, to, { type }) => {
          const isNew = type !== 'tokenRestored' && to !== earlierOf(from);
          if (to.name === 'connected' && from.name !== 'connected' && isNew) {
            expect(from.name).toBe('exchangingVerifier');
            arrivals += 1;
          }
          if (to.name === 'exchangingVerifier')
            expect(['awaitingVerifier', 'exchangingVerifier']).toContain(from.name);
          if (to.name === 'awaitingVerifier')
            expect(['requestingToken', 'awaitingVerifier']).toContain(from.name);
        });
      }),
      { numRuns: 3000 },
    );
    expect(arrivals).toBeGreaterThan(0);
  });

  it('is never moved by an event of another flow or about another token', () => {
    fc.assert(
      fc.property(sequences, (events) => {
        walk(events, (from, to, event) => {
          if ('flowId' in from && 'flowId' in event) expect(event.flowId).toBe(from.flowId);
          if ('flowId' in from && 'flowId' in to) expect(to.flowId).toBe(from.flowId);
          if ('accessToken' in from && 'token' in event) expect(event.token).toBe(from.accessToken.token);
          if ('accessToken' in from && 'accessToken' in to) expect(to.accessToken).toEqual(from.accessToken);
          if ('issuer' in from && 'issuer' in to && to !== earlierOf(from))
            expect(to.issuer).toEqual(from.issuer);
        });
      }),
      { numRuns: 1000 },
    );
  });
});
