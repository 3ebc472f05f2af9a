import { describe, expect, it } from 'vitest';
import { FAILURES, type FailureCode, failureText } from '@/utils/connection/failure';
import type { FailureText } from '@/utils/connection/failure-text';

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
    expect(failureText(code as FailureCode)).toBe(FAILURES.internalFault);
    expect(failureText('declined')).toBe(FAILURES.declined);
  },
);
