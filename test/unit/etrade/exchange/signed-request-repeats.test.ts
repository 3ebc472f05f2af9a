import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { signedRequest } from '@/utils/etrade/exchange/signed-request';
import { HttpError } from '@/utils/http/http-error';
import { consumer, fakeTransport, NOW, oauthOf, token } from '../fake-transport.ts';

const ADDRESS = 'https://api.etrade.com/v1/accounts/list';
const get = (repeats: number, transport: ReturnType<typeof fakeTransport>) =>
  signedRequest(
    { url: ADDRESS },
    { consumer, token },
    { accept: '*/*', maxBytes: 4096, repeats: { trouble: repeats, time: repeats } },
    transport,
  ).catch((error: unknown) => error);

const respond =
  (status: number, body = '') =>
  () =>
    new Response(body, { status });
const unreachable = () => Promise.reject(new TypeError('hidden'));
const problem = (word: string) => respond(401, `oauth_problem=${word}`);

type Reaction = () => Response | Promise<Response>;
const AFTER_A_PAUSE: [string, Reaction][] = [
  ['no connection', unreachable],
  ['a server error', respond(500)],
  ['a server in maintenance', respond(503, '<html>')],
];
const AT_ONCE: [string, Reaction][] = [
  ['a refused time', problem('timestamp_refused')],
  ['a used nonce', problem('nonce_used')],
];
const FINAL: [string, Reaction][] = [
  ['a success', respond(200)],
  ['a redirect', respond(302)],
  ['no reason', respond(401)],
  ['a dead token', problem('token_expired')],
  ['a dead token with a server error', respond(500, 'oauth_problem=token_rejected')],
  ['a wrong signature', problem('signature_invalid')],
  ['too many', respond(429)],
  ['too many, in words', respond(400, 'exceeded the rate limit')],
  ['forbidden', respond(403)],
  ['an answer that is too large', respond(200, 'x'.repeat(4097))],
];

describe('a request that may be repeated twice', () => {
  it.each(AFTER_A_PAUSE)('is, after a pause each, where there is %s', async (_, reaction) => {
    const transport = fakeTransport(reaction);
    await get(2, transport);
    expect(transport.sent).toHaveLength(3);
    expect(transport.waits).toHaveLength(2);
    for (const pause of transport.waits) expect(pause).toBeGreaterThanOrEqual(300);
    for (const pause of transport.waits) expect(pause).toBeLessThanOrEqual(900);
  });

  it.each(AT_ONCE)('is, at once, after %s', async (_, reaction) => {
    const transport = fakeTransport(reaction);
    await get(2, transport);
    expect(transport.sent).toHaveLength(3);
    expect(transport.waits).toEqual([0, 0]);
  });

  it.each(FINAL)('is not after %s', async (_, reaction) => {
    const transport = fakeTransport(reaction);
    await get(2, transport);
    expect(transport.sent).toHaveLength(1);
    expect(transport.waits).toEqual([]);
  });

  it('is not where no answer came in time', async () => {
    vi.spyOn(AbortSignal, 'timeout').mockReturnValue(AbortSignal.abort());
    const transport = fakeTransport(unreachable);
    expect(await get(2, transport)).toMatchObject({ code: 'timedOut' });
    vi.restoreAllMocks();
    expect(transport.sent).toHaveLength(1);
  });

  it('ends with the first answer that helps', async () => {
    const reactions = [unreachable, respond(503), respond(200, 'ok')];
    const transport = fakeTransport(() => (reactions.shift() ?? unreachable)());
    expect(await get(2, transport)).toMatchObject({ status: 200, body: 'ok' });
    expect(transport.sent).toHaveLength(3);
  });

  it('gives back the last answer, or throws the last error', async () => {
    expect(await get(1, fakeTransport(respond(503, 'busy')))).toMatchObject({ status: 503, body: 'busy' });
    expect(await get(1, fakeTransport(unreachable))).toMatchObject({ code: 'unreachable' });
  });

  it('waits by the random source', async () => {
    const pauseFor = async (byte: number) => {
      const transport = { ...fakeTransport(unreachable), random: (bytes: Uint8Array) => bytes.fill(byte) };
      await get(1, transport as never);
      return transport.waits;
    };
    expect([await pauseFor(0), await pauseFor(255)]).toEqual([[300], [900]]);
  });
});

describe('all the sendings together', () => {
  /** A clock that runs: each sending takes so long, each pause as long as it is. */
  const running = (sendingMs: number, reaction: Reaction) => {
    const times = { now: NOW };
    const base = fakeTransport(async () => {
      times.now += sendingMs;
      return reaction();
    });
    const wait = async (ms: number) => {
      times.now += Math.ceil(ms);
    };
    return { times, transport: { ...base, now: () => times.now, wait } };
  };

  it('are given 20 seconds', async () => {
    const timeout = vi.spyOn(AbortSignal, 'timeout');
    const { times, transport } = running(9000, unreachable);
    await get(9, transport);
    const spans = timeout.mock.calls.map(([span]) => span);
    vi.restoreAllMocks();
    expect(spans).toHaveLength(3);
    expect(spans[0]).toBe(20_000);
    expect(spans[1]).toBeLessThan(11_000);
    expect(spans[2]).toBeLessThan(2000);
    expect(times.now).toBeLessThan(NOW + 20_000 + 9000);
  });

  it('are never begun once those are over', async () => {
    const { transport } = running(20_000, problem('nonce_used'));
    await get(9, transport);
    expect(transport.sent).toHaveLength(1);
  });

  it('are never begun after a pause that took longer than it was asked to', async () => {
    const { times, transport } = running(1000, unreachable);
    const wait = async () => {
      times.now += 20_000;
    };
    await get(9, { ...transport, wait });
    expect(transport.sent).toHaveLength(1);
  });

  it("have no more than 20 seconds where this computer's clock is set back in between", async () => {
    const timeout = vi.spyOn(AbortSignal, 'timeout');
    const { times, transport } = running(0, unreachable);
    const wait = async () => {
      times.now -= 60 * 60_000;
    };
    await get(1, { ...transport, wait });
    const spans = timeout.mock.calls.map(([span]) => span);
    vi.restoreAllMocks();
    expect(spans).toEqual([20_000, 20_000]);
  });
});

describe('whatever comes', () => {
  const reaction = fc.constantFrom(...[...AFTER_A_PAUSE, ...AT_ONCE, ...FINAL].map(([, react]) => react));

  it('a request is sent once and as often more as it may be, each time with another nonce', async () => {
    const reactions = fc.array(reaction, { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(reactions, fc.integer({ min: 0, max: 4 }), async (list, repeats) => {
        let at = 0;
        const transport = fakeTransport(() => (list[at++ % list.length] as Reaction)());
        const outcome = await get(repeats, transport);
        expect(transport.sent.length).toBeGreaterThanOrEqual(1);
        expect(transport.sent.length).toBeLessThanOrEqual(1 + 2 * repeats);
        const nonces = transport.sent.map((request) => oauthOf(request).oauth_nonce);
        expect(new Set(nonces).size).toBe(nonces.length);
        expect(outcome instanceof HttpError || (outcome as Response).status > 0).toBe(true);
      }),
    );
  });

  it('one that may not be repeated is sent exactly once', async () => {
    await fc.assert(
      fc.asyncProperty(reaction, async (react) => {
        const transport = fakeTransport(react);
        await get(0, transport);
        expect(transport.sent).toHaveLength(1);
        expect(transport.waits).toEqual([]);
      }),
    );
  });
});
