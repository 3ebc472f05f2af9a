import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { noteEnding, ON_CODE_PAGE } from '@/entrypoints/background/callback/note-ending';
import { acceptVerifier } from '@/entrypoints/background/login/accept-verifier';
import { useCode } from '@/entrypoints/background/login/use-code';
import { removeConsumerKeys } from '@/utils/keys/save-keys';
import { loginEndingsItem } from '@/utils/storage/callback-items';
import { awaiting, NOW } from '../../connection/samples.ts';
import { PROFILE, startWorld, stateNow, TOKEN_BODY, type World } from '../fake-world.ts';

const endings = () => loginEndingsItem(PROFILE).getValue();

let world: World;
beforeEach(async () => {
  world = await startWorld(awaiting);
  world.answer('access_token', () => new Response(TOKEN_BODY));
});

describe('how a login ended', () => {
  it('on the code page is remembered', async () => {
    await acceptVerifier(PROFILE, awaiting, 'AB12C', null);
    expect(await endings()).toEqual([{ how: 'codePage', at: NOW, address: null }]);
  });

  it.each([
    ['AB12C', null],
    [
      'https://app.example/cb?user=7&oauth_token=req%2B1&oauth_verifier=AB12C',
      'https://app.example/cb?user=7',
    ],
  ])('by hand with %s is remembered without code and token', async (entry, address) => {
    await useCode(PROFILE, entry);
    expect(await endings()).toEqual([{ how: 'byHand', at: NOW, address }]);
    expect(JSON.stringify(await fakeBrowser.storage.local.get())).not.toMatch(/AB12C|req(?:\+|%2B)1/);
  });

  it('is not remembered where it brought no token', async () => {
    world.answer('access_token', () => new Response('oauth_problem=token_rejected', { status: 401 }));
    await acceptVerifier(PROFILE, awaiting, 'AB12C', null);
    expect(await endings()).toEqual([]);
  });

  it('is remembered of the last five', async () => {
    for (const at of [1, 2, 3, 4, 5, 6, 7]) {
      vi.setSystemTime(NOW + at);
      await noteEnding(PROFILE, ON_CODE_PAGE);
    }
    expect((await endings()).map(({ at }) => at - NOW)).toEqual([3, 4, 5, 6, 7]);
  });

  it('costs no login its token where it cannot be stored', async () => {
    const { local } = fakeBrowser.storage;
    const set = local.set.bind(local);
    vi.spyOn(local, 'set').mockImplementation(async (items) => {
      if (`login-endings-${PROFILE}` in items) throw new Error('full');
      await set(items);
    });
    await expect(noteEnding(PROFILE, ON_CODE_PAGE)).resolves.toBeUndefined();
    await acceptVerifier(PROFILE, awaiting, 'AB12C', null);
    expect((await stateNow()).name).toBe('connected');
    expect(await endings()).toEqual([]);
  });

  it('is forgotten with the keys', async () => {
    await noteEnding(PROFILE, ON_CODE_PAGE);
    await removeConsumerKeys(PROFILE);
    expect(await endings()).toEqual([]);
  });
});
