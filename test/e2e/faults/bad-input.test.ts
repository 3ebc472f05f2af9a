import { describe, expect, it } from 'vitest';
import type { CannedAnswer } from '../../emulator/start-emulator.ts';
import { useStage } from '../stage/use-stage.ts';

const stage = useStage();

const text = (body: string, status = 200): CannedAnswer => ({
  status,
  headers: { 'Content-Type': 'text/plain' },
  body,
});
const html = (body: string, status = 200): CannedAnswer => ({
  status,
  headers: { 'Content-Type': 'text/html' },
  body: `<!doctype html><title>E*TRADE</title><p>${body}</p>`,
});
/** A request for a request token is repeated twice. */
const TRIES = 3;
const PLANTED = 'PLANTED5a5aSECRET';
const whole = `oauth_token=${PLANTED}&oauth_token_secret=${PLANTED}`;

/** What E*TRADE answers in place of a token, and what the person must be told. */
const BAD_ANSWERS: readonly (readonly [name: string, answer: CannedAnswer, told: string])[] = [
  ['a page', html('We will be back soon'), 'something else than what was asked for'],
  ['a page of more than 8 KiB', html('soon '.repeat(2_000)), 'something else than what was asked for'],
  ['nothing', text(''), 'something else than what was asked for'],
  ['a token without its secret', text(`oauth_token=${PLANTED}`), 'a token that is not whole'],
  ['a token twice', text(`oauth_token=other&${whole}`), 'a token that is not whole'],
  ['a token of more than 8 KiB', text(`${whole}&padding=${'x'.repeat(9000)}`), 'a token that is not whole'],
  ['more than a mebibyte', text('x'.repeat(1_100_000)), 'a token that is not whole'],
  ['a server error', html('Internal error', 500), 'a problem of its own'],
  ['too many requests', html('Number of requests exceeded the rate limit set', 400), 'too many requests'],
  [
    'too many requests, as 401',
    text('Number of requests exceeded the RATE limit set', 401),
    'too many requests',
  ],
  ['a firewall', html('Access Denied. Reference #18.0.1.2', 403), 'turned this connection away'],
  ['a 401 without a word', text('', 401), 'gave no reason'],
  ['a reason nobody knows', html('oauth_problem=moon_in_wrong_phase', 401), 'does not know'],
  ['a refused clock', html('oauth_problem=timestamp_refused', 401), "this computer's clock"],
  ['a lapsed key', html('oauth_problem=consumer_key_rejected', 401), 'does not accept this consumer key'],
];

describe('instead of a request token comes', () => {
  it.each(BAD_ANSWERS)('%s', async (_name, answer, told) => {
    const { emulator, openPopup } = stage();
    // As often as it is asked: what passes by itself is another test.
    emulator.answer({ path: '/oauth/request_token' }, answer, TRIES);
    const popup = await openPopup();
    await popup.press('Connect');
    expect(await popup.waitForStatus('Failed')).toContain(told);
    await expectNothingKept(popup.page);
    emulator.reset();
    // After "too many requests" the button says how long E*TRADE is left alone.
    if (told === 'too many requests') {
      await popup.waitForText(/Connect in \d:\d\d/);
      return;
    }
    await popup.press('Connect');
    await popup.waitForStatus('Waiting for your approval');
  });

  it('nothing at all, because the connection breaks', async () => {
    const { emulator, openPopup } = stage();
    for (let tried = 0; tried < TRIES; tried += 1) {
      emulator.drop({ path: '/oauth/request_token' }, 'beforeReading');
    }
    const popup = await openPopup();
    await popup.press('Connect');
    expect(await popup.waitForStatus('Failed')).toContain('could not be reached');
  });
});

describe('instead of an access token comes', () => {
  it.each(BAD_ANSWERS)('%s', async (_name, answer, told) => {
    const { emulator, etrade, startConnecting, signedRequests } = stage();
    // A refused time has spent nothing, so the code is sent once more; anything else may have spent it.
    const times = String(answer.body).includes('timestamp_refused') ? 2 : 1;
    emulator.answer({ path: '/oauth/access_token' }, answer, times);
    const popup = await startConnecting();
    await etrade.logOnAndAccept();
    expect(await popup.waitForStatus('Failed')).toContain(told);
    await expectNothingKept(popup.page);
    expect(signedRequests('/oauth/access_token')).toHaveLength(times);
    // E*TRADE's tab stays, so that the person sees where it stopped.
    expect((await stage().browser.openTabUrls()).some((url) => url.includes('us.etrade.com'))).toBe(true);
  });

  it('nothing at all: whether the code is spent is not known, and it is not sent again', async () => {
    const { emulator, etrade, startConnecting } = stage();
    emulator.drop({ path: '/oauth/access_token' }, 'afterReading');
    const popup = await startConnecting();
    await etrade.logOnAndAccept();
    expect(await popup.waitForStatus('Failed')).toContain('nobody knows whether E*TRADE took the code');
    await expectNothingKept(popup.page);
  });
});

describe('at the exchange, where the keys have just brought a token,', () => {
  it.each([
    ['a code that was used', 'token_used', 'did not accept the code'],
    ['a code that is not permitted', 'permission_denied', 'did not accept the code'],
    ['a signature', 'signature_invalid', 'The keys were right when the token was made'],
  ])('%s is told as what it is', async (_name, problem, told) => {
    const { emulator, etrade, startConnecting } = stage();
    emulator.answer({ path: '/oauth/access_token' }, html(`oauth_problem=${problem}`, 401));
    const popup = await startConnecting();
    await etrade.logOnAndAccept();
    expect(await popup.waitForStatus('Failed')).toContain(told);
  });
});

describe('a request token that is too old', () => {
  it('is refused by E*TRADE with a fresh start as the next step', async () => {
    const { emulator, etrade, startConnecting } = stage();
    const answer = html('oauth_problem=token_expired', 401);
    emulator.answer({ path: '/oauth/access_token' }, answer);
    const popup = await startConnecting();
    await etrade.logOnAndAccept();
    expect(await popup.waitForStatus('Failed')).toContain('The five minutes for this login are over');
    expect(await popup.hasButton('Connect')).toBe(true);
  });

  it('ends the wait by itself, by the time of E*TRADE', async () => {
    const { emulator, openOptions, startConnecting } = stage();
    const popup = await startConnecting();
    const options = await openOptions();
    emulator.clock.shift(5 * 60_000 + 1000);
    await options.press('Production', 'Check keys');
    await options.waitForText('Production', 'E*TRADE accepts this pair');
    expect(await popup.waitForStatus('Failed')).toContain('The five minutes for this login are over');
  });
});

/** Neither what came nor the words around it may be in any storage or on the page. */
async function expectNothingKept(page: import('puppeteer-core').Page) {
  const kept = await page.evaluate(async () => {
    const [session, local] = await Promise.all([
      chrome.storage.session.get(null),
      chrome.storage.local.get(null),
    ]);
    return JSON.stringify(session) + JSON.stringify(local) + document.body.innerText;
  });
  expect(kept).not.toContain(PLANTED);
}
