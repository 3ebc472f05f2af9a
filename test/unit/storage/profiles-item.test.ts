import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { accountsItem } from '@/utils/storage/accounts-item';
import { connectionItem } from '@/utils/storage/connection-item';
import { findProfile, profilesItem } from '@/utils/storage/profiles-item';

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

it('each profile has one item, and its own', () => {
  expect(connectionItem('sandbox')).toBe(connectionItem('sandbox'));
  expect(connectionItem('sandbox').key).not.toBe(connectionItem('production').key);
});

it('tokens are kept in memory, never on the disk', async () => {
  const failure = { code: 'declined', at: 0 } as const;
  await connectionItem('sandbox').setValue({ name: 'failed', failure });
  expect(JSON.stringify(await fakeBrowser.storage.session.get())).toContain('declined');
  expect(await fakeBrowser.storage.local.get()).toEqual({});
});
