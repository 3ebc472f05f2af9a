import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openWelcome } from '@/entrypoints/background/lifecycle/open-welcome';
import { removeConsumerKeys } from '@/utils/keys/save-keys';
import { keysItem } from '@/utils/storage/key-items';
import { PROFILE, startWorld, type World } from '../fake-world.ts';

let world: World;
const welcomes = () => [...world.tabs.values()].filter(({ url }) => url.endsWith('/welcome.html'));

/** As it is right after the installation. */
beforeEach(async () => {
  world = await startWorld();
  await removeConsumerKeys(PROFILE);
});

describe('the first steps', () => {
  it('open in a tab of their own after the installation', async () => {
    await openWelcome({ reason: 'install' });
    expect(welcomes()).toHaveLength(1);
  });

  it.each(['update', 'browser_update', 'chrome_update', 'shared_module_update'])(
    'open after no %s',
    async (reason) => {
      await openWelcome({ reason });
      expect(welcomes()).toEqual([]);
    },
  );

  it.each(['sandbox', 'production'])('open not where keys of %s are there already', async (profileId) => {
    await keysItem(profileId).setValue({ keep: 'session' });
    await openWelcome({ reason: 'install' });
    expect(welcomes()).toEqual([]);
  });

  it('open not where storage cannot be read: there they could begin nothing', async () => {
    await fakeBrowser.storage.local.set({ [`keys-${PROFILE}`]: 'damaged' });
    await expect(openWelcome({ reason: 'install' })).rejects.toThrow();
    expect(welcomes()).toEqual([]);
  });
});
