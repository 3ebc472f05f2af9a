import { expect, it } from 'vitest';
import { runCall } from '@/entrypoints/background/calls/run-call';
import { lock } from '@/entrypoints/background/keys/lock';
import { lastBodyItem, lastCallItem } from '@/utils/storage/call-items';
import { connected } from '../../connection/samples.ts';
import { heldAnswer, justBeforeLock, PROFILE } from '../fake-world.ts';
import { inMemory, startUnlocked } from '../keys/passphrase-profile.ts';
import { quotes } from './quotes.ts';

it.each([
  ['last-call', 'comes as the call is kept'],
  ['last-body', 'comes as its body is kept'],
])('an answer is not kept where a lock (%s) %s', async (item) => {
  const world = await startUnlocked(connected);
  const held = heldAnswer('{"private":1}');
  world.answer('quote/GOOG', held.answer);
  const running = runCall(quotes);
  await held.arrived;
  let locking: Promise<unknown> = Promise.resolve();
  // Not waited for: it may have to wait itself.
  justBeforeLock(`stored:session:${item}-sandbox`, async () => {
    locking = lock(PROFILE);
    await new Promise((resolve) => setTimeout(resolve));
  });
  held.release();
  await Promise.all([running, locking]);
  await locking;
  expect(await lastCallItem(PROFILE).getValue()).toBe(null);
  expect(await lastBodyItem(PROFILE).getValue()).toBe(null);
  expect(await inMemory()).not.toContain('private');
});
