import { expect, it, vi } from 'vitest';
import { buildBackground } from './background-program.ts';
import { CERTAIN, RARE } from './certain-months.ts';
import { liveThrough } from './live-through.ts';

vi.mock('idb-keyval', () => import('../fake-key-values.ts'));

it('brings for certain what chance may leave out', async () => {
  const program = await buildBackground();
  const seen = new Set<string>();
  for (const plan of CERTAIN) await liveThrough(plan, program, (what) => seen.add(what));
  expect(RARE.filter((what) => !seen.has(what))).toEqual([]);
});
