import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accounts } from '../data/accounts.ts';
import type { Emulator } from '../emulator-types.ts';
import { createTestBrowser } from '../self-test/test-browser.ts';
import { shownCode } from '../self-test/test-flow.ts';
import { startEmulator } from '../start-emulator.ts';
import { type InterpreterName, missingOf, PYTHON } from './interpreters.ts';
import { runStranger, type Stranger } from './run-stranger.ts';

/** One of them puts the token raw into the address, where a `+` would be a blank. */
function withoutPlus(size: number): Uint8Array {
  let bytes = randomBytes(size);
  while (bytes.toString('base64').includes('+')) bytes = randomBytes(size);
  return bytes;
}

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startEmulator({ randomBytes: withoutPlus });
});
afterAll(() => emulator.close());

const node = [process.execPath];
const python = [PYTHON];

const strangers: [name: string, stranger: Stranger, oauthHost: string, needs: InterpreterName | null][] = [
  ['oauth', { command: node, file: 'node-oauth.mjs' }, 'api.etrade.com', null],
  ['etrade-ts', { command: node, file: 'etrade-ts.mjs' }, 'apisb.etrade.com', null],
  ['e-trade-api', { command: node, file: 'e-trade-api.mjs' }, 'api.etrade.com', null],
  [
    'requests-oauthlib',
    { command: python, file: 'requests-oauthlib.py' },
    'api.etrade.com',
    'requests-oauthlib',
  ],
];

describe('the whole flow, by a program that somebody else has written', () => {
  for (const [name, stranger, oauthHost, needs] of strangers) {
    it(`${name}: from the request token to a revoked access token`, async ({ skip }) => {
      const missing = missingOf(needs);
      if (missing) skip(missing);
      emulator.reset();
      const walk = async (address: string) =>
        shownCode((await createTestBrowser(emulator).accept(address)).body);
      expect(await runStranger(stranger, emulator, walk)).toEqual({
        accounts: accounts.map(({ accountIdKey }) => accountIdKey),
        renewed: 'Access Token has been renewed',
        revoked: 'Revoked Access Token',
      });
      const signed = emulator.journal.filter(({ oauth }) => 'oauth_signature' in oauth);
      expect(signed.map(({ host, path, status }) => [host, path, status])).toEqual([
        [oauthHost, '/oauth/request_token', 200],
        [oauthHost, '/oauth/access_token', 200],
        ['apisb.etrade.com', '/v1/accounts/list.json', 200],
        [oauthHost, '/oauth/renew_access_token', 200],
        [oauthHost, '/oauth/revoke_access_token', 200],
      ]);
      expect(emulator.refused).toEqual([]);
    });
  }
});
