import { describe, expect, it } from 'vitest';
import { isOverdue, statusOf } from '@/utils/connection/status';
import { expiresAt } from '@/utils/connection/token-worth';
import { awaiting, connected, failure, NOW, STATES } from './samples.ts';

const FIVE_MINUTES_MS = 5 * 60_000;
const HOUR_MS = 60 * 60_000;

describe('what a person is told', () => {
  it.each([
    ['disconnected', STATES.disconnected, NOW, { name: 'disconnected', isRevoking: false }],
    ['requestingToken', STATES.requestingToken, NOW, { name: 'requestingToken' }],
    [
      'awaitingVerifier',
      awaiting,
      NOW + FIVE_MINUTES_MS - 1,
      { name: 'awaitingVerifier', state: awaiting, endsAt: NOW + FIVE_MINUTES_MS },
    ],
    [
      'awaitingVerifier after five minutes',
      awaiting,
      NOW + FIVE_MINUTES_MS,
      { name: 'failed', failure: { code: 'requestTokenExpired', at: NOW + FIVE_MINUTES_MS }, earlier: null },
    ],
    ['exchangingVerifier', STATES.exchangingVerifier, NOW, { name: 'exchangingVerifier' }],
    ['connected', connected, NOW, { name: 'active', state: connected, endsAt: expiresAt(connected) }],
    [
      'connected and idle',
      connected,
      NOW + 2 * HOUR_MS,
      { name: 'inactive', state: connected, endsAt: expiresAt(connected) },
    ],
    [
      'connected until midnight',
      connected,
      expiresAt(connected),
      { name: 'expired', state: connected, endsAt: expiresAt(connected) },
    ],
    ['revoking', STATES.revoking, NOW, { name: 'disconnected', isRevoking: true }],
    ['failed', STATES.failed, NOW, { name: 'failed', failure, earlier: null }],
  ])('%s', (_, state, now, status) => {
    expect(statusOf(state, now)).toEqual(status);
  });

  it.each([
    ['works', NOW, connected],
    ['sleeps', NOW + 2 * HOUR_MS, connected],
    ['was ended by midnight', expiresAt(connected), null],
  ])('offers the token of before a failed login where it %s', (_, now, earlier) => {
    const failed = { ...STATES.failed, earlier: connected };
    expect(statusOf(failed, now)).toEqual({ name: 'failed', failure, earlier });
  });

  it.each(Object.entries(STATES))('is no more than locked of a locked profile: %s', (_, state) => {
    expect(statusOf(state, NOW, true)).toEqual({ name: 'locked' });
  });

  it('is overdue from the fifth minute on', () => {
    expect(isOverdue(awaiting, NOW + FIVE_MINUTES_MS - 1)).toBe(false);
    expect(isOverdue(awaiting, NOW + FIVE_MINUTES_MS)).toBe(true);
  });
});
