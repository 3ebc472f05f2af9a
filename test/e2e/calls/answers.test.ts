import { constants, deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { CannedAnswer } from '../../emulator/start-emulator.ts';
import { canMeasureMemory, memoryGrowth } from '../stage/memory-growth.ts';
import { BROWSER_KIND } from '../stage/stage.ts';
import { useStage } from '../stage/use-stage.ts';

const stage = useStage();

const LIST = { path: '/v1/accounts/list' };
const MINUTE_MS = 60_000;
const MIB = 1024 * 1024;
/**
 * What is read, eight mebibytes and their text, in the background and again in the popup, packed in between, with room
 * to spare: it took up to 96. Firefox unpacks on while it is told to stop, which took as much more for a moment.
 */
const MOST_GROWTH_MIB = { chromium: 128, firefox: 224 }[BROWSER_KIND];

const PAGE: CannedAnswer = {
  status: 200,
  headers: { 'Content-Type': 'text/html' },
  body: '<!doctype html><title>E*TRADE</title><h1>We will be <b>back</b> soon</h1>',
};
/** Pages and sentences that do not begin as a page does. */
const NO_PAGES = [
  '<!-- node 7 -->\n<html><body>unavailable</body></html>',
  'Service temporarily unavailable',
] as const;

const PATHS = {
  'List Accounts': LIST.path,
  'Get Quotes': '/v1/market/quote/GOOG,IBM',
  'Get Option Chains': '/v1/market/optionchains',
} as const;
type Call = keyof typeof PATHS;
const VALUES: Readonly<Record<Call, Readonly<Record<string, string>>>> = {
  'List Accounts': {},
  'Get Quotes': { symbols: 'GOOG, IBM' },
  'Get Option Chains': { symbol: 'GOOG' },
};
/** A call is repeated twice where the server has a fault. */
const TRIES = 3;
const error = (code: number) => `{"Error":{"code":${code},"message":"x"}}`;
const UNKNOWN_SYMBOL =
  '{"QuoteResponse":{"Messages":{"Message":[{"description":"ZZZZQ","code":1019,"type":"WARNING"}]}}}';
const TOLD: readonly (readonly [Call, status: number, body: string, told: string])[] = [
  ['Get Quotes', 400, error(1023), 'too many symbols for one call'],
  ['Get Quotes', 500, error(100), 'E*TRADE has a problem of its own'],
  ['Get Quotes', 200, UNKNOWN_SYMBOL, 'E*TRADE does not know this symbol'],
  ['Get Option Chains', 400, '<Error><code>10035</code></Error>', 'may lack the permission'],
  ['Get Option Chains', 403, '<HTML>Access Denied</HTML>', 'turned this connection away'],
  ['List Accounts', 200, '{"Error":{"message":"x"}}', 'no answer to the call'],
  ['List Accounts', 200, '', 'no answer to the call'],
  ['List Accounts', 200, NO_PAGES[0], 'no answer to the call'],
  [
    'Get Quotes',
    401,
    '{"Error":{"message":"Number of requests exceeded the rate limit set"}}',
    'too many requests',
  ],
];

const json = (body: CannedAnswer['body'], headers: Record<string, string> = {}): CannedAnswer => ({
  status: 200,
  headers: { 'Content-Type': 'application/json', ...headers },
  body,
});

describe('a page in place of an answer', () => {
  it('to a call is shown as it came, and says nothing of the token', async () => {
    const { emulator, connect, openOptions } = stage();
    const popup = await connect();
    emulator.clock.shift(70 * MINUTE_MS);
    emulator.answer(LIST, PAGE);
    await popup.send('List Accounts');
    expect(await popup.response('200 OK')).toContain('<h1>We will be <b>back</b> soon</h1>');
    // Two hours after the login, not after the page: what came was no sign of a token that is awake.
    emulator.clock.shift(60 * MINUTE_MS);
    const options = await openOptions();
    await options.press('Production', 'Check keys');
    await options.waitForText('Production', 'E*TRADE accepts this pair');
    await popup.waitForStatus('Inactive');
  });

  it('to a renew and to a revoke confirms nothing, whatever it begins with', async () => {
    const { emulator, connect } = stage();
    const popup = await connect();
    for (const body of NO_PAGES) {
      emulator.answer({ path: '/oauth/renew_access_token' }, { ...PAGE, body });
      await popup.press('Renew');
      await popup.waitForText('did not renew the token, but it works');
      await popup.press('Renew');
      await popup.waitForText('Renewed');
    }
    emulator.answer({ path: '/oauth/revoke_access_token' }, { ...PAGE, body: NO_PAGES[0] });
    await popup.press('Disconnect');
    expect(await popup.waitForStatus('Failed')).toContain('did not confirm that the token is revoked');
  });
});

describe('an answer to a call', () => {
  it('is told by what it says, for the call that it came to, and not by its status', async () => {
    const { emulator, connect, signedRequests } = stage();
    const popup = await connect();
    await popup.send('List Accounts');
    await popup.response('AccountListResponse');
    for (const [call, status, body, told] of TOLD) {
      emulator.journal.length = 0;
      emulator.answer({ path: PATHS[call] }, { status, body }, status < 500 ? 1 : TRIES);
      await popup.send(call, VALUES[call]);
      const tries = status < 500 ? 1 : TRIES;
      await expect.poll(() => signedRequests().length).toBe(tries);
      await popup.waitForAnswerTo(call);
      expect(await popup.response(told), `${status} ${body}`).not.toContain('nothing to list');
      expect(await popup.status()).toMatch(/^Connected/);
      // None of them is sent again for what it says, and nobody is asked about the token.
      expect(signedRequests()).toHaveLength(tries);
    }
  });
});

describe.each(['length', 'chunked'] as const)('a body that is cut off, of known %s,', (framing) => {
  it('is no answer: a call is sent again', async () => {
    const { emulator, connect, signedRequests } = stage();
    const popup = await connect();
    emulator.cutBody(LIST, framing);
    await popup.send('List Accounts');
    await popup.response('200 OK');
    const nonces = signedRequests(LIST.path).map(({ oauth }) => oauth.oauth_nonce);
    expect(new Set(nonces).size).toBe(2);
  });

  it('is no token: whether the code is spent is not known', async () => {
    const { emulator, etrade, startConnecting, signedRequests } = stage();
    const popup = await startConnecting();
    emulator.cutBody({ path: '/oauth/access_token' }, framing);
    await etrade.logOnAndAccept();
    expect(await popup.waitForStatus('Failed')).toContain('nobody knows whether E*TRADE took the code');
    const nonces = signedRequests('/oauth/access_token').map(({ oauth }) => oauth.oauth_nonce);
    expect(new Set(nonces).size).toBe(1);
  });
});

const GZIP_HEADER = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff);
/** Sixteen mebibytes in some sixteen kilobytes, any number of which make a stream. */
const PACKED = deflateRawSync(new Uint8Array(16 * MIB), { finishFlush: constants.Z_FULL_FLUSH });
const PLAIN = new Uint8Array(MIB).fill(0x20);

describe('an answer without an end', () => {
  it.each([
    ['plain', PLAIN, PLAIN, {}],
    ['packed a thousand to one', GZIP_HEADER, PACKED, { 'Content-Encoding': 'gzip' }],
  ] as const)('(%s) is cut while it comes, and takes little memory', async (_name, first, next, headers) => {
    const { emulator, browser, connect } = stage();
    const popup = await connect();
    let isRead = true;
    function* body() {
      try {
        for (yield first; ; ) yield next;
      } finally {
        isRead = false;
      }
    }
    emulator.answer(LIST, json(body(), headers));
    const call = async () => {
      await popup.send('List Accounts');
      await popup.response('Cut after 8 MiB: the answer goes on.');
    };
    if (canMeasureMemory) expect(await memoryGrowth(browser, call)).toBeLessThan(MOST_GROWTH_MIB);
    else await call();
    await expect.poll(() => isRead).toBe(false);
    expect(await popup.status()).toMatch(/^Connected/);
    await popup.send('List Accounts');
    await popup.response('200 OK');
  });
});

describe('a redirect', () => {
  const REDIRECTS = [
    [301, 'https://myapp.example/v1/accounts/list'],
    [302, 'https://us.etrade.com/v1/accounts/list'],
    [303, 'https://api.etrade.com/v1/accounts/list'],
    [307, 'https://apisb.etrade.com:8443/v1/accounts/list'],
    [308, 'https://apisb.etrade.com/v1/accounts/list'],
  ] as const;
  const redirect = (status: number, location: string): CannedAnswer => ({
    status,
    headers: { Location: location },
    body: '',
  });

  it('of a call is not followed: to another host, another port or back to itself', async () => {
    const { emulator, connect, signedRequests } = stage();
    const popup = await connect();
    for (const [status, location] of REDIRECTS) {
      emulator.journal.length = 0;
      emulator.answer(LIST, redirect(status, location), 3);
      await popup.send('List Accounts');
      await popup.response('could not be reached');
      // Three tries, each with its own signature, and nothing anywhere else.
      expect(emulator.journal.map(({ host, outcome }) => `${host}: ${outcome}`)).toEqual(
        Array(3).fill('apisb.etrade.com: canned answer'),
      );
      expect(new Set(signedRequests().map(({ oauth }) => oauth.oauth_nonce)).size).toBe(3);
      await popup.send('List Accounts');
      await popup.response('200 OK');
    }
    expect(emulator.refused.filter((target) => target.includes('etrade.com'))).toEqual([]);
    expect(await popup.status()).toMatch(/^Connected/);
  });

  it('of the exchange is not followed, and whether the code is spent is not known', async () => {
    const { emulator, etrade, startConnecting, signedRequests } = stage();
    const popup = await startConnecting();
    emulator.answer(
      { path: '/oauth/access_token' },
      redirect(302, 'https://myapp.example/oauth/access_token'),
    );
    await etrade.logOnAndAccept();
    expect(await popup.waitForStatus('Failed')).toContain('nobody knows whether E*TRADE took the code');
    expect(signedRequests('/oauth/access_token').map(({ host }) => host)).toEqual(['api.etrade.com']);
  });
});
