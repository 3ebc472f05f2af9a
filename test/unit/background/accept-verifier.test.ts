import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { acceptVerifier } from '@/entrypoints/background/accept-verifier';
import { applyEvent } from '@/entrypoints/background/apply-event';
import { saveConsumerKeys } from '@/utils/storage/consumer-keys';
import { awaiting, EVENTS, NOW } from '../connection/samples.ts';
import { heldAnswer, PROFILE, startWorld, stateNow, TOKEN_BODY, type World } from './fake-world.ts';

const accept = (verifier = 'AB12C') => acceptVerifier(PROFILE, awaiting, verifier);

let world: World;
beforeEach(async () => {
  world = await startWorld(awaiting);
  world.answer('access_token', () => new Response(TOKEN_BODY));
});

const connectedNow = {
  name: 'connected',
  consumerKey: 'key-1',
  accessToken: { token: 'acc/2', secret: 'invented-3', issuedAt: NOW },
  lastUsedAt: NOW,
};

describe('a code', () => {
  it('is noted as sent before it is sent; then the token is stored and the tabs put right', async () => {
    await accept();
    expect(world.journal).toEqual([
      'fetch access_token while exchangingVerifier',
      'close tab 7 while connected',
      'show tab 3 while connected',
    ]);
    expect(await stateNow()).toEqual(connectedNow);
  });

  it('is sent with the request token it belongs to', async () => {
    await accept();
    expect(world.requests.map(({ oauth }) => [oauth.oauth_token, oauth.oauth_verifier])).toEqual([
      ['req+1', 'AB12C'],
    ]);
  });

  it('is sent once: a second one that comes meanwhile is ignored', async () => {
    const held = heldAnswer(TOKEN_BODY);
    world.answer('access_token', held.answer);
    const first = accept('AB12C');
    await held.arrived;
    const second = accept('XY99Z');
    held.release();
    await Promise.all([first, second]);
    expect(world.requests.map(({ oauth }) => oauth.oauth_verifier)).toEqual(['AB12C']);
    expect(await stateNow()).toEqual(connectedNow);
  });

  it('is not sent after the login was cancelled', async () => {
    await applyEvent(PROFILE, EVENTS.flowCancelled);
    await accept();
    expect(world.requests).toEqual([]);
    expect(await stateNow()).toEqual({ name: 'disconnected' });
  });

  it('brings a token although both tabs are gone', async () => {
    world.tabs.clear();
    await accept();
    expect(await stateNow()).toEqual(connectedNow);
  });
});

describe('an exchange that fails', () => {
  it.each([
    ['a wrong code', 401, 'oauth_problem=token_rejected', 'verifierRefused'],
    ['a late code', 401, 'oauth_problem=token_expired', 'requestTokenExpired'],
    ['a request sent twice by the browser', 401, 'oauth_problem=nonce_used', 'exchangeUnknown'],
    ['a fault at E*TRADE', 500, '<html>', 'serverError'],
    ['a page', 200, '<html>', 'unexpectedAnswer'],
    ['half a token', 200, 'oauth_token=x', 'malformedToken'],
  ])('with %s is told, and the tab stays', async (_, status, body, code) => {
    world.answer('access_token', () => new Response(body, { status }));
    await accept();
    expect(await stateNow()).toMatchObject({ name: 'failed', failure: { code, at: NOW } });
    expect(world.journal).toEqual(['fetch access_token while exchangingVerifier']);
  });

  it('on the network leaves it open whether the code was spent, and sends no second one', async () => {
    world.answer('access_token', () => Promise.reject(new TypeError('hidden')));
    await accept();
    expect(await stateNow()).toEqual({ name: 'failed', failure: { code: 'exchangeUnknown', at: NOW } });
    expect(world.requests).toHaveLength(1);
  });

  it.each([
    ['keysChanged', () => saveConsumerKeys(PROFILE, { key: 'key-2', secret: 'invented-x' }, 'session')],
    ['keysMissing', () => fakeBrowser.storage.local.clear()],
  ])('for %s sends nothing', async (code, change) => {
    await change();
    await accept();
    expect(await stateNow()).toEqual({ name: 'failed', failure: { code, at: NOW } });
    expect(world.requests).toEqual([]);
  });
});
