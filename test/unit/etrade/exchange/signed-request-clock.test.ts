import { expect, it } from 'vitest';
import type { Measured } from '@/utils/etrade/exchange/server-clock';
import { signedRequest } from '@/utils/etrade/exchange/signed-request';
import { consumer, type FakeTransport, fakeTransport, NOW, oauthOf, token } from '../fake-transport.ts';

const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;
const get = (transport: FakeTransport, repeats = 0) =>
  signedRequest(
    { url: 'https://apisb.etrade.com/v1/accounts/list' },
    { consumer, token },
    { accept: '*/*', maxBytes: 4096, repeats: { trouble: repeats, time: repeats } },
    transport,
  );
const dated = (ms: number, status = 200, body = '') =>
  new Response(body, { status, headers: { Date: new Date(NOW + ms).toUTCString() } });
const timesOf = ({ sent }: FakeTransport) => sent.map((each) => Number(oauthOf(each).oauth_timestamp) * 1000);

it("signs by the clock of the request's host", async () => {
  const base = fakeTransport(() => new Response(''));
  const offsetOf = (host: string) => (host === 'apisb.etrade.com' ? HOUR_MS : 0);
  await get({ ...base, clock: { ...base.clock, offsetOf } });
  expect(timesOf(base)).toEqual([NOW + HOUR_MS]);
});

it.each([200, 401, 503])('learns from the Date of an answer with status %i', async (status) => {
  const transport = fakeTransport(() => dated(90_000, status));
  await get(transport);
  expect(transport.learnt).toEqual([{ host: 'apisb.etrade.com', offsetMs: 90_500 }]);
});

it('learns nothing from an answer without a date, nor from none', async () => {
  const dateless = fakeTransport(() => new Response(''));
  await get(dateless);
  const silent = fakeTransport(() => Promise.reject(new TypeError('hidden')));
  await get(silent).catch(() => undefined);
  expect([dateless.learnt, silent.learnt]).toEqual([[], []]);
});

const range = (ms: number) => {
  const middle = (NOW + ms) / 1000;
  return `oauth_problem=timestamp_refused&oauth_acceptable_timestamps=${middle - 300}-${middle + 300}`;
};

it('learns the times that a refusal wants rather than its Date', async () => {
  const transport = fakeTransport(() => dated(0, 401, range(2 * HOUR_MS)));
  await get(transport);
  expect(transport.learnt).toEqual([{ host: 'apisb.etrade.com', offsetMs: 2 * HOUR_MS }]);
});

it.each([DAY_MS + 1000, -DAY_MS - 1000, 1e15])(
  'learns no wanted times that are %d ms from the Date of the same answer',
  async (ms) => {
    const transport = fakeTransport(() => dated(0, 401, range(ms)));
    await get(transport);
    expect(transport.learnt).toEqual([{ host: 'apisb.etrade.com', offsetMs: 500 }]);
  },
);

it.each([200, 400, 503])('learns no wanted times from an answer with status %i', async (status) => {
  const transport = fakeTransport(() => dated(0, status, range(2 * HOUR_MS)));
  await get(transport);
  expect(transport.learnt).toEqual([{ host: 'apisb.etrade.com', offsetMs: 500 }]);
});

it('signs the repeat by what the refusal has taught', async () => {
  let offset = 0;
  const clock = {
    offsetOf: () => offset,
    learn: (_: string, { wantedMs }: Measured) => {
      offset = wantedMs ?? 0;
    },
  };
  const base = fakeTransport(() =>
    offset === 0 ? new Response(range(HOUR_MS), { status: 401 }) : new Response('ok'),
  );
  expect(await get({ ...base, clock }, 2)).toMatchObject({ status: 200, body: 'ok' });
  expect(timesOf(base)).toEqual([NOW, NOW + HOUR_MS]);
});
