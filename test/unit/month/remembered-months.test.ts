import { expect, it } from 'vitest';
import { buildBackground } from './background-program.ts';
import { liveThrough } from './live-through.ts';
import { REMEMBERED } from './remembered-months.ts';

it.each(REMEMBERED)('is right in a month in which %s', async (_, plan) => {
  await expect(liveThrough(plan, await buildBackground(), () => undefined)).resolves.toBeUndefined();
});
