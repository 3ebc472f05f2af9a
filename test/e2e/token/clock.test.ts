import { describe, expect, it } from 'vitest';
import { TIME_REFUSED } from '../stage/token-rejected.ts';
import { useStage } from '../stage/use-stage.ts';

const stage = useStage();

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

describe("a clock that differs from E*TRADE's", () => {
  it.each([
    ['six minutes ahead of', 6 * MINUTE_MS, 'behind'],
    ['six minutes behind', -6 * MINUTE_MS, 'ahead of'],
    ['a day ahead of', DAY_MS, 'behind'],
    ['a day behind', -DAY_MS, 'ahead of'],
  ])("connects and calls with E*TRADE's clock %s ours, and says so", async (_name, shiftMs, direction) => {
    const { emulator, connect, signedRequests } = stage();
    emulator.clock.shift(shiftMs);
    const popup = await connect();
    await popup.send('List Accounts');
    await popup.response('200 OK');
    expect(await popup.status()).toMatch(/^Connected/);
    await popup.waitForText(`${direction} E*TRADE's`);
    // The first request teaches the time, and from then on every one is right.
    const statuses = signedRequests().map(({ path, status }) => `${path.split('/').at(-1)} ${status}`);
    expect(statuses).toEqual(['request_token 401', 'request_token 200', 'access_token 200', 'list 200']);
  });

  it('sends a code once more where only its time was refused: that has spent nothing', async () => {
    const { emulator, etrade, startConnecting, signedRequests } = stage();
    const popup = await startConnecting();
    emulator.answer({ path: '/oauth/access_token' }, TIME_REFUSED);
    await etrade.logOnAndAccept();
    await popup.waitForStatus('Connected');
    const sent = signedRequests('/oauth/access_token').map(({ oauth }) => oauth);
    expect(new Set(sent.map(({ oauth_verifier }) => oauth_verifier)).size).toBe(1);
    expect(new Set(sent.map(({ oauth_nonce }) => oauth_nonce)).size).toBe(2);
  });

  it('believes one wild answer only when a second one agrees', async () => {
    const { emulator, connect, signedRequests } = stage();
    emulator.clock.shift(400 * DAY_MS);
    const popup = await connect();
    expect(await popup.status()).toMatch(/^Connected/);
    expect(signedRequests().map(({ path, status }) => `${path.split('/').at(-1)} ${status}`)).toEqual([
      'request_token 401',
      'request_token 401',
      'request_token 200',
      'access_token 200',
    ]);
  });
});
