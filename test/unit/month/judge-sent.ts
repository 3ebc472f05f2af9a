import { expect } from 'vitest';
import type { Month } from './month-world.ts';

/** Half a second between two calls, and as much again before a repeat. */
const LONGEST_PAUSE_MS = 10_000;

/** Of all that was ever sent: nothing that spends was sent twice, and nothing waited for an hour that nobody means. */
export function judgeSent({ pauses, network }: Month): void {
  expect(Math.max(0, ...pauses), 'a pause that nobody can mean').toBeLessThan(LONGEST_PAUSE_MS);
  const nonces = network.sent.map(({ oauth }) => oauth.oauth_nonce);
  expect(new Set(nonces).size, 'a nonce was used again').toBe(nonces.length);
  const spent = network.sent.filter(
    ({ path, isTimeRefused }) => path.endsWith('/access_token') && !isTimeRefused,
  );
  const requestTokens = spent.map(({ oauth }) => oauth.oauth_token);
  expect(new Set(requestTokens).size, 'a code was sent again').toBe(requestTokens.length);
}
