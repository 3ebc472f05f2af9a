import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ConnectionEvent, EventType } from '@/utils/connection/connection-event';
import type { Connected, ConnectionState } from '@/utils/connection/connection-state';
import { statusOf } from '@/utils/connection/status';
import { transition } from '@/utils/connection/transition';
import { accessToken, awaiting, connected, EVENTS, failure, STATES } from './samples.ts';

/** A token that was there before the login of the samples. */
const earlier: Connected = { ...connected, accessToken: { ...accessToken, token: 'acc/0' } };
const beside = {
  requestingToken: { ...STATES.requestingToken, earlier },
  awaitingVerifier: { ...awaiting, earlier },
  exchangingVerifier: { ...STATES.exchangingVerifier, earlier },
  failed: { ...STATES.failed, earlier },
};
type Beside = keyof typeof beside;

describe('a token that works while a login begins', () => {
  it('is carried along', () => {
    expect(transition(earlier, EVENTS.connectStarted)).toMatchObject({ name: 'requestingToken', earlier });
  });

  it.each<[Beside, EventType]>([
    ['requestingToken', 'requestRepeated'],
    ['requestingToken', 'requestTokenReceived'],
    ['awaitingVerifier', 'authorizeTabOpened'],
    ['awaitingVerifier', 'authorizeTabLost'],
    ['awaitingVerifier', 'pageShown'],
    ['awaitingVerifier', 'exchangeStarted'],
    ['requestingToken', 'flowFailed'],
    ['awaitingVerifier', 'flowFailed'],
    ['awaitingVerifier', 'approvalFailed'],
    ['exchangingVerifier', 'flowFailed'],
    ['failed', 'connectStarted'],
  ])('is kept: %s, %s', (name, type) => {
    expect(transition(beside[name], EVENTS[type])).toMatchObject({ earlier });
  });

  it.each<[Beside, EventType]>([
    ['requestingToken', 'flowCancelled'],
    ['awaitingVerifier', 'flowCancelled'],
    ['failed', 'earlierTokenKept'],
  ])('comes back as it was: %s, %s', (name, type) => {
    expect(transition(beside[name], EVENTS[type])).toBe(earlier);
  });

  it('gives way to the new one', () => {
    expect(transition(beside.exchangingVerifier, EVENTS.accessTokenReceived)).toEqual(connected);
  });

  describe.each<Beside>(['requestingToken', 'awaitingVerifier', 'exchangingVerifier', 'failed'])(
    'while %s',
    (name) => {
      it('is not touched by a revoking that comes late', () => {
        for (const type of ['revokeStarted', 'revokeEnded'] as const) {
          expect(transition(beside[name], { ...EVENTS[type], token: 'acc/0' })).toBe(null);
        }
      });

      it('is forgotten when E*TRADE refuses it, and only then', () => {
        const refused = { ...EVENTS.tokenRefused, token: earlier.accessToken.token };
        expect(transition(beside[name], refused)).toEqual({ ...beside[name], earlier: null });
        expect(transition(beside[name], { ...refused, token: 'another' })).toBe(null);
      });
    },
  );

  it('is carried along only while it lives', () => {
    const over = { ...EVENTS.connectStarted, at: accessToken.endsAt };
    for (const state of [earlier, beside.failed])
      expect(transition(state, over)).toMatchObject({ name: 'requestingToken', earlier: null });
  });

  it('notes after a failed login what is heard of it', () => {
    const about = { token: 'acc/0', at: connected.lastUsedAt + 1000 };
    expect(transition(beside.failed, { ...EVENTS.tokenUsed, ...about })).toMatchObject({
      earlier: { lastUsedAt: about.at },
    });
    const asleep = transition(beside.failed, { ...EVENTS.tokenFoundAsleep, ...about });
    expect(statusOf((asleep as typeof beside.failed).earlier, about.at).name).toBe('inactive');
  });

  it.each([
    ['is refused', connected, EVENTS.tokenRefused],
    ['may not have been revoked', STATES.revoking, { ...EVENTS.revokeEnded, failure }],
  ])('never comes back once it %s', (_, state, event) => {
    expect(transition(state, event)).toEqual({
      name: 'failed',
      failure,
      tabId: null,
      returnTabId: null,
      earlier: null,
    });
  });
});

/** The working token that a state has in it. */
function tokenIn(state: ConnectionState): Connected | null {
  if (state.name === 'connected') return state;
  return 'earlier' in state ? state.earlier : null;
}

const LOSES_IT: ReadonlySet<EventType> = new Set(['tokenRefused', 'revokeStarted']);

describe('any events after `connected`', () => {
  const flowId = fc.constantFrom('flow-1', 'flow-2');
  const token = fc.constantFrom('acc/0', 'acc/1');
  // A lock takes a token out of memory and leaves it sealed: it is not lost by that.
  const inMemory = (Object.keys(EVENTS) as EventType[]).filter((each) => each !== 'locked');
  const type = fc.constantFrom(...inMemory);
  const noise = fc.tuple(type, flowId, token);
  const flowOf = (...types: EventType[]) =>
    fc.tuple(flowId, token).map(([flow, of]) => types.map((each) => [each, flow, of] as const));
  const parts = fc.oneof(
    noise.map((each) => [each]),
    flowOf('connectStarted', 'requestTokenReceived', 'exchangeStarted', 'accessTokenReceived'),
    flowOf('connectStarted', 'requestTokenReceived', 'exchangeStarted', 'flowFailed'),
    flowOf('connectStarted', 'requestTokenReceived', 'flowCancelled'),
    flowOf('connectStarted', 'flowFailed', 'earlierTokenKept'),
  );
  const events = fc.array(parts, { maxLength: 20 }).map((lists) =>
    lists.flat().map(([name, flow, of]) => {
      const event = EVENTS[name];
      return {
        ...event,
        ...('flowId' in event && { flowId: flow }),
        ...('token' in event && { token: of }),
        ...('accessToken' in event && { accessToken: { ...accessToken, token: of } }),
      } as ConnectionEvent;
    }),
  );

  it('lose a working token by a refusal or a revoking only, and change it by a new one only', () => {
    let returns = 0;
    fc.assert(
      fc.property(events, (list) => {
        let state: ConnectionState = earlier;
        for (const event of list) {
          const next = transition(state, event);
          if (!next) continue;
          const before: Connected | null = tokenIn(state);
          const after: Connected | null = tokenIn(next);
          if (before && !after) expect(LOSES_IT).toContain(event.type);
          const isOther = before && after && before.accessToken.token !== after.accessToken.token;
          if (isOther) expect(event.type).toBe('accessTokenReceived');
          if (before && next.name === 'disconnected') expect.unreachable('a working token was dropped');
          if (after && next === after && 'earlier' in state) returns += 1;
          state = next;
        }
      }),
      { numRuns: 2000 },
    );
    expect(returns).toBeGreaterThan(0);
  });
});
