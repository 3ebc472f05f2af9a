import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { replaceToken } from '@/entrypoints/background/login/earlier-token';
import { disconnect } from '@/entrypoints/background/token/disconnect';
import { expiresAt } from '@/utils/connection/token-worth';
import { saveConsumerKeys } from '@/utils/keys/save-keys';
import { accountsItem, type LastCall, lastCallItem } from '@/utils/storage/call-items';
import { pauseItem } from '@/utils/storage/connection-items';
import { callDraftItem } from '@/utils/storage/draft-items';
import { connected, NOW, STATES } from '../../connection/samples.ts';
import {
  heldAnswer,
  justBeforeLock,
  moveProfileTo,
  PROFILE,
  startWorld,
  stateNow,
  untilWaitedFor,
  type World,
} from '../fake-world.ts';

const lastCall: LastCall = {
  callId: 'call-1',
  operationId: 'listAccounts',
  input: {},
  startedAt: NOW,
  outcome: { name: 'answered', status: 200, tookMs: 1, contentType: '' },
};

const refusal = (problem: string) => new Response(`oauth_problem=${problem}`, { status: 401 });
const paths = () => world.requests.map(({ url }) => new URL(url).pathname.split('/').at(-1));

let world: World;
beforeEach(async () => {
  world = await startWorld(connected);
  world.answer('revoke_access_token', () => new Response('Revoked Access Token'));
});

describe('disconnecting', () => {
  it('revokes at E*TRADE, then forgets the token and all that it brought', async () => {
    await accountsItem(PROFILE).setValue([{ accountIdKey: 'a', description: 'private' }]);
    await lastCallItem(PROFILE).setValue(lastCall);
    await callDraftItem(PROFILE).setValue({
      operationId: 'viewPortfolio',
      inputs: {},
      shared: { accountIdKey: 'private' },
    });
    expect(await disconnect(PROFILE)).toEqual({ name: 'done' });
    expect(world.journal).toEqual(['fetch revoke_access_token while revoking']);
    expect(world.requests[0]?.oauth.oauth_token).toBe('acc/1');
    expect(await stateNow()).toEqual({ name: 'disconnected' });
    const { 'session-keys-sandbox': _, ...rest } = await fakeBrowser.storage.session.get();
    expect(JSON.stringify(rest)).not.toMatch(/private|invented|acc/);
  });

  it('forgets what a token has brought that has ended by itself', async () => {
    world = await startWorld(STATES.failed);
    await lastCallItem(PROFILE).setValue(lastCall);
    expect(await disconnect(PROFILE)).toEqual({ name: 'rejected', reason: 'nothingToRevoke' });
    expect(await lastCallItem(PROFILE).getValue()).toBeNull();
    expect(world.requests).toEqual([]);
  });

  it("leaves another profile's call and accounts", async () => {
    await lastCallItem('production').setValue(lastCall);
    await accountsItem('production').setValue([{ accountIdKey: 'b', description: '' }]);
    await disconnect(PROFILE);
    expect(await lastCallItem('production').getValue()).toEqual(lastCall);
    expect(await accountsItem('production').getValue()).toHaveLength(1);
  });

  it("takes E*TRADE's own word for revoked", async () => {
    world.answer('revoke_access_token', () => refusal('token_revoked'));
    expect(await disconnect(PROFILE)).toEqual({ name: 'done' });
    expect(await stateNow()).toEqual({ name: 'disconnected' });
  });

  it('wakes a token that is called expired before midnight, and revokes again', async () => {
    let isAwake = false;
    world.answer('renew_access_token', () => {
      isAwake = true;
      return new Response('Access Token has been renewed');
    });
    world.answer('revoke_access_token', () =>
      isAwake ? new Response('Revoked Access Token') : refusal('token_expired'),
    );
    expect(await disconnect(PROFILE)).toEqual({ name: 'done' });
    expect(paths()).toEqual(['revoke_access_token', 'renew_access_token', 'revoke_access_token']);
    expect(await stateNow()).toEqual({ name: 'disconnected' });
  });

  it('does not say revoked of one that cannot be woken now', async () => {
    world.answer('revoke_access_token', () => refusal('token_expired'));
    world.answer('renew_access_token', () => new Response('', { status: 503 }));
    expect(await disconnect(PROFILE)).toMatchObject({
      name: 'failed',
      failure: { code: 'revokeUnconfirmed' },
    });
  });

  it.each(['token_rejected', 'token_expired'])(
    'says that E*TRADE does not accept the token any more where every request is answered with %s',
    async (problem) => {
      for (const end of ['revoke_access_token', 'renew_access_token', 'accounts/list'])
        world.answer(end, () => refusal(problem));
      expect(await disconnect(PROFILE)).toEqual({ name: 'tokenGone' });
      expect(await stateNow()).toEqual({ name: 'disconnected' });
    },
  );

  it('asks again where the refusal was a slip', async () => {
    let slips = 1;
    world.answer('renew_access_token', () => new Response('Access Token has been renewed'));
    world.answer('revoke_access_token', () =>
      slips-- > 0 ? refusal('token_rejected') : new Response('Revoked Access Token'),
    );
    expect(await disconnect(PROFILE)).toEqual({ name: 'done' });
  });

  it('does not call gone what a call still shows to work, where nobody needed the renew', async () => {
    let slips = 1;
    world.answer('renew_access_token', () => refusal('token_rejected'));
    world.answer('accounts/list', () => new Response('{"AccountListResponse":{}}'));
    world.answer('revoke_access_token', () =>
      slips-- > 0 ? refusal('token_rejected') : new Response('Revoked Access Token'),
    );
    expect(await disconnect(PROFILE)).toEqual({ name: 'done' });
  });

  it('notes a pause that E*TRADE wants', async () => {
    world.answer(
      'revoke_access_token',
      () => new Response('', { status: 429, headers: { 'Retry-After': '7' } }),
    );
    await disconnect(PROFILE);
    expect(await pauseItem(PROFILE).getValue()).toEqual({ notedAt: NOW, pauseMs: 7000 });
  });

  it.each([
    ['E*TRADE has a fault', () => new Response('', { status: 500 }), { status: 500 }],
    ['E*TRADE refuses without a word', () => new Response('', { status: 401 }), { status: 401 }],
    [
      'E*TRADE does not take the signature',
      () => new Response('oauth_problem=signature_invalid', { status: 401 }),
      { status: 401, problem: 'signature_invalid' },
    ],
    ['there is no network', () => Promise.reject(new TypeError('hidden')), {}],
  ])(
    'forgets the token and all that it brought, and says that it may live, where %s',
    async (_, answer, evidence) => {
      world.answer('revoke_access_token', answer);
      await accountsItem(PROFILE).setValue([{ accountIdKey: 'a', description: 'private' }]);
      await lastCallItem(PROFILE).setValue(lastCall);
      const failure = { code: 'revokeUnconfirmed', at: NOW, ...evidence };
      expect(await disconnect(PROFILE)).toEqual({ name: 'failed', failure });
      expect(await stateNow()).toEqual({
        name: 'failed',
        failure,
        tabId: null,
        returnTabId: null,
        earlier: null,
      });
      const { 'session-keys-sandbox': _keys, ...rest } = await fakeBrowser.storage.session.get();
      expect(JSON.stringify(rest)).not.toMatch(/private|invented|acc/);
    },
  );

  it.each([
    ['are gone', () => fakeBrowser.storage.local.clear()],
    ['are others', () => saveConsumerKeys(PROFILE, { key: 'key-2', secret: 'invented-x' }, 'session')],
  ])('forgets the token although the keys %s', async (_, change) => {
    await change();
    const failure = { code: 'revokeUnconfirmed', at: NOW };
    expect(await disconnect(PROFILE)).toEqual({ name: 'failed', failure });
    expect(await stateNow()).toEqual({
      name: 'failed',
      failure,
      tabId: null,
      returnTabId: null,
      earlier: null,
    });
    expect(world.requests).toEqual([]);
  });

  it('asks the host that issued the token, whatever the profile says by now', async () => {
    await moveProfileTo('apisb.etrade.com');
    expect(await disconnect(PROFILE)).toEqual({ name: 'done' });
    expect(world.requests.map(({ url }) => url)).toEqual([
      'https://api.etrade.com/oauth/revoke_access_token',
    ]);
  });

  it('asks about a token that midnight should have ended too: a clock may be wrong', async () => {
    vi.setSystemTime(expiresAt(connected));
    world.answer('revoke_access_token', () => refusal('token_expired'));
    expect(await disconnect(PROFILE)).toEqual({ name: 'tokenGone' });
    expect(paths()).toEqual(['revoke_access_token']);
    expect(await stateNow()).toEqual({ name: 'disconnected' });
  });
});

it('revokes nothing where a login takes the token along at that moment', async () => {
  justBeforeLock('stored:session:connection-sandbox', () => replaceToken(PROFILE));
  expect(await disconnect(PROFILE)).toMatchObject({ name: 'rejected' });
  expect(await stateNow()).toMatchObject({ name: 'failed', earlier: connected });
  expect(world.requests.filter(({ url }) => url.endsWith('revoke_access_token'))).toEqual([]);
});

describe('two who disconnect at once', () => {
  /** The second asks while E*TRADE has not yet answered the first. */
  async function disconnectTwice(answer: () => Response) {
    const held = heldAnswer('');
    world.answer('revoke_access_token', async () => {
      await held.answer();
      return answer();
    });
    const first = disconnect(PROFILE);
    await held.arrived;
    const second = disconnect(PROFILE);
    await untilWaitedFor('revoke:sandbox');
    held.release();
    return Promise.all([first, second]);
  }

  it('revoke once: the second is rejected', async () => {
    const replies = await disconnectTwice(() => new Response(''));
    expect(replies).toEqual([{ name: 'done' }, { name: 'rejected', reason: 'nothingToRevoke' }]);
    expect(await stateNow()).toEqual({ name: 'disconnected' });
    expect(world.requests).toHaveLength(1);
  });

  it('are neither told that it is revoked where E*TRADE did not confirm', async () => {
    const replies = await disconnectTwice(() => new Response('', { status: 500 }));
    expect(replies.map(({ name }) => name)).toEqual(['failed', 'rejected']);
    expect(await stateNow()).toMatchObject({ name: 'failed', failure: { code: 'revokeUnconfirmed' } });
    // One disconnect, and its one repeat.
    expect(world.requests).toHaveLength(2);
  });
});

it.each(['disconnected', 'awaitingVerifier', 'exchangingVerifier', 'revoking', 'failed'] as const)(
  'while %s there is nothing to revoke',
  async (name) => {
    world = await startWorld(STATES[name]);
    expect(await disconnect(PROFILE)).toEqual({ name: 'rejected', reason: 'nothingToRevoke' });
    expect(await stateNow()).toEqual(STATES[name]);
    expect(world.requests).toEqual([]);
  },
);
