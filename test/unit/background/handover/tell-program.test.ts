import { describe, expect, it, vi } from 'vitest';
import { push } from '@/entrypoints/background/handover/push';
import { applyEvent } from '@/entrypoints/background/state/apply-event';
import type { ConnectionState } from '@/utils/connection/connection-state';
import { savePairing } from '@/utils/keys/save-pairing';
import { sessionNoteItem } from '@/utils/storage/connection-items';
import { accessToken, connected, EVENTS, failedWith, NOW, STATES } from '../../connection/samples.ts';
import { PROFILE } from '../fake-world.ts';
import { ADDRESS, moveTo, outcomes, pair, told, useProgram } from './paired-program.ts';

vi.mock('idb-keyval', () => import('../../fake-key-values.ts'));

const stage = useProgram();

const other = { ...connected, accessToken: { ...accessToken, token: 'acc/2' } };

describe('a paired program', () => {
  it('is told of a login: a hello with nothing secret in it, then the token', async () => {
    await pair();
    await moveTo(connected);
    expect(stage().program.heard.map(({ body }) => body.type)).toEqual(['hello', 'token.connected']);
    expect(stage().program.heard[0]?.body.data).toEqual({ version: 1 });
    expect(stage().program.events()[0]?.data).toEqual({
      sequence: 1,
      profile: 'Sandbox',
      environment: 'sandbox',
      consumer_key: 'key-1',
      oauth_token: 'acc/1',
      oauth_token_secret: 'invented-2',
      issued_at: new Date(accessToken.issuedAt).toISOString(),
      expires_at: new Date(accessToken.endsAt).toISOString(),
    });
    expect(await outcomes()).toEqual(['delivered']);
  });

  it('gets requests without cookies and referrer, that follow no redirect, each with an id of its own', async () => {
    await pair();
    await moveTo(connected);
    for (const { url, init } of stage().program.heard) {
      expect(url).toBe(ADDRESS);
      expect(init).toMatchObject({
        method: 'POST',
        credentials: 'omit',
        redirect: 'error',
        referrerPolicy: 'no-referrer',
      });
    }
    expect(new Set(stage().program.heard.map(({ headers }) => headers.get('webhook-id'))).size).toBe(2);
  });

  it('is told of nothing twice, and of what it is told in order', async () => {
    await pair();
    await moveTo(connected);
    await Promise.all([push(), push()]);
    await moveTo({ ...connected, lastUsedAt: NOW + 1, renewedAt: NOW + 1 });
    await moveTo({ ...connected, lastUsedAt: NOW + 2, renewedAt: NOW + 1 });
    await moveTo(other);
    await moveTo(STATES.disconnected);
    expect(told()).toEqual([
      ['token.connected', 1, null],
      ['token.renewed', 2, null],
      ['token.ended', 3, 'replaced'],
      ['token.connected', 4, null],
      ['token.ended', 5, 'revoked'],
    ]);
  });

  it.each<[string, ConnectionState, string]>([
    ['revoked, as far as is known', failedWith('revokeUnconfirmed'), 'revoked'],
    ['refused by E*TRADE', failedWith('tokenRefused'), 'refused'],
    ['lost to a login that failed', failedWith('exchangeUnknown'), 'replaced'],
  ])('is told of the end of a token that was %s, with its consumer key', async (_, state, reason) => {
    await pair();
    await moveTo(connected);
    await moveTo(state);
    expect(stage().program.events()[1]).toMatchObject({
      type: 'token.ended',
      data: { sequence: 2, consumer_key: 'key-1', reason },
    });
  });

  it('is told of midnight', async () => {
    await pair();
    await moveTo(connected);
    vi.setSystemTime(accessToken.endsAt);
    await push();
    await push();
    expect(told().slice(1)).toEqual([['token.ended', 2, 'expired']]);
  });

  it('is told of a renew that E*TRADE took', async () => {
    await pair();
    await moveTo(connected);
    await applyEvent(PROFILE, { ...EVENTS.tokenUsed, isRenewal: true });
    await push();
    expect(told().slice(1)).toEqual([['token.renewed', 2, null]]);
  });

  it('is told nothing of a token that went with the memory of the browser, but of its midnight', async () => {
    await pair();
    await moveTo(connected);
    await sessionNoteItem(PROFILE).setValue({ held: 'token', endsAt: accessToken.endsAt });
    await moveTo(STATES.disconnected);
    expect(told()).toHaveLength(1);
    vi.setSystemTime(accessToken.endsAt);
    await push();
    expect(told().slice(1)).toEqual([['token.ended', 2, 'expired']]);
  });

  it('has its own sequence beside another, and waits for nobody', async () => {
    await pair();
    await moveTo(connected);
    await savePairing('http://localhost:9000/', stage().program.secret);
    await push();
    await moveTo(STATES.disconnected);
    const sent = stage().program.heard.filter(({ body }) => body.type !== 'hello');
    expect(sent.map(({ url, body }) => [url, body.data.sequence]).sort()).toEqual([
      [ADDRESS, 1],
      [ADDRESS, 2],
      ['http://localhost:9000/', 1],
    ]);
  });
});
