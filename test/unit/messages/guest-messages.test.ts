import { describe, expect, it } from 'vitest';
import type { ConnectionState } from '@/utils/connection/connection-state';
import { statusOf } from '@/utils/connection/status';
import { guestAnswer } from '@/utils/messages/guest-answer';
import { isGuestQuestion } from '@/utils/messages/parse-guest-question';
import { accessToken, awaiting, connected, failedWith, NOW, STATES } from '../connection/samples.ts';

const HOUR_MS = 60 * 60_000;
const ENDS = new Date(accessToken.endsAt).toISOString();
const answer = (state: ConnectionState, now = NOW, isLocked = false) =>
  guestAnswer('Sandbox', statusOf(state, now, isLocked));

describe('what a guest is told', () => {
  it.each<[string, ReturnType<typeof answer>, string, string | null]>([
    ['a token', answer(connected), 'active', ENDS],
    ['a token that sleeps', answer(connected, NOW + 3 * HOUR_MS), 'inactive', ENDS],
    ['a token that has ended', answer(connected, accessToken.endsAt), 'expired', ENDS],
    ['nothing', answer({ name: 'disconnected' }), 'disconnected', null],
    ['a token that is being revoked', answer({ ...connected, name: 'revoking' }), 'disconnected', null],
    ['a login', answer(awaiting), 'waiting', null],
    ['a login that has failed', answer(failedWith('declined')), 'failed', null],
    [
      'one that has failed beside a token',
      answer(failedWith('declined', { earlier: connected })),
      'failed',
      ENDS,
    ],
    ['a profile that is locked', answer(connected, NOW, true), 'locked', null],
  ])('of %s', (_, told, state, expiresAt) => {
    expect(told).toEqual({ profile: 'Sandbox', state, expiresAt });
  });

  it.each(Object.values(STATES))('is three texts and nothing of a token: $name', (state) => {
    const told = answer(state);
    expect(Object.keys(told).sort()).toEqual(['expiresAt', 'profile', 'state']);
    for (const secret of [accessToken.token, accessToken.secret]) {
      expect(JSON.stringify(told)).not.toContain(secret);
    }
  });
});

describe('a question', () => {
  it('is exactly one message', () => {
    expect(isGuestQuestion({ type: 'guestAsks' })).toBe(true);
  });

  it.each([
    ['nothing', undefined],
    ['a text', 'guestAsks'],
    ['a list', [{ type: 'guestAsks' }]],
    ['another type', { type: 'settle' }],
    ['more than it says', { type: 'guestAsks', origin: 'https://app.example' }],
    ['a name of a prototype', { type: 'constructor' }],
  ])('is not %s', (_, message) => {
    expect(isGuestQuestion(message)).toBe(false);
  });
});
