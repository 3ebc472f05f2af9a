import { describe, expect, it } from 'vitest';
import { settle } from '@/entrypoints/background/lifecycle/settle';
import { accountsItem } from '@/utils/storage/call-items';
import { NOW, STATES } from '../../connection/samples.ts';
import { atWork, moveProfileTo, startWorld, stateNow } from '../fake-world.ts';

describe('a revoking', () => {
  it('is left to the worker that still does it', async () => {
    const world = await startWorld(STATES.revoking);
    const stop = await atWork('revoke:sandbox');
    await settle();
    await stop();
    expect(await stateNow()).toEqual(STATES.revoking);
    expect(world.requests).toEqual([]);
  });

  it('is brought to its end, at the host that issued the token', async () => {
    const world = await startWorld(STATES.revoking);
    world.answer('revoke_access_token', () => new Response(''));
    await moveProfileTo('apisb.etrade.com');
    await settle();
    expect(world.journal).toEqual(['fetch revoke_access_token while revoking']);
    expect(world.requests[0]?.url).toBe('https://api.etrade.com/oauth/revoke_access_token');
    expect(await stateNow()).toEqual({ name: 'disconnected' });
  });

  it.each(['token_rejected', 'token_expired', 'token_revoked'])(
    'that had come through before, so that E*TRADE says %s, has ended',
    async (problem) => {
      const world = await startWorld(STATES.revoking);
      for (const end of ['revoke_access_token', 'renew_access_token', 'accounts/list'])
        world.answer(end, () => new Response(`oauth_problem=${problem}`, { status: 401 }));
      await settle();
      expect(await stateNow()).toEqual({ name: 'disconnected' });
    },
  );

  it.each([
    [400, 1],
    [500, 2],
  ])('that E*TRADE does not confirm, with %i, ends too, and says so', async (status, askedTimes) => {
    const world = await startWorld(STATES.revoking);
    world.answer('revoke_access_token', () => new Response('', { status }));
    await accountsItem('sandbox').setValue([{ accountIdKey: 'a', description: 'private' }]);
    await settle();
    expect(world.journal).toEqual(Array(askedTimes).fill('fetch revoke_access_token while revoking'));
    expect(await stateNow()).toEqual({
      name: 'failed',
      failure: { code: 'revokeUnconfirmed', at: NOW, status },
      tabId: null,
      returnTabId: null,
      earlier: null,
    });
    expect(await accountsItem('sandbox').getValue()).toEqual([]);
  });

  it('that finds no network is not tried for ever', async () => {
    const world = await startWorld(STATES.revoking);
    await settle();
    await settle();
    expect(await stateNow()).toMatchObject({
      name: 'failed',
      failure: { code: 'revokeUnconfirmed', at: NOW },
    });
    // Once, and once more at once: revoking may be repeated.
    expect(world.requests).toHaveLength(2);
  });

  it('is done once by two who look at the same time', async () => {
    const world = await startWorld(STATES.revoking);
    world.answer('revoke_access_token', () => new Response(''));
    await Promise.all([settle(), settle()]);
    expect(world.requests).toHaveLength(1);
    expect(await stateNow()).toEqual({ name: 'disconnected' });
  });
});
