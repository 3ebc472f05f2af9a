import { describe, expect, it } from 'vitest';
import { checkKeys } from '@/entrypoints/background/keys/check-keys';
import { connect } from '@/entrypoints/background/login/connect';
import { replaceToken } from '@/entrypoints/background/login/earlier-token';
import { renew } from '@/entrypoints/background/token/renew';
import { pauseItem } from '@/utils/storage/connection-items';
import { connected, NOW } from '../../connection/samples.ts';
import { PROFILE, startWorld } from '../fake-world.ts';

const tooMany = () => new Response('', { status: 429, headers: { 'Retry-After': '7' } });

describe('while E*TRADE wants a pause', () => {
  it.each([
    ['connect', connect],
    ['replaceToken', replaceToken],
    ['renew', renew],
    ['checkKeys', checkKeys],
  ])('%s says so and sends nothing', async (_, deed) => {
    const world = await startWorld(connected);
    await pauseItem(PROFILE).setValue({ notedAt: NOW, pauseMs: 7000 });
    expect(await deed(PROFILE)).toEqual({ name: 'rejected', reason: 'pause', seconds: 7 });
    expect(world.requests).toEqual([]);
  });
});

describe('"too many requests"', () => {
  it.each([
    ['connect', 'request_token', connect, undefined],
    ['checkKeys', 'request_token', checkKeys, undefined],
    ['renew', 'renew_access_token', renew, connected],
    ['the probe of connect', 'accounts/list', connect, connected],
  ])('in answer to %s is kept as a pause', async (_, path, deed, state) => {
    const world = await startWorld(state);
    world.answer(path, tooMany);
    await deed(PROFILE);
    expect(await pauseItem(PROFILE).getValue()).toEqual({ notedAt: NOW, pauseMs: 7000 });
    // Not even a probe: that is a request too.
    expect(world.requests).toHaveLength(1);
  });
});
