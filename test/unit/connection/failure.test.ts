import { describe, expect, it } from 'vitest';
import { FAILURES } from '@/utils/connection/failure';
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
