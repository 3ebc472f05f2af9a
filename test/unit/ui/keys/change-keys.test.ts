import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { ConnectionState } from '@/utils/connection/connection-state';
import { readConsumerKeys } from '@/utils/keys/read-keys';
import { saveConsumerKeys } from '@/utils/keys/save-keys';
import { loginEndingsItem } from '@/utils/storage/callback-items';
import { connectionItem } from '@/utils/storage/connection-items';
import { candidateKeysItem } from '@/utils/storage/key-items';
import { removeKeys, saveKeys } from '@/utils/ui/keys/change-keys';
import { checkPair } from '@/utils/ui/keys/check-pair';
import { awaiting, connected, failedWith, NOW } from '../../connection/samples.ts';

const PROFILE = 'sandbox';
const SAVED = {
  key: '5a5a0000000000000000000000000001',
  secret: 'a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1',
};
const OTHER = {
  key: '6b6b0000000000000000000000000002',
  secret: 'b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2',
};
const entry = { typed: OTHER, keep: 'session', passphrase: null } as const;
const savedNow = async () => readConsumerKeys(PROFILE, NOW);

let sent: string[];

/** A background that notes what it is sent. */
async function worldWith(state: ConnectionState, answer: () => unknown = () => ({ name: 'done' })) {
  fakeBrowser.reset();
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
  sent = [];
  Object.assign(fakeBrowser.runtime, {
    sendMessage: async ({ type }: { type: string }) => {
      sent.push(type);
      return answer();
    },
  });
  await saveConsumerKeys(PROFILE, SAVED, 'session');
  await connectionItem(PROFILE).setValue(state);
}

beforeEach(() => worldWith({ name: 'disconnected' }));

describe('keys that are in use', () => {
  it.each([
    ['a token', connected, 'token'],
    ['a token beside a failed login', failedWith('declined', { earlier: connected }), 'token'],
    ['a login', awaiting, 'login'],
  ] as const)(
    'are neither changed nor removed for %s before it is said to be meant',
    async (_, state, ends) => {
      await worldWith(state);
      expect(await saveKeys(PROFILE, entry, false)).toEqual({ name: 'asks', ends });
      expect(await removeKeys(PROFILE, false)).toEqual({ name: 'asks', ends });
      expect(await savedNow()).toEqual({ name: 'found', consumer: SAVED });
      expect(sent).toEqual([]);
    },
  );

  it.each([
    ['a token', connected],
    ['a token beside a failed login', failedWith('declined', { earlier: connected })],
  ])('are in use no more when %s is over', async (_, state) => {
    await worldWith(state);
    vi.setSystemTime(NOW + 24 * 60 * 60_000);
    expect(await saveKeys(PROFILE, entry, false)).toEqual({ name: 'done' });
  });
});

it('keys are not removed at the first word, whether they are in use or not', async () => {
  expect(await removeKeys(PROFILE, false)).toEqual({ name: 'asks', ends: 'nothing' });
  expect(await savedNow()).toMatchObject({ name: 'found' });
  expect(await removeKeys(PROFILE, true)).toEqual({ name: 'done' });
  expect(await savedNow()).toEqual({ name: 'missing' });
});

it.each([
  ['the same keys', SAVED, 1],
  ['other keys', OTHER, 0],
])('how logins ended is known of the key that they were made with: %s', async (_, typed, left) => {
  await loginEndingsItem(PROFILE).setValue([{ how: 'codePage', at: NOW, address: null }]);
  expect(await saveKeys(PROFILE, { ...entry, typed }, false)).toEqual({ name: 'done' });
  expect(await loginEndingsItem(PROFILE).getValue()).toHaveLength(left);
});

describe('a pair that is checked', () => {
  const candidate = () => candidateKeysItem(PROFILE).getValue();

  it('lies in memory for that moment, and no message carries it', async () => {
    let seen: unknown;
    await worldWith({ name: 'disconnected' }, async () => {
      seen = await candidate();
      return { name: 'done', tookMs: 1 };
    });
    expect(await checkPair(PROFILE, OTHER)).toEqual({ name: 'done', tookMs: 1 });
    expect(seen).toEqual(OTHER);
    expect(await candidate()).toBe(null);
    expect(await savedNow()).toEqual({ name: 'found', consumer: SAVED });
  });

  it('is taken away where the background was stopped', async () => {
    await worldWith({ name: 'disconnected' }, () => {
      throw new Error('no answer');
    });
    expect(await checkPair(PROFILE, OTHER)).toEqual({ name: 'lost' });
    expect(await candidate()).toBe(null);
  });
});
