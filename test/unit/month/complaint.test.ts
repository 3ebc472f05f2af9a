import fc from 'fast-check';
import { afterEach, expect, it, vi } from 'vitest';
import { complaintAbout } from './complaint.ts';

const LONG_MS = 20_000;
const SHORT_MS = 500;
const patient = { runs: 50, atLeast: 50, withinMs: LONG_MS, eachWithinMs: LONG_MS };
const below = (limit: number) =>
  fc.asyncProperty(fc.nat(1_000_000), async (number) => {
    expect(number).toBeLessThan(limit);
  });
const never = () => new Promise<void>(() => undefined);
/** Its fourth run does not end. */
function stuckAtFourth() {
  let begun = 0;
  return fc.asyncProperty(fc.nat(), async (_number) => {
    begun += 1;
    if (begun > 3) await never();
  });
}

afterEach(() => vi.unstubAllEnvs());

it('there is none where every run is right', async () => {
  expect(await complaintAbout(below(1_000_001), patient)).toMatchObject({ made: 50, complaint: null });
});

it('what is wrong is told with the seed and the path that lead there', async () => {
  const { seed, complaint } = await complaintAbout(below(10), patient);
  expect(complaint?.message).toMatch(
    new RegExp(`^Wrong\\. Again: OPENING_BELL_AGAIN="${seed} \\d+(?::\\d+)*"`),
  );
  expect(complaint?.cause).toMatchObject({ message: 'expected 10 to be less than 10' });
});

it('what is wrong is told though making it smaller does not end', async () => {
  let isFound = false;
  const slow = fc.asyncProperty(fc.integer({ min: 1_000 }), async (_number) => {
    if (isFound) await never();
    isFound = true;
    throw new Error('found');
  });
  const { complaint } = await complaintAbout(slow, { ...patient, withinMs: SHORT_MS });
  expect(complaint?.message).toMatch(/^Wrong\. Again: OPENING_BELL_AGAIN="-?\d+ 0"/);
});

it('a run that does not end is wrong, and told with the seed and its path', async () => {
  const limits = { withinMs: 4 * SHORT_MS, eachWithinMs: SHORT_MS };
  const { seed, complaint } = await complaintAbout(stuckAtFourth(), { ...patient, ...limits });
  expect(complaint?.message).toContain(`Wrong. Again: OPENING_BELL_AGAIN="${seed} 3`);
  expect(complaint?.cause).toMatchObject({ message: expect.stringContaining('timeout') });
});

it('runs that were right, but too few in their time, are told as that', async () => {
  const { seed, complaint } = await complaintAbout(stuckAtFourth(), {
    ...patient,
    atLeast: 4,
    withinMs: SHORT_MS,
  });
  expect(complaint?.message).toBe(`Too slow, not wrong: 3 of 50 within 500 ms, of seed ${seed}; 4 would do.`);
});

it('there is none where a busy computer has made fewer, but enough', async () => {
  const hurried = { ...patient, atLeast: 3, withinMs: SHORT_MS };
  expect(await complaintAbout(stuckAtFourth(), hurried)).toMatchObject({ made: 3, complaint: null });
});

it('what it tells leads there again', async () => {
  const first = await complaintAbout(below(500_000), patient);
  const [, again = ''] = /="(.+)"/.exec(first.complaint?.message ?? '') ?? [];
  vi.stubEnv('OPENING_BELL_AGAIN', again);
  const second = await complaintAbout(below(500_000), patient);
  expect(second.complaint?.message).toContain('Property failed after 1 tests');
  expect(second.complaint?.message).toContain('Counterexample: [500000]');
});
