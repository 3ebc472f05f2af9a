import fc from 'fast-check';
import { afterEach, expect, it, vi } from 'vitest';
import { complaintAbout } from './complaint.ts';

const ANY_TIME_MS = 20_000;
const below = (limit: number) =>
  fc.asyncProperty(fc.nat(1_000_000), async (number) => {
    expect(number).toBeLessThan(limit);
  });
const never = () => new Promise<void>(() => undefined);

afterEach(() => vi.unstubAllEnvs());

it('there is none where every run is right', async () => {
  const { complaint } = await complaintAbout(below(1_000_001), { runs: 20, withinMs: ANY_TIME_MS });
  expect(complaint).toBe(null);
});

it('what is wrong is told with the seed and the path that lead there', async () => {
  const { seed, complaint } = await complaintAbout(below(10), { runs: 50, withinMs: ANY_TIME_MS });
  expect(complaint?.message).toMatch(
    new RegExp(`^Wrong\\. Again: OPENING_BELL_AGAIN="${seed} \\d+(?::\\d+)*"`),
  );
  expect(complaint?.cause).toMatchObject({ message: 'expected 10 to be less than 10' });
});

it('a run that does not end is told as too slow, with the seed and its number', async () => {
  let begun = 0;
  const third = fc.asyncProperty(fc.nat(), async (_number) => {
    begun += 1;
    if (begun > 3) await never();
  });
  const { seed, complaint } = await complaintAbout(third, { runs: 20, withinMs: 500 });
  expect(complaint?.message).toBe(
    'Too slow, not wrong: 3 of 20 were right within 500 ms. ' +
      `The next one was not done. Again: OPENING_BELL_AGAIN="${seed} 3"`,
  );
});

it('what is wrong is told though making it smaller does not end', async () => {
  let isFound = false;
  const slow = fc.asyncProperty(fc.integer({ min: 1_000 }), async (_number) => {
    if (isFound) await never();
    isFound = true;
    throw new Error('found');
  });
  const { complaint } = await complaintAbout(slow, { runs: 20, withinMs: 500 });
  expect(complaint?.message).toMatch(/^Wrong\. Again: OPENING_BELL_AGAIN="-?\d+ 0"/);
});

it('what it tells leads there again', async () => {
  const first = await complaintAbout(below(500_000), { runs: 50, withinMs: ANY_TIME_MS });
  const [, again = ''] = /="(.+)"/.exec(first.complaint?.message ?? '') ?? [];
  vi.stubEnv('OPENING_BELL_AGAIN', again);
  const second = await complaintAbout(below(500_000), { runs: 50, withinMs: ANY_TIME_MS });
  expect(second.complaint?.message).toContain('Property failed after 1 tests');
  expect(second.complaint?.message).toContain('Counterexample: [500000]');
});
