import { expect, it } from 'vitest';
import { expiresAt, inactiveAt, tokenWorth } from '@/utils/connection/token-worth';
import { accessToken, connected, NOW } from './samples.ts';

const HOUR_MS = 60 * 60_000;
const MIDNIGHT = Date.parse('2026-01-16T00:00:00-05:00');

it('dies at midnight in New York and sleeps two hours after its last use', () => {
  expect(expiresAt(connected)).toBe(MIDNIGHT);
  expect(inactiveAt(connected)).toBe(NOW + 2 * HOUR_MS);
});

it.each([
  ['at its issue', NOW, NOW, 'active'],
  ['a moment before two hours', NOW, NOW + 2 * HOUR_MS - 1, 'active'],
  ['after two hours', NOW, NOW + 2 * HOUR_MS, 'inactive'],
  ['after two hours with a call between', NOW + HOUR_MS, NOW + 2 * HOUR_MS, 'active'],
  ['a moment before midnight, just used', MIDNIGHT - 2, MIDNIGHT - 1, 'active'],
  ['at midnight, just used', MIDNIGHT - 1, MIDNIGHT, 'expired'],
  ['at midnight, asleep', NOW, MIDNIGHT, 'expired'],
  ['days later', NOW, MIDNIGHT + 99 * HOUR_MS, 'expired'],
])('%s', (_, lastUsedAt, now, worth) => {
  expect(tokenWorth({ ...connected, lastUsedAt }, now)).toBe(worth);
});

it('does not sleep where its issuer wants no calls of it', () => {
  const tireless = { ...connected, accessToken: { ...accessToken, idleMs: null } };
  expect(tokenWorth(tireless, MIDNIGHT - 1)).toBe('active');
  expect(tokenWorth(tireless, MIDNIGHT)).toBe('expired');
});

it('is worth nothing more for being used after midnight', () => {
  const state = { ...connected, accessToken, lastUsedAt: MIDNIGHT + HOUR_MS };
  expect(tokenWorth(state, MIDNIGHT + HOUR_MS)).toBe('expired');
});
