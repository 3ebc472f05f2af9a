import { beforeEach, describe, expect, it, vi } from 'vitest';
import { runCommand } from '@/entrypoints/background/incoming/run-command';
import { checkKeys } from '@/entrypoints/background/keys/check-keys';
import { connect } from '@/entrypoints/background/login/connect';
import type { ConnectionState } from '@/utils/connection/connection-state';
import { expiresAt } from '@/utils/connection/token-worth';
import { accountsItem, type LastCall, lastCallItem } from '@/utils/storage/call-items';
import { awaiting, connected, failedWith, NOW, STATES } from '../../connection/samples.ts';
import {
  heldAnswer,
  moveProfileTo,
  PROFILE,
  startWorld,
  stateNow,
  untilWaitedFor,
  type World,
} from '../fake-world.ts';

const BODY = 'oauth_token=re%2Bq&oauth_token_secret=invented-4';

let world: World;
async function start(state?: ConnectionState): Promise<void> {
  world = await startWorld(state);
  world.answer('request_token', () => new Response(BODY));
}

const bringToFront = (id: number) => {
  for (const tab of world.tabs.values()) tab.active = tab.id === id;
};

describe('what an earlier token has brought', () => {
  const lastCall: LastCall = {
    callId: 'call-1',
    operationId: 'listAccounts',
    input: {},
    startedAt: NOW,
    outcome: { name: 'interrupted' },
  };
  const accounts = [{ accountIdKey: 'a', description: 'private' }];

  async function bring(profileId: string): Promise<void> {
    await accountsItem(profileId).setValue(accounts);
    await lastCallItem(profileId).setValue(lastCall);
  }
  const brought = async (profileId: string) => [
    await accountsItem(profileId).getValue(),
    await lastCallItem(profileId).getValue(),
  ];

  it.each([
    ['a token that midnight has ended', connected, expiresAt(connected)],
    ['a failure', STATES.failed, NOW],
  ])('is forgotten as a login begins after %s, in this profile only', async (_, state, now) => {
    await start(state);
    vi.setSystemTime(now);
    await bring(PROFILE);
    await bring('production');
    await connect(PROFILE);
    expect(await brought(PROFILE)).toEqual([[], null]);
    expect(await brought('production')).toEqual([accounts, lastCall]);
  });

  it('is kept while its token works', async () => {
    await start(connected);
    await bring(PROFILE);
    world.answer('accounts/list', () => new Response('{}'));
    expect(await connect(PROFILE)).toEqual({ name: 'tokenWorks', isKnown: true });
    expect(await brought(PROFILE)).toEqual([accounts, lastCall]);
  });
});

describe('the tab to return to', () => {
  const failed = failedWith('declined');

  it.each([
    ['is that of the failed login, where its tab is in front', failed, 7, 3],
    ['is the one in front, where the person has left that tab', { ...failed, returnTabId: 12 }, 3, 3],
    ['is none, where the failed login came from none', { ...failed, returnTabId: null }, 7, null],
    [
      'is the one in front, where the failed login had no tab',
      failedWith('unreachable', { tabId: null }),
      7,
      7,
    ],
    ['is the one in front, after no login at all', STATES.disconnected, 7, 7],
  ])('%s', async (_, state, inFront, returnTabId) => {
    await start(state);
    bringToFront(inFront);
    await connect(PROFILE);
    expect(await stateNow()).toMatchObject({ name: 'awaitingVerifier', returnTabId });
  });

  it('is that of a login whose five minutes ended in its tab', async () => {
    await start(awaiting);
    bringToFront(7);
    vi.setSystemTime(NOW + 5 * 60_000);
    await runCommand({ type: 'connect', profileId: PROFILE });
    expect(await stateNow()).toMatchObject({ name: 'awaitingVerifier', tabId: 8, returnTabId: 3 });
  });
});

describe('a check of the keys and a login', () => {
  let held: ReturnType<typeof heldAnswer>;
  beforeEach(async () => {
    await start();
    held = heldAnswer(BODY);
    world.answer('request_token', held.answer);
  });

  it('never ask for two request tokens at once: the login waits for the check', async () => {
    const checking = checkKeys(PROFILE);
    await held.arrived;
    world.answer('request_token', () => new Response(BODY));
    const connecting = connect(PROFILE);
    await untilWaitedFor('request:sandbox');
    expect((await stateNow()).name).toBe('disconnected');
    expect(world.requests).toHaveLength(1);
    held.release();
    expect(await checking).toMatchObject({ name: 'done' });
    await connecting;
    expect(world.journal).toEqual([
      'fetch request_token while disconnected',
      'fetch request_token while requestingToken',
      'open tab while awaitingVerifier',
    ]);
  });

  it('never ask for two request tokens at once: the check is refused during the login', async () => {
    const connecting = connect(PROFILE);
    await held.arrived;
    expect(await checkKeys(PROFILE)).toMatchObject({ name: 'rejected' });
    held.release();
    await connecting;
    expect(world.requests).toHaveLength(1);
  });

  it('of another profile are no business of each other', async () => {
    const checking = checkKeys(PROFILE);
    await held.arrived;
    await connect('production');
    held.release();
    expect(await checking).toMatchObject({ name: 'done' });
  });
});

it("asks the profile's host of today, and carries it along with the token", async () => {
  await start();
  await moveProfileTo('apisb.etrade.com');
  await connect(PROFILE);
  expect(world.requests.map(({ url }) => url)).toEqual(['https://apisb.etrade.com/oauth/request_token']);
  expect(await stateNow()).toMatchObject({ issuer: { consumerKey: 'key-1', oauthHost: 'apisb.etrade.com' } });
});
