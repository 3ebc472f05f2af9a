import { expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { runCommand } from '@/entrypoints/background/incoming/run-command';
import type { Command } from '@/utils/messages/command';
import { awaiting, connected, NOW, STATES } from '../../connection/samples.ts';
import { PROFILE, startWorld, stateNow } from '../fake-world.ts';

it.each<[Command, string, string]>([
  [{ type: 'connect', profileId: PROFILE }, 'disconnected', 'fetch request_token while requestingToken'],
  [{ type: 'reopenPage', profileId: PROFILE }, 'awaitingVerifier', 'show tab 7 while awaitingVerifier'],
  [{ type: 'cancel', profileId: PROFILE }, 'awaitingVerifier', 'close tab 7 while disconnected'],
  [
    { type: 'useCode', profileId: PROFILE, entry: 'AB12C' },
    'awaitingVerifier',
    'fetch access_token while exchangingVerifier',
  ],
  [{ type: 'renew', profileId: PROFILE }, 'connected', 'fetch renew_access_token while connected'],
  [{ type: 'disconnect', profileId: PROFILE }, 'connected', 'fetch revoke_access_token while revoking'],
  [
    { type: 'runCall', profileId: PROFILE, operationId: 'listAlerts', input: {} },
    'connected',
    'fetch alerts while connected',
  ],
  [{ type: 'checkKeys', profileId: PROFILE }, 'disconnected', 'fetch request_token while disconnected'],
  [{ type: 'settle' }, 'revoking', 'fetch revoke_access_token while revoking'],
])('$type runs its use case', async (command, name, first) => {
  const world = await startWorld(STATES[name as keyof typeof STATES]);
  await runCommand(command);
  expect(world.journal[0]).toBe(first);
});

it('answers an error with data that says nothing of it', async () => {
  await startWorld(connected);
  vi.spyOn(fakeBrowser.storage.session, 'get').mockRejectedValue(new Error('hidden') as never);
  const reply = await runCommand({ type: 'renew', profileId: PROFILE });
  expect(reply).toEqual({ name: 'failed', failure: { code: 'storageUnreadable', at: NOW } });
});

it('half a character in a parameter is the fault of the parameter, not of the keys', async () => {
  await startWorld(connected);
  const input = { symbols: 'A\ud800' };
  const reply = await runCommand({ type: 'runCall', profileId: PROFILE, operationId: 'getQuotes', input });
  expect(reply).toEqual({
    name: 'rejected',
    reason: 'valueUnusable',
    parameter: 'symbols',
    fault: 'notSendable',
  });
});

it('an unknown profile has no keys and no login', async () => {
  const world = await startWorld(awaiting);
  await runCommand({ type: 'connect', profileId: 'nobody' });
  expect(world.requests).toEqual([]);
  expect(await stateNow()).toEqual(awaiting);
});
