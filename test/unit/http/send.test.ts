import { afterEach, describe, expect, it, vi } from 'vitest';
import { HttpError } from '@/utils/http/http-error';
import { send } from '@/utils/http/send';
import { fakeTransport, NOW } from '../etrade/fake-transport.ts';

const headers = { Authorization: 'OAuth hidden="1"', Accept: 'application/json' };
const request = { method: 'GET', url: 'https://api.etrade.com/v1/x?a=1', headers };
const options = { maxBytes: 8 };

afterEach(() => vi.restoreAllMocks());

describe('the request', () => {
  it('goes out once, with no cookie, cache, redirect or referrer', async () => {
    const transport = fakeTransport(() => new Response('ok'));
    await send(request, options, transport);
    expect(transport.sent).toHaveLength(1);
    const [{ url, init } = { url: '', init: {} }] = transport.sent;
    expect(url).toBe(request.url);
    const { signal, ...rest } = init;
    expect(rest).toEqual({
      method: 'GET',
      headers: { Authorization: 'OAuth hidden="1"', Accept: 'application/json' },
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
    });
    expect(signal).toBeInstanceOf(AbortSignal);
  });

  it('is given 20 seconds', async () => {
    const timeout = vi.spyOn(AbortSignal, 'timeout');
    await send(
      request,
      options,
      fakeTransport(() => new Response('ok')),
    );
    expect(timeout.mock.calls).toEqual([[20_000]]);
  });
});

describe('the answer', () => {
  it('is given back with the time to its last byte', async () => {
    const times = [NOW, NOW + 250];
    const transport = {
      ...fakeTransport(() => new Response('no', { status: 418, headers: { 'X-Tea': 'yes' } })),
      now: () => times.shift() ?? 0,
    };
    const answer = await send(request, options, transport);
    expect(answer).toMatchObject({ status: 418, body: 'no', tookMs: 250 });
    expect(answer.headers.get('X-Tea')).toBe('yes');
  });
});

describe('a failure', () => {
  const failing = (error: unknown) =>
    send(
      request,
      options,
      fakeTransport(() => Promise.reject(error)),
    ).then(
      () => null,
      (thrown: unknown) => thrown,
    );

  it.each([
    ['the browser', new TypeError('Failed to fetch: Authorization: OAuth hidden')],
    ['an invalid header', new TypeError('"OAuth hidden" is not a legal header value')],
    ['something that is no error', 'hidden'],
    ['a redirect', new TypeError('unexpected redirect to https://evil.example/?hidden')],
  ])('of %s is `unreachable`, without a word of it', async (_, error) => {
    const thrown = (await failing(error)) as HttpError;
    expect(thrown).toBeInstanceOf(HttpError);
    expect(thrown).toMatchObject({ code: 'unreachable', message: 'unreachable' });
    expect(thrown.cause).toBeUndefined();
    expect(`${thrown.stack} ${JSON.stringify(thrown)}`).not.toContain('hidden');
  });

  it('after the time is over is `timedOut`', async () => {
    vi.spyOn(AbortSignal, 'timeout').mockReturnValue(AbortSignal.abort());
    expect(await failing(new DOMException('hidden', 'TimeoutError'))).toMatchObject({
      code: 'timedOut',
      message: 'timedOut',
    });
  });

  it('in the middle of the body is `unreachable`', async () => {
    const broken = () => {
      const start = (controller: ReadableStreamDefaultController) => controller.enqueue(new Uint8Array(1));
      const pull = () => Promise.reject(new Error('hidden'));
      return new Response(new ReadableStream({ start, pull }, { highWaterMark: 1 }));
    };
    await expect(send(request, options, fakeTransport(broken))).rejects.toMatchObject({
      code: 'unreachable',
      message: 'unreachable',
    });
  });

  it('of size keeps its own name', async () => {
    const transport = fakeTransport(() => new Response('123456789'));
    await expect(send(request, options, transport)).rejects.toMatchObject({ code: 'answerTooLarge' });
  });
});
