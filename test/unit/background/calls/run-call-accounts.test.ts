import { beforeEach, describe, expect, it } from 'vitest';
import { runCall } from '@/entrypoints/background/calls/run-call';
import { replaceToken } from '@/entrypoints/background/login/earlier-token';
import { disconnect } from '@/entrypoints/background/token/disconnect';
import { accountsItem, lastCallItem } from '@/utils/storage/call-items';
import { connectionItem } from '@/utils/storage/connection-items';
import { connected } from '../../connection/samples.ts';
import { heldAnswer, PROFILE, startWorld, stateNow, untilWaitedFor, type World } from '../fake-world.ts';
import { outcomeNow } from './outcome-now.ts';

const listAccounts = { type: 'runCall', profileId: PROFILE, operationId: 'listAccounts', input: {} } as const;
const body = (list: unknown) => JSON.stringify({ AccountListResponse: { Accounts: { Account: list } } });
const list = [{ accountIdKey: 'k1', accountDesc: 'Brokerage', accountStatus: 'ACTIVE' }];

const accountsNow = () => accountsItem(PROFILE).getValue();
const lastCallNow = () => lastCallItem(PROFILE).getValue();

let world: World;
beforeEach(async () => {
  world = await startWorld(connected);
});

describe('List Accounts', () => {
  it('tells the forms which accounts there are', async () => {
    world.answer('accounts/list', () => new Response(body(list)));
    await runCall(listAccounts);
    expect(await accountsNow()).toEqual([{ accountIdKey: 'k1', description: 'Brokerage' }]);
  });

  it.each([
    ['an error', '{"Error":{"code":100,"message":"x"}}'],
    ['nothing', ''],
    ['a page', '<!-- node 7 --><html>unavailable</html>'],
    ['a sentence', 'Service temporarily unavailable'],
  ])('leaves them as they are, and is no use of the token, where %s comes with 200', async (_, answer) => {
    const known = [{ accountIdKey: 'k1', description: 'Brokerage' }];
    await accountsItem(PROFILE).setValue(known);
    world.answer('accounts/list', () => new Response(answer));
    await runCall(listAccounts);
    expect(await accountsNow()).toEqual(known);
    expect(await stateNow()).toEqual(connected);
    expect(await outcomeNow()).toMatchObject({
      name: 'answered',
      body: answer,
      failure: { code: 'noAnswer' },
    });
  });

  it.each(['', '<xml/>', '[]', body('x'), body([null])])('is shown although it is %j', async (answer) => {
    world.answer('accounts/list', () => new Response(answer));
    await runCall(listAccounts);
    expect(await outcomeNow()).toMatchObject({ name: 'answered', body: answer });
    expect(await accountsNow()).toEqual([]);
  });
});

describe('accounts that come late', () => {
  let held: ReturnType<typeof heldAnswer>;
  let running: Promise<unknown>;
  beforeEach(async () => {
    held = heldAnswer(body(list));
    world.answer('accounts/list', held.answer);
    running = runCall(listAccounts);
    await held.arrived;
  });

  async function finish(): Promise<void> {
    held.release();
    await running;
  }

  it.each([
    ['is being revoked', () => new Response('Revoked Access Token'), 'disconnected'],
    ['may not be revoked', () => new Response('', { status: 500 }), 'failed'],
  ])('are waited for, and not kept, nor is their answer, where their token %s', async (_, revoked, name) => {
    world.answer('revoke_access_token', revoked);
    const disconnecting = disconnect(PROFILE);
    await untilWaitedFor('token:sandbox');
    expect(world.requests).toHaveLength(1);
    await finish();
    await disconnecting;
    expect((await stateNow()).name).toBe(name);
    expect(await accountsNow()).toEqual([]);
    expect(await lastCallNow()).toBe(null);
  });

  it('are not kept while their token is being revoked', async () => {
    const revoking = heldAnswer('');
    world.answer('revoke_access_token', revoking.answer);
    const disconnecting = disconnect(PROFILE);
    await untilWaitedFor('token:sandbox');
    await finish();
    await revoking.arrived;
    expect(await accountsNow()).toEqual([]);
    revoking.release();
    await disconnecting;
    expect([await accountsNow(), await lastCallNow()]).toEqual([[], null]);
  });

  it('are not kept beside another token, nor is their answer', async () => {
    world.answer('request_token', () => new Response('oauth_token=r&oauth_token_secret=invented-4'));
    await replaceToken(PROFILE);
    const newer = { ...connected, accessToken: { ...connected.accessToken, token: 'acc/9' } };
    await connectionItem(PROFILE).setValue(newer);
    await finish();
    expect(await stateNow()).toEqual(newer);
    expect([await accountsNow(), await lastCallNow()]).toEqual([[], null]);
  });
});
