import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { badgeOf } from '@/entrypoints/background/signs/badge';
import { nextChangeAt } from '@/entrypoints/background/signs/next-change';
import { BUILT_IN_PROFILES, type Profile } from '@/utils/connection/profile';
import { statusOf } from '@/utils/connection/status';
import { expiresAt } from '@/utils/connection/token-worth';
import { awaiting, connected, NOW, STATES } from '../../connection/samples.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const END = expiresAt(connected);
const used = (lastUsedAt: number) => ({ ...connected, lastUsedAt });

describe('the next change', () => {
  it.each([
    ['of a waiting login: its five minutes', awaiting, NOW, NOW + 5 * MINUTE_MS],
    ['of an overdue login: none', awaiting, NOW + 5 * MINUTE_MS, null],
    ['of a token: one past the full hour left', connected, NOW, NOW + 1],
    ['of a token between two hours', connected, NOW + 1, NOW + HOUR_MS + 1],
    ['of a token that falls asleep first', used(NOW - 90 * MINUTE_MS), NOW + 1, NOW + 30 * MINUTE_MS],
    ['of a token in its last hour: midnight', used(END - 10), END - HOUR_MS + 1, END],
    ['a moment before midnight', used(END - 10), END - 1, END],
    ['of a token that died at this moment: none', used(END - 10), END, null],
    ['of a token that died asleep: none', connected, END, null],
    ['of a token that died an hour ago: none', connected, END + HOUR_MS, null],
    ['of a token that died ten minutes ago: none', connected, END + 10 * MINUTE_MS, null],
  ])('%s', (_, state, now, at) => {
    expect(nextChangeAt(state, now)).toBe(at);
  });

  it.each([
    ['ten minutes before it sleeps', used(NOW - 90 * MINUTE_MS), NOW + 1, NOW + 20 * MINUTE_MS],
    ['once more five minutes later', used(NOW - 115 * MINUTE_MS), NOW - 5 * MINUTE_MS, NOW],
    ['no third time: it sleeps next', used(NOW - 115 * MINUTE_MS), NOW + 1, NOW + 5 * MINUTE_MS],
    ['never once it sleeps: its end comes next', used(NOW - 2 * HOUR_MS), NOW, END],
    ['never after its end', used(END - 10), END, null],
  ])('of a token that is kept alive is its renewal: %s', (_, state, now, at) => {
    expect(nextChangeAt(state, now, true)).toBe(at);
  });

  it.each(['disconnected', 'requestingToken', 'exchangingVerifier', 'revoking', 'failed'] as const)(
    'of %s: none',
    (name) => {
      expect(nextChangeAt(STATES[name], NOW)).toBe(null);
    },
  );

  it('is later than now, and until then the badge stays as it is', () => {
    const [sandbox] = BUILT_IN_PROFILES as [Profile];
    const moment = fc.integer({ min: NOW, max: END - 1 });
    fc.assert(
      fc.property(moment, moment, fc.double({ min: 0, max: 1, noNaN: true }), (first, second, share) => {
        const [lastUsedAt, now] = [Math.min(first, second), Math.max(first, second)];
        const state = used(lastUsedAt);
        const change = nextChangeAt(state, now) ?? Number.NaN;
        expect(change).toBeGreaterThan(now);
        const between = now + Math.floor((change - 1 - now) * share);
        expect(badgeOf({ profile: sandbox, status: statusOf(state, between), now: between })).toEqual(
          badgeOf({ profile: sandbox, status: statusOf(state, now), now: now }),
        );
      }),
      { numRuns: 1000 },
    );
  });
});
