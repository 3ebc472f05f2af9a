import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { runCommand } from '@/entrypoints/background/incoming/run-command';
import { explain } from '@/entrypoints/background/world/explain';
import { Fault } from '@/utils/connection/failures/fault';
import { EtradeError } from '@/utils/etrade/exchange/etrade-error';
import { HttpError } from '@/utils/http/http-error';
import { failedWith, NOW } from '../../connection/samples.ts';
import { PROFILE, startWorld, stateNow, type World } from '../fake-world.ts';

const unreachable = new HttpError('unreachable');

let world: World;
beforeEach(async () => {
  world = await startWorld();
});

it('takes an unreachable E*TRADE for what it is while the browser lets us reach it', async () => {
  expect(await explain(unreachable, 'requestToken')).toEqual({ code: 'unreachable', at: NOW });
  expect(fakeBrowser.permissions.contains).toHaveBeenCalledExactlyOnceWith({
    origins: ['https://api.etrade.com/*', 'https://apisb.etrade.com/*'],
  });
});

it('asks for the host of the request, and for no other', async () => {
  const error = new HttpError('unreachable', undefined, 'api.etrade.com');
  await explain(error, 'useToken');
  const origins = ['https://api.etrade.com/*'];
  expect(fakeBrowser.permissions.contains).toHaveBeenCalledExactlyOnceWith({ origins });
});

it.each(['requestToken', 'useToken'] as const)('at %s finds that the access was withdrawn', async (step) => {
  world.mayReach = false;
  expect(await explain(unreachable, step)).toEqual({ code: 'accessWithdrawn', at: NOW });
});

it('leaves it open whether a code was spent, with access or without', async () => {
  world.mayReach = false;
  expect(await explain(unreachable, 'accessToken')).toEqual({ code: 'exchangeUnknown', at: NOW });
});

it.each([
  ['a refusal', new EtradeError('refused', { status: 401, problem: 'token_expired' }), 'tokenExpired'],
  ['no answer in time', new HttpError('timedOut'), 'timedOut'],
  ['a fault of our own', new Fault('keysMissing'), 'keysMissing'],
  ['any other error', new TypeError('hidden'), 'internalFault'],
])('asks nobody about %s', async (_, error, code) => {
  world.mayReach = false;
  expect(await explain(error, 'useToken')).toMatchObject({ code, at: NOW });
  expect(fakeBrowser.permissions.contains).not.toHaveBeenCalled();
});

it('is what a login and a check of the keys tell', async () => {
  world.mayReach = false;
  await runCommand({ type: 'connect', profileId: PROFILE });
  expect(await stateNow()).toEqual(failedWith('accessWithdrawn', { tabId: null }));
  expect(await runCommand({ type: 'checkKeys', profileId: PROFILE })).toEqual({
    name: 'failed',
    failure: { code: 'accessWithdrawn', at: NOW },
  });
});
