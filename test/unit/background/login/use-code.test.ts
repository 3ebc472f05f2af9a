import { beforeEach, describe, expect, it, vi } from 'vitest';
import { runCommand } from '@/entrypoints/background/incoming/run-command';
import { useCode } from '@/entrypoints/background/login/use-code';
import { awaiting, NOW, STATES } from '../../connection/samples.ts';
import { PROFILE, startWorld, stateNow, TOKEN_BODY, type World } from '../fake-world.ts';

let world: World;
beforeEach(async () => {
  world = await startWorld(awaiting);
  world.answer('access_token', () => new Response(TOKEN_BODY));
});

describe('an entry that is taken', () => {
  it.each([
    ' AB12C ',
    '"AB12C"',
    'https://app.example/cb?oauth_verifier=AB12C',
    'https://app.example/cb?oauth_token=req%2B1&oauth_verifier=AB12C',
  ])('%s', async (entry) => {
    expect(await useCode(PROFILE, entry)).toEqual({ name: 'done' });
    expect(world.requests.map(({ oauth }) => oauth.oauth_verifier)).toEqual(['AB12C']);
    expect((await stateNow()).name).toBe('connected');
  });

  it("leaves E*TRADE's tab as it is: the person may have gone on in it", async () => {
    await useCode(PROFILE, 'AB12C');
    expect(world.tabs.has(7)).toBe(true);
    expect(world.tabs.get(3)?.active).toBe(true);
  });

  it('after its tab was closed too', async () => {
    world = await startWorld({ ...awaiting, pageSeen: 'codeMissing' });
    world.answer('access_token', () => new Response(TOKEN_BODY));
    world.tabs.delete(7);
    await useCode(PROFILE, 'AB12C');
    expect((await stateNow()).name).toBe('connected');
  });
});

describe('an entry that costs nothing', () => {
  it.each([
    ['no code', 'AB 1', 'noCode'],
    ['nothing', '', 'noCode'],
    [
      'an address of another login',
      'https://app.example/cb?oauth_token=req%2B2&oauth_verifier=AB12C',
      'codeOfOtherLogin',
    ],
  ])('%s', async (_, entry, reason) => {
    expect(await useCode(PROFILE, entry)).toEqual({ name: 'rejected', reason });
    expect(await stateNow()).toEqual(awaiting);
    expect(world.requests).toEqual([]);
  });

  it.each(['disconnected', 'connected', 'failed'] as const)('while %s', async (name) => {
    world = await startWorld(STATES[name]);
    expect(await useCode(PROFILE, 'AB12C')).toMatchObject({ name: 'rejected' });
    expect(await stateNow()).toEqual(STATES[name]);
    expect(world.requests).toEqual([]);
  });
});

it('after the five minutes the login ends and the code is not sent', async () => {
  vi.setSystemTime(NOW + 5 * 60_000);
  const reply = await runCommand({ type: 'useCode', profileId: PROFILE, entry: 'AB12C' });
  expect(reply).toMatchObject({ name: 'rejected' });
  expect(await stateNow()).toMatchObject({ failure: { code: 'requestTokenExpired' } });
  expect(world.requests).toEqual([]);
});
