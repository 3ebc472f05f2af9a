import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Emulator } from '../emulator-types.ts';
import { startEmulator } from '../start-emulator.ts';
import { createTestBrowser } from './test-browser.ts';
import {
  authorizeUrl,
  connect,
  exchange,
  fetchRequestToken,
  productionOrigin,
  sandboxOrigin,
  shownCode,
} from './test-flow.ts';
import { sendSigned } from './test-signer.ts';

const minuteMs = 60_000;
const list = `${sandboxOrigin}/v1/accounts/list`;
const renew = `${productionOrigin}/oauth/renew_access_token`;
const revoke = `${productionOrigin}/oauth/revoke_access_token`;

let emulator: Emulator;

/** Nine in the morning in New York, in winter, unless a test starts its own emulator. */
beforeAll(async () => {
  emulator = await startEmulator({ now: () => Date.parse('2026-01-15T09:00:00-05:00') });
});
afterEach(() => emulator.reset());
afterAll(() => emulator.close());

describe('request token', () => {
  it.each([
    [5 * minuteMs, 200],
    [5 * minuteMs + 1, 401],
  ])('%i ms after its issue: %i', async (age, status) => {
    const pending = await fetchRequestToken(emulator, 'sandbox');
    const { body } = await createTestBrowser(emulator).accept(authorizeUrl(pending));
    emulator.clock.shift(age);
    expect(await exchange(emulator, pending, shownCode(body))).toMatchObject({ status });
  });
});

describe('active access token', () => {
  it.each([
    ['renewed', 200],
    ['noEffect', 200],
    ['page', 200],
    ['token_rejected', 401],
  ] as const)('says to a renew: %s, and lives on', async (activeRenew, status) => {
    const access = await connect(emulator, 'sandbox');
    emulator.scenario.activeRenew = activeRenew;
    expect(await sendSigned(emulator, renew, access)).toMatchObject({ status });
    expect(await sendSigned(emulator, list, access)).toMatchObject({ status: 200 });
  });
});

describe('idle access token', () => {
  it('is expired after two hours without a call, until it is renewed', async () => {
    const access = await connect(emulator, 'sandbox');
    emulator.clock.shift(120 * minuteMs);
    const idle = await sendSigned(emulator, list, access);
    expect(idle.status).toBe(401);
    expect(idle.body).toContain('oauth_problem=token_expired');

    expect(await sendSigned(emulator, renew, access)).toMatchObject({ status: 200 });
    expect(await sendSigned(emulator, list, access)).toMatchObject({ status: 200 });
  });

  it.each([
    ['token_rejected', 401],
    ['works', 200],
  ] as const)('says to a call: %s', async (idleCall, status) => {
    const access = await connect(emulator, 'sandbox');
    emulator.clock.shift(120 * minuteMs);
    emulator.scenario.idleCall = idleCall;
    const answer = await sendSigned(emulator, list, access);
    expect(answer.status).toBe(status);
    if (status === 401) expect(answer.body).toContain(`oauth_problem=${idleCall}`);
  });

  it.each([
    ['page', 200, '<h1>', 401],
    ['noEffect', 200, 'Access Token has been renewed', 401],
    ['token_expired', 401, 'oauth_problem=token_expired', 401],
    ['token_rejected', 401, 'oauth_problem=token_rejected', 401],
  ] as const)('says to a renew: %s', async (idleRenew, status, text, afterwards) => {
    const access = await connect(emulator, 'sandbox');
    emulator.clock.shift(120 * minuteMs);
    emulator.scenario.idleRenew = idleRenew;
    const renewal = await sendSigned(emulator, renew, access);
    expect(renewal.status).toBe(status);
    expect(renewal.body).toContain(text);
    expect(await sendSigned(emulator, list, access)).toMatchObject({ status: afterwards });
  });

  it.each([
    ['revoked', 200],
    ['token_expired', 401],
    ['token_rejected', 401],
  ] as const)('says to a revoke: %s', async (idleRevoke, status) => {
    const access = await connect(emulator, 'sandbox');
    emulator.clock.shift(120 * minuteMs);
    emulator.scenario.idleRevoke = idleRevoke;
    expect(await sendSigned(emulator, revoke, access)).toMatchObject({ status });
    await sendSigned(emulator, renew, access);
    const isEnded = status === 200;
    expect(await sendSigned(emulator, list, access)).toMatchObject({ status: isEnded ? 401 : 200 });
  });

  it('stays alive while it is used', async () => {
    const access = await connect(emulator, 'sandbox');
    for (let call = 0; call < 3; call += 1) {
      emulator.clock.shift(119 * minuteMs);
      expect(await sendSigned(emulator, list, access)).toMatchObject({ status: 200 });
    }
  });
});

describe.each([
  ['winter', '2026-01-15T23:59:59-05:00'],
  ['summer', '2026-07-15T23:59:59-04:00'],
])('midnight in New York, %s', (_season, lastSecond) => {
  it('ends the token for good', async () => {
    const late = await startEmulator({ now: () => Date.parse(lastSecond) });
    try {
      const access = await connect(late, 'sandbox');
      expect(await sendSigned(late, list, access)).toMatchObject({ status: 200 });
      late.clock.shift(1000);
      const renewal = await sendSigned(late, renew, access);
      expect(renewal.status).toBe(401);
      expect(renewal.body).toContain('oauth_problem=token_expired');
      expect((await sendSigned(late, list, access)).body).toContain('oauth_problem=token_expired');
    } finally {
      await late.close();
    }
  });
});

it('tells its own time in the Date header', async () => {
  emulator.clock.shift(minuteMs);
  emulator.clock.shift(minuteMs);
  const { headers } = await sendSigned(emulator, list, emulator.keys.sandbox);
  expect(headers.date).toBe('Thu, 15 Jan 2026 14:02:00 GMT');
  expect(emulator.journal.at(-1)?.at).toBe(Date.parse('2026-01-15T14:02:00Z'));
});
