import { expect, it } from 'vitest';
import { settle } from '@/entrypoints/background/lifecycle/settle';
import { restoreToken } from '@/entrypoints/background/state/restore-token';
import { statusOf } from '@/utils/connection/status';
import { unrevokedItem } from '@/utils/storage/connection-items';
import { sealedTokenItem, unlockedItem } from '@/utils/storage/key-items';
import { connected, NOW, STATES } from '../../connection/samples.ts';
import { atWork, PROFILE, stateNow, untilWaitedFor } from '../fake-world.ts';
import { inMemory, sealOnDisk, startRestarted, tokenOnDisk, unlock } from '../keys/passphrase-profile.ts';

it('a token comes back into a profile that is open', async () => {
  await startRestarted(connected);
  await unlock();
  await restoreToken(PROFILE);
  expect(await stateNow()).toEqual(connected);
});

it('a token does not come back while its profile is being locked: it would stay open', async () => {
  await startRestarted(connected);
  await unlock();
  const endLocking = await atWork(`vault:${PROFILE}`);
  const restoring = restoreToken(PROFILE);
  await untilWaitedFor(`vault:${PROFILE}`);
  expect(await stateNow()).toEqual(STATES.disconnected);
  await unlockedItem(PROFILE).removeValue();
  await endLocking();
  await restoring;
  expect(await stateNow()).toEqual(STATES.disconnected);
  expect(await inMemory()).not.toMatch(/acc\/1|invented/);
  expect(await tokenOnDisk()).toEqual(connected);
});

it.each([
  ['a newer version', JSON.stringify({ version: 9, value: { name: 'tomorrow' } })],
  ['a version that had none', JSON.stringify(connected)],
  ['nobody', 'no JSON at all'],
])('what %s has sealed is dropped, and word is left that it may live on', async (_, text) => {
  await startRestarted(connected);
  await sealOnDisk(text);
  await unlock();
  await restoreToken(PROFILE);
  expect(await stateNow()).toEqual(STATES.disconnected);
  expect(await sealedTokenItem(PROFILE).getValue()).toBe(null);
  expect(await unrevokedItem(PROFILE).getValue()).toEqual({
    endsAt: connected.accessToken.endsAt,
    isOpen: false,
  });
});

it('a token comes back as one to be asked about where a code was sent meanwhile that may have ended it', async () => {
  await startRestarted(connected);
  await unrevokedItem(PROFILE).setValue({ endsAt: connected.accessToken.endsAt, isOpen: false });
  await unlock();
  await restoreToken(PROFILE);
  expect(statusOf(await stateNow(), NOW).name).toBe('inactive');
});

it('a key of another record opens nothing, and throws nothing away', async () => {
  await startRestarted(connected);
  await unlockedItem(PROFILE).setValue({ key: btoa('x'.repeat(32)), salt: 'other', lockAt: null, seenAt: 0 });
  await settle();
  expect(await stateNow()).toEqual(STATES.disconnected);
  expect(await tokenOnDisk()).toEqual(connected);
});
