import { globSync, readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ensureStorage } from '@/entrypoints/background/lifecycle/ensure-storage';
import { BUILT_IN_PROFILES } from '@/utils/connection/profile';
import { accountsItem, type LastCall, lastCallItem } from '@/utils/storage/call-items';
import { connectionItem } from '@/utils/storage/connection-items';
import { keysItem, sessionKeysItem } from '@/utils/storage/key-items';
import { accessToken, connected, failure, NOW, STATES } from '../connection/samples.ts';

const envelope = (value: unknown) => ({ version: 1, value });
const call = { callId: 'c', operationId: 'getQuotes', input: { symbols: 'X' }, startedAt: NOW };
const answered = { status: 200, tookMs: 5, contentType: 'application/json' };

/** Every key there is, with something that really lies there. */
const WHOLE = {
  local: {
    profiles: BUILT_IN_PROFILES,
    'selected-profile': 'production',
    settings: { showBadge: true, keepAlive: false, lockAfterMinutes: 30 },
    'clock-readings': {
      'api.etrade.com': {
        offsetMs: 1,
        biasMs: 0,
        candidateMs: null,
        seenAt: NOW,
        takenAt: NOW,
        isInferred: false,
      },
    },
    'keys-sandbox': { keep: 'device', hint: '…', sealed: { iv: 'aa', data: 'bb' } },
    'session-note-sandbox': { held: 'token', endsAt: NOW },
    'reminder-wishes': { tokenEnds: true, mornings: false, morningAt: '09:00' },
    'reminded-at': NOW,
    'login-endings-sandbox': [{ how: 'codePage', at: NOW, address: null }],
    'guests-sandbox': ['https://app.example'],
    'bridge-rules': [{ consumerKey: 'a', address: 'https://b.example/', isConfirmed: true }],
    'sealed-token-sandbox': { iv: 'aa', data: 'bb' },
    'unlock-attempts-sandbox': { failures: 1, notBefore: NOW },
    pairings: [{ id: 'p', address: 'http://127.0.0.1:8765/', sealed: { iv: 'aa', data: 'bb' } }],
    'push-states': { p: { sequence: 7, told: {}, job: null } },
  },
  session: {
    'session-keys-sandbox': { key: 'key-1', secret: 'invented-secret-1' },
    'connection-sandbox': connected,
    'last-call-sandbox': { ...call, outcome: { name: 'answered', ...answered } },
    'accounts-sandbox': [{ accountIdKey: 'a', description: 'b' }],
    'pause-sandbox': { notedAt: NOW, pauseMs: 1 },
    'unlocked-sandbox': { key: 'cc', salt: 'dd', lockAt: NOW, seenAt: NOW },
    'update-waiting': NOW,
    'foreign-logins': [{ tabId: 7, consumerKey: 'a', requestToken: 'b', seenAt: NOW }],
    'own-logins': ['b'],
    'offered-code': { tabId: 7, consumerKey: 'a', requestToken: 'b', seenAt: NOW, verifier: 'AB12C' },
  },
} as const;

/** What the background is told before it begins anything; null where all is well. */
const storageCondition = (): Promise<string | null> =>
  ensureStorage().then(
    () => null,
    ({ code }) => code,
  );

const { local, session } = fakeBrowser.storage;
const everything = async () => ({ local: await local.get(), session: await session.get() });
const wrapped = (values: object) =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, envelope(value)]));
const places = (['local', 'session'] as const).flatMap((area) =>
  Object.keys(WHOLE[area]).map((key) => [area, key] as const),
);

beforeEach(async () => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  await local.set(wrapped(WHOLE.local));
  await session.set(wrapped(WHOLE.session));
});

describe('what is stored', () => {
  it('is well where every key holds what belongs there, and where there is nothing', async () => {
    expect(await storageCondition()).toBe(null);
    fakeBrowser.reset();
    expect(await storageCondition()).toBe(null);
  });

  it('is looked at whole: no item is forgotten', () => {
    const condition = readFileSync('utils/storage/storage-condition.ts', 'utf8');
    const items = globSync('utils/**/*.ts').flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/^export const (\w+) = (?:profileItem|storedItem)/gm)].map(
        ([, name = '']) => name,
      ),
    );
    expect(items.length).toBeGreaterThan(15);
    // What is only shown, or typed and missed by nobody: nothing is decided by it.
    const leftOut = items.filter((name) => !condition.includes(`  ${name},`));
    expect(leftOut.sort()).toEqual([
      'callDraftItem',
      'candidateKeysItem',
      'changedPageItem',
      'codeDraftItem',
      'deliveriesItem',
      'historyItem',
      'keysDraftItem',
      'lastBodyItem',
      'logItem',
    ]);
  });

  it.each(['local', 'session'] as const)('is unreadable where %s is', async (area) => {
    vi.spyOn(fakeBrowser.storage[area], 'get').mockRejectedValue(new Error('hidden') as never);
    expect(await storageCondition()).toBe('storageUnreadable');
  });
});

/** H22: whatever lies under any key. */
describe.each(places)('%s storage, key %s', (area, key) => {
  it.each<[string, unknown, string]>([
    ['a list', [], 'storageDamaged'],
    ['a text', 'x', 'storageDamaged'],
    ['a number', 7, 'storageDamaged'],
    ['nine megabytes of text', 'x'.repeat(9_000_000), 'storageDamaged'],
    ['half a JSON text', '{"version":1,"val', 'storageDamaged'],
    ['an envelope of true', envelope(true), 'storageDamaged'],
    ['an envelope of a list of lists', envelope([[]]), 'storageDamaged'],
    ['an envelope of an object of objects', envelope({ name: {}, keep: {} }), 'storageDamaged'],
    ['an envelope of nine megabytes', envelope('x'.repeat(9_000_000)), 'storageDamaged'],
    ['a future version', { version: 9, value: 'whatever' }, 'storageNewer'],
  ])('with %s is told, and left as it is', async (_, stored, trouble) => {
    await fakeBrowser.storage[area].set({ [key]: stored });
    const before = await everything();
    expect(await storageCondition()).toBe(trouble);
    expect(await everything()).toEqual(before);
  });
});

const records = places.filter(
  ([, key]) => !['selected-profile', 'pause-sandbox', 'clock-readings', 'push-states'].includes(key),
);

it.each(records)('%s storage, key %s with any one of its fields missing is told', async (area, key) => {
  const value: unknown = Object.entries(WHOLE[area]).find(([each]) => each === key)?.[1];
  const [record, wrap] = Array.isArray(value)
    ? [value[0] as object, (each: unknown) => [each]]
    : [value as object, (each: unknown) => each];
  for (const field of Object.keys(record)) {
    const rest = Object.fromEntries(Object.entries(record).filter(([name]) => name !== field));
    await fakeBrowser.storage[area].set({ [key]: envelope(wrap(rest)) });
    expect([field, await storageCondition()]).toEqual([field, 'storageDamaged']);
  }
});

it('a list of profiles without any is damaged: no page would have anything to show', async () => {
  await local.set({ profiles: envelope([]) });
  expect(await storageCondition()).toBe('storageDamaged');
});

describe('everything that the extension itself writes is well', () => {
  it.each(Object.values(STATES))('a connection that is $name', async (state) => {
    await connectionItem('sandbox').setValue(state);
    expect(await storageCondition()).toBe(null);
  });

  it.each<LastCall['outcome']>([
    { name: 'running' },
    { name: 'interrupted' },
    { name: 'failed', failure },
    { name: 'answered', ...answered, failure: { ...failure, status: 429, pauseMs: 60_000 } },
  ])('a call that is $name', async (outcome) => {
    await lastCallItem('sandbox').setValue({ ...call, outcome });
    expect(await storageCondition()).toBe(null);
  });

  it('a login that was begun beside a token, accounts, keys that are kept in memory, and none', async () => {
    await connectionItem('sandbox').setValue({ ...STATES.failed, earlier: { ...connected, accessToken } });
    await accountsItem('sandbox').setValue([]);
    await keysItem('sandbox').setValue({ keep: 'session' });
    await sessionKeysItem('sandbox').setValue(null);
    expect(await storageCondition()).toBe(null);
  });
});
