import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { runCall } from '@/entrypoints/background/calls/run-call';
import { statusOf } from '@/utils/connection/status';
import { saveConsumerKeys } from '@/utils/keys/save-keys';
import { type LastCall, lastCallItem } from '@/utils/storage/call-items';
import { connected, NOW, STATES } from '../../connection/samples.ts';
import { heldAnswer, PROFILE, startWorld, stateNow, type World } from '../fake-world.ts';
import { outcomeNow } from './outcome-now.ts';
import { quotes } from './quotes.ts';

const HOUR_MS = 60 * 60_000;
const JSON_TYPE = { headers: { 'Content-Type': 'application/json' } };

let world: World;
beforeEach(async () => {
  world = await startWorld(connected);
  world.answer('quote/GOOG', () => new Response('{"a":1}', JSON_TYPE));
});

describe('a call', () => {
  it('is noted as running, sent to its environment, and its answer kept', async () => {
    const held = heldAnswer('{"a":1}');
    world.answer('quote/GOOG', held.answer);
    const running = runCall(quotes);
    await held.arrived;
    expect(await outcomeNow()).toEqual({ name: 'running' });
    held.release();
    expect(await running).toEqual({ name: 'done' });
    expect(world.requests.map(({ url, oauth }) => [url, oauth.oauth_token])).toEqual([
      ['https://apisb.etrade.com/v1/market/quote/GOOG', 'acc/1'],
    ]);
    expect(await lastCallItem(PROFILE).getValue()).toMatchObject({
      operationId: 'getQuotes',
      input: { symbols: 'GOOG' },
      startedAt: NOW,
      outcome: { name: 'answered', status: 200 },
    });
    expect(await outcomeNow()).toMatchObject({ body: '{"a":1}' });
  });

  it('keeps how it was signed and the headers that came, and nothing secret', async () => {
    world.answer('quote/GOOG', () => new Response('{"a":1}', { headers: { 'Content-Type': 'x', Via: 'y' } }));
    await runCall(quotes);
    const [request] = world.requests;
    expect(await outcomeNow()).toMatchObject({
      sent: {
        method: 'GET',
        url: 'https://apisb.etrade.com/v1/market/quote/GOOG',
        nonce: request?.oauth.oauth_nonce,
        timestamp: Number(request?.oauth.oauth_timestamp),
      },
      headers: [
        ['content-type', 'x'],
        ['via', 'y'],
      ],
    });
    expect(JSON.stringify(await outcomeNow())).not.toContain(request?.oauth.oauth_signature);
  });

  it('keeps the beginning of an answer beyond 8 MiB, and says so', async () => {
    world.answer('quote/GOOG', () => new Response(`["${'x'.repeat(8 * 1024 * 1024)}"]`));
    await runCall(quotes);
    expect(await outcomeNow()).toMatchObject({ status: 200, isCut: true });
  });

  it('with values of any length is read again as it was kept', async () => {
    const symbols = 'é'.repeat(15_000);
    world.answer(encodeURIComponent(symbols), () => new Response('{"a":1}'));
    await runCall({ ...quotes, input: { symbols } });
    expect(await lastCallItem(PROFILE).getValue()).toMatchObject({
      input: { symbols },
      outcome: { name: 'answered' },
    });
  });

  it('that E*TRADE accepts keeps the token awake', async () => {
    vi.setSystemTime(NOW + HOUR_MS);
    await runCall(quotes);
    expect(await stateNow()).toEqual({ ...connected, lastUsedAt: NOW + HOUR_MS });
  });

  it('renews a sleeping token first', async () => {
    vi.setSystemTime(NOW + 3 * HOUR_MS);
    world.answer('renew_access_token', () => new Response(''));
    await runCall(quotes);
    expect(world.journal).toEqual(['fetch renew_access_token while connected', 'fetch GOOG while connected']);
    expect(await outcomeNow()).toMatchObject({ name: 'answered', contentType: 'application/json' });
  });

  it('is not sent where the token cannot be woken', async () => {
    vi.setSystemTime(NOW + 3 * HOUR_MS);
    world.answer('renew_access_token', () => new Response('', { status: 503 }));
    await runCall(quotes);
    expect(await outcomeNow()).toMatchObject({ name: 'failed', failure: { code: 'serverError' } });
    expect(world.requests.map(({ url }) => new URL(url).pathname)).toEqual(
      Array(3).fill('/oauth/renew_access_token'),
    );
    expect(await stateNow()).toEqual(connected);
  });

  it('leaves the last answer of another profile', async () => {
    const other: LastCall = {
      callId: 'call-9',
      operationId: 'listAlerts',
      input: {},
      startedAt: NOW,
      outcome: { name: 'interrupted' },
    };
    await lastCallItem('production').setValue(other);
    await runCall(quotes);
    expect(await lastCallItem('production').getValue()).toEqual(other);
    expect(await outcomeNow()).toMatchObject({ name: 'answered' });
  });

  it('that was overtaken by a later one does not take its place', async () => {
    const held = heldAnswer('late');
    world.answer('quote/GOOG', held.answer);
    world.answer('quote/IBM', () => new Response('early'));
    const first = runCall(quotes);
    await held.arrived;
    await runCall({ ...quotes, input: { symbols: 'IBM' } });
    held.release();
    await first;
    expect(await outcomeNow()).toMatchObject({ name: 'answered', body: 'early' });
  });
});

describe('an error status', () => {
  describe('that calls the token expired before midnight', () => {
    const expired = () => new Response('oauth_problem=token_expired', { status: 401 });

    it('wakes it and is sent again', async () => {
      world.answer('quote/GOOG', () =>
        world.requests.length === 1 ? expired() : new Response('{"QuoteResponse":{}}'),
      );
      world.answer('renew_access_token', () => new Response('Access Token has been renewed'));
      await runCall(quotes);
      expect(await outcomeNow()).toMatchObject({ name: 'answered', status: 200 });
      expect(await stateNow()).toEqual({ ...connected, renewedAt: NOW });
    });

    it('leaves it inactive where it cannot be woken now', async () => {
      world.answer('quote/GOOG', expired);
      world.answer('renew_access_token', () => new Response('', { status: 503 }));
      await runCall(quotes);
      expect(await outcomeNow()).toMatchObject({ name: 'failed', failure: { code: 'serverError' } });
      expect(statusOf(await stateNow(), NOW).name).toBe('inactive');
    });

    it('ends the connection where its renew is refused twice', async () => {
      for (const end of ['quote/GOOG', 'renew_access_token', 'accounts/list']) world.answer(end, expired);
      await runCall(quotes);
      expect(await stateNow()).toMatchObject({ name: 'failed', failure: { code: 'tokenExpired' } });
      expect(world.requests.map(({ url }) => url.split('/').at(-1))).toEqual([
        'GOOG',
        'renew_access_token',
        'renew_access_token',
      ]);
    });
  });

  it.each([
    [401, 'oauth_problem=token_rejected', 'tokenRefused'],
    [401, 'Who is there?', 'tokenRefused'],
  ])('%i %s is shown, and ends the connection', async (status, body, code) => {
    for (const end of ['quote/GOOG', 'accounts/list'])
      world.answer(end, () => new Response(body, { status }));
    await runCall(quotes);
    expect(await outcomeNow()).toMatchObject({ name: 'answered', status, body, failure: { code } });
    expect(await stateNow()).toMatchObject({ name: 'failed', failure: { code } });
  });

  it.each([
    [401, 'oauth_problem=signature_invalid', 'callSignatureRefused'],
    [429, '', 'rateLimited'],
    [500, '<Error/>', 'serverError'],
    [404, '{"Error":{"code":102}}', 'unexpectedAnswer'],
  ])('%i %s is shown and leaves the connection', async (status, body, code) => {
    world.answer('quote/GOOG', () => new Response(body, { status }));
    await runCall(quotes);
    const shown = await outcomeNow();
    expect(shown).toMatchObject({ name: 'answered', status, body });
    expect(shown && 'failure' in shown ? shown.failure?.code : undefined).toBe(code);
    expect(await stateNow()).toEqual(connected);
  });
});

describe('a call that brings no answer', () => {
  it('on the network is a failure, and the token stays', async () => {
    world.answer('quote/GOOG', () => Promise.reject(new TypeError('hidden')));
    await runCall(quotes);
    expect(await outcomeNow()).toEqual({ name: 'failed', failure: { code: 'unreachable', at: NOW } });
    expect(await stateNow()).toEqual(connected);
  });

  it('is not sent with a key that is not of the token', async () => {
    await saveConsumerKeys(PROFILE, { key: 'key-2', secret: 'invented-x' }, 'session');
    await runCall(quotes);
    expect(await outcomeNow()).toEqual({ name: 'failed', failure: { code: 'keysChanged', at: NOW } });
    expect(world.requests).toEqual([]);
  });

  it('for want of room in the storage does not go on running', async () => {
    const { set } = fakeBrowser.storage.session;
    vi.spyOn(fakeBrowser.storage.session, 'set').mockImplementation((async (items: object) => {
      if (JSON.stringify(items).includes('"answered"')) throw new Error('QUOTA_BYTES quota exceeded');
      return set(items);
    }) as never);
    await runCall(quotes).catch(() => undefined);
    expect((await outcomeNow())?.name).not.toBe('running');
  });
});

describe('a call that is refused here', () => {
  it.each([
    ['an unknown call', { ...quotes, operationId: 'placeOrder' }],
    ['a prototype word', { ...quotes, operationId: 'constructor' }],
    ['an unknown profile', { ...quotes, profileId: 'other' }],
    ['a missing value', { ...quotes, input: {} }],
    ['an unusable value', { ...quotes, input: { symbols: '..' } }],
  ])('for %s', async (_, command) => {
    expect(await runCall(command)).toMatchObject({ name: 'rejected' });
    expect(world.requests).toEqual([]);
    expect(await lastCallItem(PROFILE).getValue()).toBe(null);
  });

  it('names the parameter', async () => {
    expect(await runCall({ ...quotes, input: {} })).toEqual({
      name: 'rejected',
      reason: 'valueUnusable',
      parameter: 'symbols',
      fault: 'missing',
    });
  });

  it.each(['disconnected', 'awaitingVerifier', 'revoking', 'failed'] as const)('while %s', async (name) => {
    world = await startWorld(STATES[name]);
    expect(await runCall(quotes)).toMatchObject({ name: 'rejected' });
    expect(world.requests).toEqual([]);
  });
});
