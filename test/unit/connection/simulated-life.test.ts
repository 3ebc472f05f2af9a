import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ConnectionEvent } from '@/utils/connection/connection-event';
import { type ConnectionState, DISCONNECTED } from '@/utils/connection/connection-state';
import { statusOf } from '@/utils/connection/status';
import { transition } from '@/utils/connection/transition';
import { accessTokenLife } from '@/utils/etrade/token/lifetimes';
import { accessToken, failure, issuer, NOW, requestToken } from './samples.ts';

const MINUTE_MS = 60_000;
const TWO_HOURS_MS = 120 * MINUTE_MS;
const FIVE_MINUTES_MS = 5 * MINUTE_MS;
const MIDNIGHTS = [16, 17, 18, 19].map((day) => Date.parse(`2026-01-${day}T00:00:00-05:00`));

const DEEDS = [
  ...(['connect', 'page', 'code', 'token', 'cancel', 'fail', 'keep'] as const),
  ...(['call', 'call', 'call', 'refuse', 'revoke', 'revoked'] as const),
] as const;
type Deed = (typeof DEEDS)[number];

/** What a deed means to a state: events of its own flow and token, as the background would send them. */
function eventOf(deed: Deed, state: ConnectionState, now: number): ConnectionEvent {
  const flowId = 'flowId' in state ? state.flowId : 'none';
  const token = 'accessToken' in state ? state.accessToken.token : 'none';
  const events: Record<Deed, ConnectionEvent> = {
    connect: { type: 'connectStarted', flowId: `flow of ${now}`, at: now, returnTabId: null },
    page: {
      type: 'requestTokenReceived',
      flowId,
      issuer,
      requestToken: { ...requestToken, issuedAt: now },
    },
    code: { type: 'exchangeStarted', flowId },
    token: {
      type: 'accessTokenReceived',
      flowId,
      accessToken: { ...accessToken, token: `token of ${now}`, ...accessTokenLife(now) },
    },
    cancel: { type: 'flowCancelled', flowId },
    fail: { type: 'flowFailed', flowId, failure: { ...failure, at: now } },
    keep: { type: 'earlierTokenKept' },
    call: { type: 'tokenUsed', token, at: now },
    refuse: { type: 'tokenRefused', token, failure: { ...failure, at: now } },
    revoke: { type: 'revokeStarted', token },
    revoked: { type: 'revokeEnded', token },
  };
  return events[deed];
}

/** What is known of a token from the outside: when it came and when E*TRADE last took it. */
interface Life {
  readonly bornAt: number;
  usedAt: number;
}

function worthOf({ bornAt, usedAt }: Life, now: number): 'active' | 'inactive' | 'expired' {
  const end = MIDNIGHTS.find((midnight) => midnight > bornAt) ?? Number.NaN;
  if (now >= end) return 'expired';
  return now - usedAt >= TWO_HOURS_MS ? 'inactive' : 'active';
}

const span = fc.oneof(
  fc.integer({ min: 0, max: MINUTE_MS }),
  fc.integer({ min: 0, max: 10 * MINUTE_MS }),
  fc.integer({ min: 0, max: 180 * MINUTE_MS }),
  fc.integer({ min: 0, max: 20 * 60 * MINUTE_MS }),
);
const deed = fc.constantFrom(...DEEDS).map((each): Deed[] => [each]);
const login = fc.constant<Deed[]>(['connect', 'page', 'code', 'token']);
const deeds = fc.oneof({ weight: 4, arbitrary: deed }, { weight: 1, arbitrary: login });
const days = fc.array(fc.tuple(span, deeds), { maxLength: 25 });

describe('any day or two', () => {
  it('tells of each token what its age and last use say, and of a login no more than five minutes', () => {
    const told = new Map<string, number>();
    const check = (state: ConnectionState, life: Life | undefined, shownAt: number, now: number) => {
      const status = statusOf(state, now);
      told.set(status.name, (told.get(status.name) ?? 0) + 1);
      if (state.name === 'connected') expect(status.name).toBe(life && worthOf(life, now));
      else expect(['active', 'inactive', 'expired']).not.toContain(status.name);
      if (status.name === 'awaitingVerifier') expect(now - shownAt).toBeLessThan(FIVE_MINUTES_MS);
      if (status.name === 'failed' && status.earlier) {
        expect(life && worthOf(life, now)).not.toBe('expired');
      }
    };
    fc.assert(
      fc.property(days, (list) => {
        const lives = new Map<string, Life>();
        let [state, now, shownAt]: [ConnectionState, number, number] = [DISCONNECTED, NOW, NOW];
        const lifeOf = (each: ConnectionState) => {
          const holder = 'earlier' in each ? each.earlier : each;
          return holder && 'accessToken' in holder ? lives.get(holder.accessToken.token) : undefined;
        };
        for (const [later, parts] of list) {
          now = Math.min(now + later, MIDNIGHTS.at(-1) ?? 0);
          check(state, lifeOf(state), shownAt, now);
          for (const part of parts) {
            const event = eventOf(part, state, now);
            const next = transition(state, event);
            if (!next) continue;
            if (part === 'page') shownAt = now;
            if (part === 'token') lives.set(`token of ${now}`, { bornAt: now, usedAt: now });
            const life = lifeOf(next);
            if (part === 'call' && life) life.usedAt = now;
            state = next;
            check(state, life, shownAt, now);
          }
        }
      }),
      { numRuns: 500 },
    );
    for (const name of ['active', 'inactive', 'expired', 'awaitingVerifier', 'failed']) {
      expect(told.get(name)).toBeGreaterThan(10);
    }
  });
});
