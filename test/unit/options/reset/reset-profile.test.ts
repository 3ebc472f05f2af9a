import { globSync, readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { resetAll } from '@/entrypoints/options/reset/reset-all';
import { resetProfile } from '@/entrypoints/options/reset/reset-profile';
import { BUILT_IN_PROFILES, type Profile } from '@/utils/connection/profile';
import { saveConsumerKeys } from '@/utils/keys/save-keys';
import { callbackAddressItem } from '@/utils/storage/callback-items';
import { connectionItem, unrevokedItem } from '@/utils/storage/connection-items';
import { keysDraftItem } from '@/utils/storage/draft-items';
import { keysItem } from '@/utils/storage/key-items';
import { profilesItem } from '@/utils/storage/profile-items';
import { tokenFileItem, writtenTokenFileItem } from '@/utils/storage/token-file-items';
import { STATES } from '../../connection/samples.ts';
import { memory } from '../../fake-key-values.ts';

vi.mock('idb-keyval', () => import('../../fake-key-values.ts'));

const [sandbox, production] = BUILT_IN_PROFILES as readonly [Profile, Profile];
const KEYS = { key: '5a5a0000000000000000000000000001', secret: 'invented-and-very-secret' };
const ADDRESS = 'https://myapp.example/cb';
const remove = vi.fn(async (_given: object) => true);
const send = vi.fn(async (_command: { readonly type: string }) => ({ name: 'done' }));

beforeEach(async () => {
  fakeBrowser.reset();
  memory.clear();
  remove.mockClear();
  send.mockReset().mockResolvedValue({ name: 'done' });
  Object.assign(fakeBrowser.permissions, { remove, getAll: async () => ({}) });
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(send as never);
  for (const { id } of BUILT_IN_PROFILES) {
    await saveConsumerKeys(id, KEYS, 'device');
    await keysDraftItem(id).setValue({ key: 'typed', secret: '' });
    await callbackAddressItem(id).setValue(`${ADDRESS}-${id}`);
    await tokenFileItem(id).setValue('json');
  }
  await profilesItem.setValue([
    { ...sandbox, label: 'Practice' },
    { ...production, label: 'Real' },
  ]);
});

const everythingOf = async (profileId: string) => {
  const { local, session } = fakeBrowser.storage;
  const names = [...Object.keys(await local.get()), ...Object.keys(await session.get())];
  return names.filter((name) => name.endsWith(`-${profileId}`));
};

describe('the reset of a profile', () => {
  it('ends what stands on its keys, then erases all of it and nothing of the others', async () => {
    const others = await everythingOf('production');
    expect(await resetProfile({ ...sandbox, label: 'Practice' })).toBe('done');
    expect(send.mock.calls.map(([{ type }]) => type)).toEqual([
      'cancel',
      'keepEarlierToken',
      'disconnect',
      'settle',
    ]);
    expect(await everythingOf('sandbox')).toEqual([]);
    expect(await everythingOf('production')).toEqual(others);
    expect((await profilesItem.getValue()).map(({ label }) => label)).toEqual(['Sandbox', 'Real']);
    expect(remove).not.toHaveBeenCalled();
  });

  it('gives back the site that only it has needed', async () => {
    await callbackAddressItem('production').removeValue();
    await resetProfile(sandbox);
    expect(remove.mock.calls).toEqual([[{ origins: ['https://myapp.example/*'] }]]);
  });

  it('waits for a code that is being exchanged: nothing is erased', async () => {
    await connectionItem('sandbox').setValue(STATES.exchangingVerifier);
    const before = await everythingOf('sandbox');
    expect(await resetProfile(sandbox)).toBe('busy');
    expect(await everythingOf('sandbox')).toEqual(before);
  });

  it('keeps what is true whoever uses it: that a token may live on', async () => {
    await unrevokedItem('sandbox').setValue({ endsAt: Date.now() + 60_000, isOpen: false });
    await resetProfile(sandbox);
    expect(await everythingOf('sandbox')).toEqual(['unrevoked-sandbox']);
  });

  it('leaves out no item of a profile but those that stay', () => {
    const sources = ['entrypoints/options/reset/reset-profile.ts', 'utils/keys/save-keys.ts'];
    const erased = sources.map((file) => readFileSync(file, 'utf8')).join();
    const items = globSync('utils/storage/*.ts').flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/^export const (\w+) = profileItem/gm)].map(
        ([, name = '']) => name,
      ),
    );
    expect(items.length).toBeGreaterThan(15);
    const isErased = (item: string) =>
      erased.includes(`  ${item},\n`) || erased.includes(`${item}(profileId).removeValue`);
    expect(items.filter((item) => !isErased(item)).sort()).toEqual([
      // In memory for one moment, and taken away by who reads it.
      'candidateKeysItem',
      'pauseItem',
      // Under another name there.
      'sessionNoteItem',
      'unrevokedItem',
      'writtenTokenFileItem',
    ]);
  });
});

describe('a reset of everything', () => {
  it('ends what every profile holds, then leaves nothing', async () => {
    expect(await resetAll()).toEqual({ name: 'done', leaves: [] });
    expect(send.mock.calls.filter(([{ type }]) => type === 'disconnect')).toHaveLength(2);
    expect(await fakeBrowser.storage.local.get()).toEqual({});
    expect(await fakeBrowser.storage.session.get()).toEqual({});
  });

  it('says what is out of reach from then on', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    await unrevokedItem('sandbox').setValue({ endsAt: Date.now() + 60_000, isOpen: false });
    await writtenTokenFileItem('production').setValue({ shape: 'json', issuedAt: 1, renewedAt: 0 });
    const reset = resetAll();
    const ended = vi.fn();
    void reset.then(ended);
    await vi.waitFor(() => {
      vi.runAllTimers();
      expect(ended).toHaveBeenCalled();
    });
    expect(await reset).toEqual({ name: 'done', leaves: ['token', 'file'] });
    vi.useRealTimers();
  });

  it('waits until the background has deleted a token file', async () => {
    const written = writtenTokenFileItem('sandbox');
    await written.setValue({ shape: 'json', issuedAt: 1, renewedAt: 0 });
    const reset = resetAll();
    await vi.waitFor(async () => expect(await keysItem('production').getValue()).toBe(null));
    await written.removeValue();
    expect(await reset).toEqual({ name: 'done', leaves: [] });
  });

  it('erases nothing more where a profile cannot be ended yet', async () => {
    await connectionItem('production').setValue(STATES.exchangingVerifier);
    expect(await resetAll()).toEqual({ name: 'busy', leaves: [] });
    expect(await keysItem('production').getValue()).not.toBe(null);
  });
});
