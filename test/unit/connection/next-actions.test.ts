import { describe, expect, it } from 'vitest';
import { type FailureCode, NEXT_STEPS } from '@/utils/connection/failures/failure';
import { menuActions, nextActions } from '@/utils/connection/next-actions';
import { statusOf } from '@/utils/connection/status';
import { expiresAt } from '@/utils/connection/token-worth';
import { awaiting, connected, NOW, STATES } from './samples.ts';

const TWO_HOURS_MS = 2 * 60 * 60_000;

describe('what a person can do', () => {
  it.each([
    ['with keys', statusOf(STATES.disconnected, NOW), ['connect']],
    ['while a token is requested', statusOf(STATES.requestingToken, NOW), ['cancel']],
    ['while the approval is waited for', statusOf(awaiting, NOW), ['showTab', 'cancel', 'reopenPage']],
    ['while the code is exchanged', statusOf(STATES.exchangingVerifier, NOW), []],
    ['with a token that works', statusOf(connected, NOW), []],
    ['with a token that sleeps', statusOf(connected, NOW + TWO_HOURS_MS), ['renew']],
    ['after midnight', statusOf(connected, expiresAt(connected)), ['connect']],
    ['while a token is revoked', statusOf(STATES.revoking, NOW), []],
    ['while it is locked', statusOf(connected, NOW, true), []],
  ])('%s', (_, status, names) => {
    expect(nextActions(status, true)).toEqual(names);
  });

  it('without keys is to add them', () => {
    expect(nextActions(statusOf(STATES.disconnected, NOW), false)).toEqual(['addKeys']);
  });
});

describe('the menu beside the state', () => {
  it.each([
    ['of a token that works', NOW, false, ['renew', 'disconnect', 'connectAgain']],
    ['of one under a passphrase', NOW, true, ['renew', 'disconnect', 'connectAgain', 'lock']],
    [
      'has no entry for what stands in sight',
      NOW + TWO_HOURS_MS,
      true,
      ['disconnect', 'connectAgain', 'lock'],
    ],
    ['is empty where there is no token any more', expiresAt(connected), true, []],
  ])('%s', (_, now, isLockable, names) => {
    expect(menuActions(statusOf(connected, now), isLockable)).toEqual(names);
  });
});

describe('after a failure', () => {
  const failedWith = (code: FailureCode, earlier: typeof connected | null = null) =>
    nextActions({ name: 'failed', failure: { code, at: NOW }, earlier }, true);

  it.each([
    ['declined', ['connect']],
    ['signatureRefused', ['fixKeys', 'connect']],
    ['consumerKeyRejected', ['fixKeys', 'connect', 'otherKeys']],
    ['accessWithdrawn', ['allowAccess', 'connect']],
    ['storageDamaged', ['repair']],
  ] as const)('%s leads on to %j', (code, names) => {
    expect(failedWith(code)).toEqual(names);
  });

  it.each(Object.keys(NEXT_STEPS) as FailureCode[])('%s is no dead end', (code) => {
    expect(failedWith(code)).not.toEqual([]);
  });

  it('the token of before comes back first of all', () => {
    expect(failedWith('declined', connected)).toEqual(['keepEarlierToken', 'connect']);
  });
});
