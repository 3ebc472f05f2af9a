import { describe, expect, it } from 'vitest';
import { isOpen, unlockDelayMs, unlockWaitMs } from '@/utils/keys/lock-rules';
import { NOW } from '../connection/samples.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const span = { lockAt: NOW + 30 * MINUTE_MS, seenAt: NOW };

describe('a profile with a passphrase', () => {
  it.each<[string, typeof span | { lockAt: null; seenAt: number } | null, number, boolean]>([
    ['is locked before the passphrase came', null, NOW, false],
    ['is open then', span, NOW, true],
    ['is open until its time', span, span.lockAt - 1, true],
    ['is locked from that moment on', span, span.lockAt, false],
    ['is locked a day later', span, NOW + 24 * HOUR_MS, false],
    ['is not locked by a clock that is set back an hour', span, NOW - HOUR_MS, true],
    ['stays locked by one that is set back later', { ...span, seenAt: span.lockAt }, NOW - HOUR_MS, false],
    ['stays open with the browser where that was chosen', { ...span, lockAt: null }, NOW + HOUR_MS, true],
    ['does so whatever the clock says', { ...span, lockAt: null }, NOW - HOUR_MS, true],
    ['is not opened by a time that is none', { ...span, lockAt: Number.NaN }, NOW, false],
  ])('%s', (_, open, now, expected) => {
    expect(isOpen(open, now)).toBe(expected);
  });
});

describe('wrong passphrases', () => {
  it.each([
    [0, 0],
    [1, 0],
    [2, 0],
    [3, 1],
    [4, 2],
    [5, 4],
    [6, 8],
    [7, 16],
    [8, 32],
    [9, 64],
    [10, 128],
    [11, 256],
    [12, 300],
    [13, 300],
    [20, 300],
    [2000, 300],
  ])('%i of them delay the next try by %i seconds', (failures, seconds) => {
    expect(unlockDelayMs(failures)).toBe(seconds * 1000);
  });

  it.each([
    ['the whole delay at first', NOW, 4000],
    ['what is left of it', NOW + 3000, 1000],
    ['nothing when it is over', NOW + 4000, 0],
    ['nothing long after', NOW + HOUR_MS, 0],
    ['no more than the delay where the clock was set back', NOW - HOUR_MS, 4000],
  ])('leave to wait %s', (_, now, waitMs) => {
    expect(unlockWaitMs({ failures: 5, notBefore: NOW + 4000 }, now)).toBe(waitMs);
  });
});
