import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { disconnect } from '@/entrypoints/background/disconnect';
import { expiresAt } from '@/utils/connection/token-worth';
import { accountsItem } from '@/utils/storage/accounts-item';
import { type LastCall, lastCallItem } from '@/utils/storage/last-call-item';
import { connected, NOW, STATES } from '../connection/samples.ts';
import { heldAnswer, PROFILE, startWorld, stateNow, type World } from './fake-world.ts';

const lastCall = (profileId: string): LastCall => ({
  callId: 'call-1',
  profileId,
  operationId: 'listAccounts',
  input: {},
  startedAt: NOW,
  outcome: { name: 'answered', status: 200, tookMs: 1, contentType: '', body: 'private' },
});

let world: World;
beforeEach(async () => {
  world = await startWorld(connected);
  world.answer('revoke_access_token', () => new Response('Revoked Access Token'));
});

describe('disconnecting', () => {
  it('revokes at E*TRADE, then forgets the token and all that it brought', async () => {
    await accountsItem(PROFILE).setValue([{ accountIdKey: 'a', description: 'private' }]);
    await lastCallItem.setValue(lastCall(PROFILE));
    expect(await disconnect(PROFILE)).toEqual({ name: 'done' });
    expect(world.journal).toEqual(['fetch revoke_access_token while revoking']);
    expect(world.requests[0]?.oauth.oauth_token).toBe('acc/1');
    expect(await stateNow()).toEqual({ name: 'disconnected' });
    const { 'session-keys-sandbox': _, ...rest } = await fakeBrowser.storage.session.get();
    expect(JSON.stringify(rest)).not.toMatch(/private|invented|acc/);
  });

  it("leaves another profile's call and accounts", async () => {
    await lastCallItem.setValue(lastCall('production'));
    await accountsItem('production').setValue([{ accountIdKey: 'b', description: '' }]);
    await disconnect(PROFILE);
    expect(await lastCallItem.getValue()).not.toBe(null);
    expect(await accountsItem('production').getValue()).toHaveLength(1);
  });

  it.each([
    ['E*TRADE has a fault', () => new Response('', { status: 500 }), 'serverError'],
    [
      'the token is gone',
      () => new Response('oauth_problem=token_rejected', { status: 401 }),
      'tokenRefused',
    ],
    ['there is no network', () => Promise.reject(new TypeError('hidden')), 'unreachable'],
  ])('forgets the token and says so where %s', async (_, answer, code) => {
    world.answer('revoke_access_token', answer);
    expect(await disconnect(PROFILE)).toMatchObject({ name: 'failed', failure: { code, at: NOW } });
    expect(await stateNow()).toEqual({ name: 'disconnected' });
  });

  it('forgets the token although the keys are gone', async () => {
    await fakeBrowser.storage.local.clear();
    expect(await disconnect(PROFILE)).toMatchObject({ failure: { code: 'keysMissing' } });
    expect(await stateNow()).toEqual({ name: 'disconnected' });
  });

  it('asks nobody about a token that midnight has ended', async () => {
    vi.setSystemTime(expiresAt(connected));
    expect(await disconnect(PROFILE)).toEqual({ name: 'done' });
    expect(await stateNow()).toEqual({ name: 'disconnected' });
    expect(world.requests).toEqual([]);
  });

  it('twice at once revokes once', async () => {
    const held = heldAnswer('');
    world.answer('revoke_access_token', held.answer);
    const both = Promise.all([disconnect(PROFILE), disconnect(PROFILE)]);
    await held.arrived;
    held.release();
    await both;
    expect(world.requests).toHaveLength(1);
  });
});

it.each(['disconnected', 'awaitingVerifier', 'exchangingVerifier', 'failed'] as const)(
  'while %s there is nothing to do',
  async (name) => {
    world = await startWorld(STATES[name]);
    expect(await disconnect(PROFILE)).toEqual({ name: 'done' });
    expect(await stateNow()).toEqual(STATES[name]);
    expect(world.requests).toEqual([]);
  },
);
