import { describe, expect, it } from 'vitest';
import { dueEvent, knownOf, type Seen } from '@/entrypoints/background/handover/due-event';
import { connected, NOW } from '../../connection/samples.ts';

const held = { name: 'held', token: connected, digest: 'first' } as const;
const other = { ...held, digest: 'second' } as const;
const renewed = { ...held, token: { ...connected, renewedAt: NOW } } as const;
const told = knownOf(held);
const MIDNIGHT = connected.accessToken.endsAt;

describe('a program is told', () => {
  it.each<[string, ReturnType<typeof knownOf> | null, Seen, number, string | null, string | null]>([
    ['of a new token', null, held, NOW, 'token.connected', null],
    ['of one that came back', { ...told, isAway: true }, held, NOW, 'token.connected', null],
    ['of a renew', told, renewed, NOW, 'token.renewed', null],
    ['of the same token nothing', told, held, NOW, null, null],
    ['of a renew once', knownOf(renewed), renewed, NOW, null, null],
    ['of the end of one that another replaced', told, other, NOW, 'token.ended', 'replaced'],
    ['of one that was revoked', told, { name: 'gone', reason: 'revoked' }, NOW, 'token.ended', 'revoked'],
    ['of one that was refused', told, { name: 'gone', reason: 'refused' }, NOW, 'token.ended', 'refused'],
    ['of midnight', told, held, MIDNIGHT, 'token.ended', 'expired'],
    ['of midnight while it is locked', told, { name: 'away' }, MIDNIGHT, 'token.ended', 'expired'],
    [
      'of midnight, whatever else has ended it',
      told,
      { name: 'gone', reason: 'revoked' },
      MIDNIGHT,
      'token.ended',
      'expired',
    ],
    ['of a lock nothing', told, { name: 'away' }, NOW, null, null],
    ['of a revoke under way nothing', told, { name: 'busy' }, NOW, null, null],
    ['of a token that is over nothing', null, held, MIDNIGHT, null, null],
    ['of no token nothing', null, { name: 'gone', reason: 'revoked' }, NOW, null, null],
  ])('%s', (_, before, seen, now, type, reason) => {
    const due = dueEvent(before, seen, now);
    expect(due).toMatchObject({ type, reason });
    // What it was told, it is not told again.
    expect(dueEvent(due.told, seen, now).type).toBe(reason === 'replaced' ? 'token.connected' : null);
  });

  it('nothing of a token that is locked away, and of it again when it is back', () => {
    const { told: away } = dueEvent(told, { name: 'away' }, NOW);
    expect(away).toEqual({ ...told, isAway: true });
    expect(dueEvent(away, { name: 'away' }, NOW).told).toBe(away);
    expect(dueEvent(away, held, NOW).type).toBe('token.connected');
  });
});
