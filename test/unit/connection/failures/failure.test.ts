import { describe, expect, it } from 'vitest';
import { FAILURES, type FailureCode } from '@/utils/connection/failures/failure';
import type { FailureText } from '@/utils/connection/failures/failure-text';
import { wordsOf } from '@/utils/words/failure-words';

describe.each(Object.entries<FailureText>(FAILURES))('%s', (_, { happened, advice }) => {
  it('says what happened in one sentence, and what to do in one or two', () => {
    expect(happened).toMatch(/^[A-Z].{10,}\.$/);
    expect(advice).toMatch(/^[A-Z].{10,}\.$/);
    expect(advice.match(/\.(?=\s|$)/g)?.length).toBeLessThanOrEqual(3);
  });
});

it('no two say the same', () => {
  const sentences = Object.values(FAILURES).map(({ happened }) => happened);
  expect(new Set(sentences).size).toBe(sentences.length);
});

it.each(['tokenOfTheFuture', 'constructor', ''])(
  'a code that is not known, %j, has words all the same',
  (code) => {
    expect(wordsOf({ code: code as FailureCode })).toBe(FAILURES.internalFault);
    expect(wordsOf({ code: 'declined' })).toBe(FAILURES.declined);
  },
);

describe('the number of a v1 error', () => {
  it.each([
    [102, 'unexpectedAnswer', 'accountKeyUnknown'],
    [100, 'serverError', 'accountRefused'],
    [1019, 'unexpectedAnswer', 'symbolUnknown'],
    [2003, 'unexpectedAnswer', 'parameterRefused'],
    [101, 'forbidden', 'orderUnknown'],
    [25, 'unexpectedAnswer', 'serverError'],
    [4711, 'unexpectedAnswer', 'unexpectedAnswer'],
    [102, 'tokenExpired', 'tokenExpired'],
  ] as const)('%i beside %s is told as %s', (apiCode, code, told) => {
    expect(wordsOf({ code, apiCode })).toBe(FAILURES[told]);
  });
});
