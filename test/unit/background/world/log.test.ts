import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { runCommand } from '@/entrypoints/background/incoming/run-command';
import { applyEvent } from '@/entrypoints/background/state/apply-event';
import { transport } from '@/entrypoints/background/world/browser-transport';
import { type Noted, noteEvent } from '@/entrypoints/background/world/log';
import { LOG_LENGTH, logItem } from '@/utils/storage/background-items';
import { connected, failure, NOW } from '../../connection/samples.ts';
import { PROFILE, startWorld, type World } from '../fake-world.ts';

const REFUSED = { status: 401, failure: 'consumerKeyRejected', problem: 'consumer_key_rejected' };

function refuseKey(world: World): void {
  const refusal = 'oauth_problem=consumer_key_rejected';
  world.answer('request_token', () => new Response(refusal, { status: 401 }));
}

beforeEach(async () => {
  // What an earlier test has left to be written.
  await noteEvent({ what: 'alarm' });
  await startWorld(connected);
});

/** The log, once everything is in it; the last entry is this function's own. */
async function logged() {
  await noteEvent({ what: 'alarm' });
  return (await logItem.getValue()).slice(0, -1);
}

describe('the log', () => {
  it('keeps the latest entries, oldest first, and no more than it has room for', async () => {
    for (let tookMs = 0; tookMs < LOG_LENGTH + 5; tookMs += 1) void noteEvent({ what: 'request', tookMs });
    await noteEvent({ what: 'alarm' });
    const log = await logItem.getValue();
    expect(log).toHaveLength(LOG_LENGTH);
    expect([log[0]?.tookMs, log.at(-2)?.tookMs, log.at(-1)?.what]).toEqual([6, LOG_LENGTH + 4, 'alarm']);
  });

  it('lies in memory and not on the disk', async () => {
    await noteEvent({ what: 'start' });
    expect(Object.keys(await fakeBrowser.storage.session.get())).toContain('log');
    expect(Object.keys(await fakeBrowser.storage.local.get())).not.toContain('log');
  });

  it('takes the fields that it knows, and nothing that comes along', async () => {
    const leaky = { ...failure, message: 'secret', url: 'https://api.etrade.com/?oauth_token=secret' };
    await noteEvent({ what: 'start', failure: leaky, token: 'secret' } as Noted);
    expect(await logItem.getValue()).toEqual([{ at: NOW, what: 'start', failure: 'unreachable' }]);
  });

  it('fails nobody where it cannot be written', async () => {
    vi.spyOn(fakeBrowser.storage.session, 'set').mockRejectedValueOnce(new Error('quota'));
    await expect(noteEvent({ what: 'start' })).resolves.toBeUndefined();
    await noteEvent({ what: 'alarm' });
    expect(await logItem.getValue()).toMatchObject([{ what: 'alarm' }]);
  });
});

describe('what is noted', () => {
  it('is a command with its profile, its time and how it failed', async () => {
    const world = await startWorld();
    refuseKey(world);
    await runCommand({ type: 'checkKeys', profileId: PROFILE });
    expect(await logged()).toEqual([
      { at: NOW, what: 'request', which: 'requestToken', status: 401, tookMs: 0 },
      { at: NOW, what: 'command', which: 'checkKeys', environment: 'sandbox', tookMs: 0, ...REFUSED },
    ]);
  });

  it('is each state on the way to a failure, and the failure', async () => {
    const world = await startWorld();
    refuseKey(world);
    await runCommand({ type: 'connect', profileId: PROFILE });
    expect(await logged()).toEqual([
      { at: NOW, what: 'state', which: 'requestingToken', environment: 'sandbox' },
      { at: NOW, what: 'request', which: 'requestToken', status: 401, tookMs: 0 },
      { at: NOW, what: 'state', which: 'failed', environment: 'sandbox', ...REFUSED },
      { at: NOW, what: 'command', which: 'connect', environment: 'sandbox', tookMs: 0 },
    ]);
  });

  it('is no look of a page at what is half-done: there is one every second', async () => {
    await runCommand({ type: 'settle' });
    expect(await logged()).toEqual([]);
  });

  it('is a state that has another name than the one before', async () => {
    await applyEvent(PROFILE, { type: 'tokenUsed', token: 'acc/1', at: NOW + 1 });
    await applyEvent(PROFILE, { type: 'revokeStarted', token: 'acc/1' });
    expect(await logged()).toMatchObject([{ what: 'state', which: 'revoking', environment: 'sandbox' }]);
  });

  it.each([
    ['https://api.etrade.com/oauth/request_token', 'requestToken'],
    ['https://apisb.etrade.com/oauth/access_token', 'exchange'],
    ['https://api.etrade.com/oauth/renew_access_token', 'renew'],
    ['https://api.etrade.com/oauth/revoke_access_token', 'revoke'],
    ['https://api.etrade.com/v1/accounts/secret-id/balance?realTimeNAV=true', 'call'],
  ])('of %s is the name "%s" alone', async (url, which) => {
    // In this world nobody answers.
    await expect(transport.fetch(url, {})).rejects.toThrow();
    expect(await logged()).toEqual([{ at: NOW, what: 'request', which, tookMs: 0 }]);
  });
});
