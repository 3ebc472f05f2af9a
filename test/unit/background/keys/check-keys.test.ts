import { describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { checkKeys, settleCandidate } from '@/entrypoints/background/keys/check-keys';
import { LOCKS } from '@/utils/storage/engine/alone';
import { candidateKeysItem } from '@/utils/storage/key-items';
import { NOW, STATES } from '../../connection/samples.ts';
import { atWork, PROFILE, startWorld, stateNow } from '../fake-world.ts';

const BODY = 'oauth_token=a&oauth_token_secret=invented-6';

it.each(['disconnected', 'connected', 'failed'] as const)(
  'asks E*TRADE and changes nothing while %s',
  async (name) => {
    const world = await startWorld(STATES[name]);
    world.answer('request_token', () => new Response(BODY));
    expect(await checkKeys(PROFILE)).toEqual({ name: 'done', tookMs: 0 });
    expect(await stateNow()).toEqual(STATES[name]);
    expect(world.journal).toEqual([`fetch request_token while ${name}`]);
    expect(JSON.stringify(await fakeBrowser.storage.session.get())).not.toContain('invented-6');
  },
);

it('says how long it took, although the answer sets the clock', async () => {
  const world = await startWorld();
  const headers = { Date: new Date(NOW + 3_600_000).toUTCString() };
  world.answer('request_token', () => new Response(BODY, { headers }));
  expect(await checkKeys(PROFILE)).toEqual({ name: 'done', tookMs: 0 });
});

it.each(['requestingToken', 'awaitingVerifier', 'exchangingVerifier'] as const)(
  'is refused while %s: a second request token could end the first',
  async (name) => {
    const world = await startWorld(STATES[name]);
    expect(await checkKeys(PROFILE)).toMatchObject({ name: 'rejected' });
    expect(world.requests).toEqual([]);
  },
);

it.each([
  ['signature_invalid', 'signatureRefused'],
  ['consumer_key_rejected', 'consumerKeyRejected'],
  ['timestamp_refused', 'clockOff'],
])('says what %s means', async (problem, code) => {
  const world = await startWorld();
  world.answer('request_token', () => new Response(`oauth_problem=${problem}`, { status: 401 }));
  expect(await checkKeys(PROFILE)).toEqual({
    name: 'failed',
    failure: { code, at: NOW, status: 401, problem },
  });
  expect(await stateNow()).toEqual({ name: 'disconnected' });
});

it('says that there are no keys', async () => {
  await startWorld();
  await fakeBrowser.storage.local.clear();
  expect(await checkKeys(PROFILE)).toEqual({ name: 'failed', failure: { code: 'keysMissing', at: NOW } });
});

describe('a pair that is not saved', () => {
  const candidate = { key: 'candidate-1', secret: 'invented-secret-9' };

  it('is asked about in place of the saved one, and taken away before the request', async () => {
    const world = await startWorld();
    await candidateKeysItem(PROFILE).setValue(candidate);
    let left: unknown;
    world.answer('request_token', async () => {
      left = await candidateKeysItem(PROFILE).getValue();
      return new Response(BODY);
    });
    expect(await checkKeys(PROFILE)).toEqual({ name: 'done', tookMs: 0 });
    expect(world.requests.map(({ oauth }) => oauth.oauth_consumer_key)).toEqual(['candidate-1']);
    expect(left).toBe(null);
  });

  it('that a closed page has left behind is taken away, and no other', async () => {
    await startWorld();
    await candidateKeysItem(PROFILE).setValue(candidate);
    const end = await atWork(LOCKS.candidate(PROFILE));
    await settleCandidate(PROFILE);
    expect(await candidateKeysItem(PROFILE).getValue()).toEqual(candidate);
    await end();
    await settleCandidate(PROFILE);
    expect(await candidateKeysItem(PROFILE).getValue()).toBe(null);
  });
});
