import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCallUrl, type CallInput } from '@/utils/etrade/catalogue/build-call-url';
import { findOperation } from '@/utils/etrade/catalogue/operations';
import { signedCurl } from '@/utils/handover/snippets/signed-call';
import { type SnippetCall, spelt } from '@/utils/handover/snippets/snippet-call';
import { SNIPPET_IDS, SNIPPETS } from '@/utils/handover/snippets/snippets';
import { READ } from '@/utils/handover/snippets/variables';
import { randomNonce } from '@/utils/oauth/random-nonce';
import { type Signer, signRequest } from '@/utils/oauth/sign-request';
import type { Emulator } from '../../../emulator/emulator-types.ts';
import { keepAuthority } from '../../../emulator/net/keep-authority.ts';
import { send } from '../../../emulator/self-test/test-client.ts';
import { connect } from '../../../emulator/self-test/test-flow.ts';
import { startEmulator } from '../../../emulator/start-emulator.ts';
import { missingOf } from '../../../emulator/strangers/interpreters.ts';
import { leadingTo } from '../../../emulator/strangers/run-stranger.ts';
import { consume } from './consume.ts';
import { CALLERS, SHELLS } from './consumers.ts';

const HOSTILE = `a b+c%41&d=e "f" 'g' ü 😀 \u2028 \${HOME} #{1} $(id) \`id\` \\ ! ; | <b></script> [x]{y} ~`;
const accountIdKey = 'FakeAccountKey-One_001';

const CALLS: readonly [what: string, operationId: string, input: CallInput, more?: string][] = [
  ['the accounts', 'listAccounts', {}],
  ['quotes of several symbols', 'getQuotes', { symbols: 'AAA, BBB,GOOG:2026:12:18:CALL:100' }],
  ['what is looked up', 'lookUpProduct', { search: 'aa' }],
  ['what is looked up with every kind of sign', 'lookUpProduct', { search: HOSTILE }],
  [
    'orders by status and date',
    'listOrders',
    { accountIdKey, status: 'OPEN', fromDate: '11012026', toDate: '11282026' },
  ],
  [
    'alerts that are searched for by every kind of sign, with names that come twice, and nothing',
    'listAlerts',
    { search: HOSTILE, count: '5' },
    '&search=b+c&x=&y',
  ],
];

let emulator: Emulator;
let authority: Awaited<ReturnType<typeof keepAuthority>>;
let signer: Required<Signer>;
beforeAll(async () => {
  // Answers name the time.
  const startedAt = Date.now();
  emulator = await startEmulator({ now: () => startedAt });
  emulator.scenario.rateLimit = false;
  authority = await keepAuthority(emulator.certificate);
  const { key, secret, token, tokenSecret } = await connect(emulator, 'production');
  signer = { consumer: { key, secret }, token: { token, secret: tokenSecret }, extra: [] };
});
afterAll(async () => {
  await authority.remove();
  await emulator.close();
});

/** As the background signs it. */
function signed(url: string) {
  const nonce = randomNonce((bytes) => crypto.getRandomValues(bytes));
  return signRequest({ method: 'GET', url }, signer, { nonce, timestamp: Math.floor(Date.now() / 1000) });
}

async function consoleAnswer(url: string): Promise<string> {
  const { authorization: Authorization } = signed(url);
  const headers = { Authorization, Accept: 'application/json' };
  const { status, body } = await send(emulator, url, { headers });
  expect([200, 204]).toContain(status);
  return body;
}

const environment = () => ({
  ...leadingTo(emulator, authority.file),
  [READ.key]: signer.consumer.key,
  [READ.secret]: signer.consumer.secret,
  [READ.token]: signer.token.token,
  [READ.tokenSecret]: signer.token.secret,
});

/** Without the status that some print before it; numbers as JSON has them, for some programs print what they have read. */
function bodyIn(said: string): unknown {
  const [body] = /\{.*\}/s.exec(said) ?? [null];
  return body && JSON.parse(body);
}

/** The last call as E*TRADE reads it, and the status of its answer; pyetrade's own functions name the form in the path. */
function lastCall() {
  const { host, path = '', query, status } = emulator.journal.at(-1) ?? {};
  const read = {
    path: decodeURIComponent(path).replace(/\.json$/, ''),
    query: [...new URLSearchParams(query)],
  };
  return { host, ...read, status };
}

describe.each(CALLS)('%s', (_, operationId, input, more = '') => {
  const operation = findOperation(operationId);
  if (!operation) throw new Error(operationId);
  const url = buildCallUrl(operation, input, 'production') + more;
  const toMake: SnippetCall = { environment: 'production', url, operationId, input };

  for (const id of SNIPPET_IDS) {
    for (const consumer of CALLERS[id]) {
      it(`are answered as in the console: ${id} by ${consumer.name}`, async ({ skip }) => {
        const missing = missingOf(consumer.needs);
        if (missing) skip(missing);
        const text = SNIPPETS[id].write({ ...toMake, ...(id === 'r' && { operationId: '' }) }, []);
        const said = await consume(consumer, text, environment());
        const call = lastCall();
        expect(bodyIn(said)).toEqual(bodyIn(await consoleAnswer(url)));
        expect(call).toEqual(lastCall());
      });
    }
  }

  for (const consumer of SHELLS) {
    it(`are answered once by the curl that was signed: ${consumer.name}`, async ({ skip }) => {
      const missing = missingOf(consumer.needs);
      if (missing) skip(missing);
      const text = signedCurl(signed(url));
      const said = await consume(consumer, text, leadingTo(emulator, authority.file));
      const call = lastCall();
      expect(bodyIn(said)).toEqual(bodyIn(await consoleAnswer(url)));
      expect(call).toEqual(lastCall());
      expect(await consume(consumer, text, leadingTo(emulator, authority.file))).toContain('nonce_used');
    });
  }
});

it('spells an address as it is signed, and leaves alone what the console has sent', () => {
  expect(spelt('https://api.etrade.com/v1/x?a=b+c&d&e=%2b')).toBe(
    'https://api.etrade.com/v1/x?a=b%20c&d=&e=%2B',
  );
  const urls = CALLS.map(([, id, input]) => buildCallUrl(findOperation(id) as never, input, 'sandbox'));
  expect(urls.map(spelt)).toEqual(urls);
});
