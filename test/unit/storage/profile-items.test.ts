import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { ConnectionState } from '@/utils/connection/connection-state';
import { accountsItem } from '@/utils/storage/call-items';
import { connectionItem } from '@/utils/storage/connection-items';
import { findProfile, profilesItem } from '@/utils/storage/profile-items';

const failed: ConnectionState = {
  name: 'failed',
  failure: { code: 'declined', at: 0 },
  tabId: null,
  returnTabId: null,
  earlier: null,
};

beforeEach(() => fakeBrowser.reset());

describe('a fresh install', () => {
  it('has a sandbox and a production profile, in this order', async () => {
    expect((await profilesItem.getValue()).map(({ label }) => label)).toEqual(['Sandbox', 'Production']);
  });

  it.each(['constructor', '__proto__', '', 'Sandbox'])('has no profile %j', async (id) => {
    expect(await findProfile(id)).toBeUndefined();
  });

  it('is not connected and knows no account', async () => {
    expect(await connectionItem('sandbox').getValue()).toEqual({ name: 'disconnected' });
    expect(await accountsItem('sandbox').getValue()).toEqual([]);
  });
});

it('each profile has one item, and its own', async () => {
  expect(connectionItem('sandbox')).toBe(connectionItem('sandbox'));
  await connectionItem('sandbox').setValue(failed);
  expect(await connectionItem('sandbox').getValue()).toEqual(failed);
  expect(await connectionItem('production').getValue()).toEqual({ name: 'disconnected' });
});

it('tokens are kept in memory, never on the disk', async () => {
  await connectionItem('sandbox').setValue(failed);
  expect(JSON.stringify(await fakeBrowser.storage.session.get())).toContain('declined');
  expect(await fakeBrowser.storage.local.get()).toEqual({});
});
