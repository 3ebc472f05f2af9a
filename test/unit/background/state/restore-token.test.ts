import { expect, it } from 'vitest';
import { restoreToken } from '@/entrypoints/background/state/restore-token';
import { unlockedItem } from '@/utils/storage/key-items';
import { connected, STATES } from '../../connection/samples.ts';
import { atWork, PROFILE, stateNow, untilWaitedFor } from '../fake-world.ts';
import { inMemory, startRestarted, tokenOnDisk, unlock } from '../keys/passphrase-profile.ts';

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
