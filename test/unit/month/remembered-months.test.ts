import { expect, it, vi } from 'vitest';
import { buildBackground } from './background-program.ts';
import { liveThrough } from './live-through.ts';
import { REMEMBERED } from './remembered-months.ts';

vi.mock('idb-keyval', () => import('../fake-key-values.ts'));

it.each(REMEMBERED)('is right in a month in which %s', async (_, plan) => {
  await expect(liveThrough(plan, await buildBackground(), () => undefined)).resolves.toBeUndefined();
});
