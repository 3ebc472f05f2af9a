import { describe, expect, it } from 'vitest';
import type { CannedAnswer } from '../../emulator/start-emulator.ts';
import type { PopupPage } from '../stage/pages/popup-page.ts';
import { useStage } from '../stage/use-stage.ts';

const stage = useStage();

const LIST = '/v1/accounts/list';
const REQUEST_TOKEN = '/oauth/request_token';
const MINUTE_MS = 60_000;

const refusal = (status: number, body: string, headers: Record<string, string> = {}): CannedAnswer => ({
  status,
  headers: { 'Content-Type': 'text/html', ...headers },
  body,
});

describe('a refusal that no repeat would help', () => {
  it.each([
    ['403', refusal(403, '{"Error":{"message":"no"}}'), 'E*TRADE forbids this', 'E*TRADE forbids this'],
    ['a 403 of a firewall', refusal(403, 'Access Denied'), 'without a VPN', 'without a VPN'],
    [
      'a wrong signature',
      refusal(401, 'oauth_problem=signature_invalid'),
      'secret does not belong to this key',
      'The keys were right when the token was made',
    ],
  ])(
    '%s, of a request token and of a call, is told and not repeated',
    async (_, answer, told, toldOfCall) => {
      const { emulator, openPopup, connect, signedRequests } = stage();
      emulator.answer({ path: REQUEST_TOKEN }, answer, 3);
      const early = await openPopup();
      await early.press('Connect');
      expect(await early.waitForStatus('Failed')).toContain(told);
      expect(signedRequests(REQUEST_TOKEN)).toHaveLength(1);
      await early.page.close();
      emulator.reset();

      const popup = await connect();
      emulator.answer({ path: LIST }, answer, 3);
      await popup.send('List Accounts');
      await popup.response(toldOfCall);
      expect(signedRequests(LIST)).toHaveLength(1);
      expect(await popup.status()).toMatch(/^Connected/);
    },
  );
});

describe('a token that E*TRADE ends', () => {
  it('at midnight, before we know of it: the call brings the news, and Connect the next token', async () => {
    const { emulator, connect, etrade } = stage();
    const popup = await connect();
    emulator.clock.shift(24 * 60 * MINUTE_MS);
    await popup.send('List Accounts');
    expect(await popup.waitForStatus('Failed')).toContain('Tokens end at midnight in New York');
    await popup.press('Connect');
    await etrade.accept();
    await popup.waitForStatus('Connected');
  });

  it('with its consumer key: the call says so, and the keys are the next step', async () => {
    const { emulator, connect } = stage();
    const popup = await connect();
    emulator.expireKey('sandbox');
    await popup.send('List Accounts');
    expect(await popup.waitForStatus('Failed')).toContain('does not accept this consumer key');
    expect(await popup.hasButton('Fix the keys')).toBe(true);
  });
});

describe('status 429', () => {
  it('holds calls back for as long as it asks, five minutes at most', async () => {
    const { emulator, connect, signedRequests } = stage();
    const popup = await connect();
    const inFortySeconds = new Date(emulator.clock.now() + 40_000).toUTCString();
    for (const [retryAfter, least, most] of [
      [inFortySeconds, 30, 40],
      ['7', 1, 7],
      ['99999999', 290, 300],
      ['soon', 50, 60],
    ] as const) {
      const sent = signedRequests(LIST).length;
      emulator.answer({ path: LIST }, refusal(429, 'Too many', { 'Retry-After': retryAfter }));
      await popup.send('List Accounts');
      await popup.response('too many requests');
      await popup.send('List Accounts');
      const shown = await popup.waitForText(/wants a pause: try again in \d+ seconds/);
      const seconds = Number(/again in (\d+) seconds/.exec(shown)?.[1]);
      expect(seconds).toBeGreaterThanOrEqual(least);
      expect(seconds).toBeLessThanOrEqual(most);
      expect(signedRequests(LIST)).toHaveLength(sent + 1);
      await letThePauseBeOver(popup);
      await popup.send('List Accounts');
      await popup.response('200 OK');
    }
    expect(await popup.status()).toMatch(/^Connected/);
  });
});

/** As if it had been noted six minutes ago: a pause counts by this computer's clock. */
async function letThePauseBeOver({ page }: PopupPage) {
  await page.evaluate(async (passedMs) => {
    const key = 'pause-sandbox';
    type Stored = Record<string, { version: number; value: { notedAt: number; pauseMs: number } }>;
    const { [key]: stored } = await chrome.storage.session.get<Stored>(key);
    if (!stored) throw new Error('No pause is noted');
    const value = { ...stored.value, notedAt: stored.value.notedAt - passedMs };
    await chrome.storage.session.set({ [key]: { ...stored, value } });
  }, 6 * MINUTE_MS);
}
