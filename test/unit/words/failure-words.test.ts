import { describe, expect, it } from 'vitest';
import { type FailureCode, NEXT_STEPS } from '@/utils/connection/failures/failure';
import { besideEarlier, FAILURE_WORDS, wordsOf } from '@/utils/words/failure-words';

const CODES = Object.keys(NEXT_STEPS) as FailureCode[];

it('there are words for every failure, and for nothing else', () => {
  expect(Object.keys(FAILURE_WORDS).sort()).toEqual([...CODES].sort());
});

describe.each(CODES)('%s', (code) => {
  const { happened, advice } = FAILURE_WORDS[code];

  it('says what happened in one sentence, and what to do in one or two', () => {
    expect(happened).toMatch(/^[A-Z].{10,}\.$/);
    expect(advice).toMatch(/^[A-Z].{10,}\.$/);
    expect(advice.match(/\.(?=\s|$)/g)?.length).toBeLessThanOrEqual(3);
  });
});

it('no two say the same', () => {
  const sentences = Object.values(FAILURE_WORDS).map(({ happened }) => happened);
  expect(new Set(sentences).size).toBe(sentences.length);
});

it.each(['tokenOfTheFuture', 'constructor', ''])(
  'a code that is not known, %j, has words all the same',
  (code) => {
    expect(wordsOf({ code: code as FailureCode })).toBe(FAILURE_WORDS.internalFault);
    expect(wordsOf({ code: 'declined' })).toBe(FAILURE_WORDS.declined);
  },
);

const said = (code: 'declined' | 'authorizeTabClosed' | 'exchangeUnknown', isAwake = true) =>
  Object.values(besideEarlier({ code }, isAwake)).join(' ');

it('a declined login says that the earlier token works, and not that there is none', () => {
  expect(said('declined')).toBe('Login declined. Your earlier token still works.');
  expect(said('declined', false)).toBe('Login declined. Your earlier token is kept.');
});

it('a login that ended before its code was sent has not touched the earlier token', () => {
  expect(said('authorizeTabClosed')).toContain(wordsOf({ code: 'authorizeTabClosed' }).happened);
  expect(said('authorizeTabClosed')).toContain('still works');
});

it('one that may have brought another token claims nothing', () => {
  expect(said('exchangeUnknown')).toContain('may still work');
});
