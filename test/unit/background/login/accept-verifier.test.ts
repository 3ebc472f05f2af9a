import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { acceptVerifier } from '@/entrypoints/background/login/accept-verifier';
import type { CloseTab } from '@/entrypoints/background/login/authorize-tab';
import { applyEvent } from '@/entrypoints/background/state/apply-event';
import { closeEtradePage } from '@/entrypoints/background/world/tabs';
import { accessTokenLife } from '@/utils/etrade/token/lifetimes';
import { saveConsumerKeys } from '@/utils/keys/save-keys';
import { connectionItem } from '@/utils/storage/connection-items';
import { awaiting, EVENTS, failedWith, issuer, NOW } from '../../connection/samples.ts';
import {
  heldAnswer,
  moveProfileTo,
  PROFILE,
  startWorld,
  stateNow,
  TOKEN_BODY,
  type World,
} from '../fake-world.ts';

const accept = (verifier = 'AB12C', close: CloseTab | null = closeEtradePage) =>
  acceptVerifier(PROFILE, awaiting, verifier, close);

let world: World;
beforeEach(async () => {
  world = await startWorld(awaiting);
  world.answer('access_token', () => new Response(TOKEN_BODY));
});

const connectedNow = {
  name: 'connected',
  issuer,
  accessToken: { token: 'acc/2', secret: 'invented-3', ...accessTokenLife(NOW) },
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

  it('of a tab that may show anything by now leaves that tab open', async () => {
    await accept('AB12C', null);
    expect(await stateNow()).toEqual(connectedNow);
    expect(world.journal).toEqual([
      'fetch access_token while exchangingVerifier',
      'show tab 3 while connected',
    ]);
    expect([...world.tabs.keys()]).toEqual([3, 7]);
  });

  it('goes to the host that issued its request token, and its token stays there', async () => {
    await moveProfileTo('apisb.etrade.com');
    await accept();
    expect(world.requests.map(({ url }) => url)).toEqual(['https://api.etrade.com/oauth/access_token']);
    expect(await stateNow()).toEqual(connectedNow);
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
    expect(await stateNow()).toEqual(failedWith('exchangeUnknown'));
    expect(world.requests).toHaveLength(1);
  });

  it.each([
    ['keysChanged', () => saveConsumerKeys(PROFILE, { key: 'key-2', secret: 'invented-x' }, 'session')],
    ['keysMissing', () => fakeBrowser.storage.local.clear()],
  ] as const)('for %s sends nothing', async (code, change) => {
    await change();
    await accept();
    expect(await stateNow()).toEqual(failedWith(code));
    expect(world.requests).toEqual([]);
  });
});

describe('a token that comes when nobody keeps it any more', () => {
  /** An update of the extension wipes the session, or a newer login has taken the place. */
  async function acceptWhile(lost: () => Promise<void>): Promise<void> {
    const held = heldAnswer(TOKEN_BODY);
    world.answer('/access_token', held.answer);
    const accepting = accept();
    await held.arrived;
    await lost();
    held.release();
    await accepting;
  }
  const revoked = [
    ['https://api.etrade.com/oauth/access_token', 'req+1'],
    ['https://api.etrade.com/oauth/revoke_access_token', 'acc/2'],
  ];
  const sent = () => world.requests.map(({ url, oauth }) => [url, oauth.oauth_token]);

  beforeEach(async () => {
    world = await startWorld(awaiting);
    world.answer('revoke_access_token', () => new Response('Revoked Access Token'));
  });

  it('is revoked, and the tabs are left', async () => {
    await acceptWhile(() => connectionItem(PROFILE).removeValue());
    expect(sent()).toEqual(revoked);
    expect(await stateNow()).toEqual({ name: 'disconnected' });
    expect([...world.tabs.keys()]).toEqual([3, 7]);
  });

  it('is revoked at its own host although the profile has another by now', async () => {
    await acceptWhile(async () => {
      await moveProfileTo('apisb.etrade.com');
      await connectionItem(PROFILE).removeValue();
    });
    expect(sent()).toEqual(revoked);
  });

  it('is revoked although the keys went with the session', async () => {
    await acceptWhile(() => fakeBrowser.storage.session.clear());
    expect(sent()).toEqual(revoked);
  });

  it('does not touch the login that has taken the place', async () => {
    const newer = { ...awaiting, flowId: 'flow-9' };
    await acceptWhile(() => connectionItem(PROFILE).setValue(newer));
    expect(sent()).toEqual(revoked);
    expect(await stateNow()).toEqual(newer);
  });

  it('leaves no failure where E*TRADE does not revoke it, asked once and once more', async () => {
    world.answer('revoke_access_token', () => new Response('', { status: 500 }));
    await acceptWhile(() => connectionItem(PROFILE).removeValue()).catch(() => undefined);
    expect(sent()).toEqual([...revoked, ...revoked.slice(-1)]);
    expect(await stateNow()).toEqual({ name: 'disconnected' });
  });
});
