import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { hearPage } from '@/entrypoints/background/incoming/hear-page';
import { runCommand } from '@/entrypoints/background/incoming/run-command';
import { acceptVerifier } from '@/entrypoints/background/login/accept-verifier';
import { closeEtradePage } from '@/entrypoints/background/world/tabs';
import type { Command } from '@/utils/messages/command';
import { NO_REMINDERS, reminderWishesItem } from '@/utils/storage/setting-items';
import { awaiting, connected, failedWith, NOW, STATES } from '../../connection/samples.ts';
import { PROFILE, startWorld, stateNow, TOKEN_BODY, type World } from '../fake-world.ts';

const { local, session } = fakeBrowser.storage;
const everything = async () => ({ local: await local.get(), session: await session.get() });

const COMMANDS: readonly Command[] = [
  { type: 'connect', profileId: PROFILE },
  { type: 'replaceToken', profileId: PROFILE },
  { type: 'keepEarlierToken', profileId: PROFILE },
  { type: 'reopenPage', profileId: PROFILE },
  { type: 'cancel', profileId: PROFILE },
  { type: 'useCode', profileId: PROFILE, entry: 'AB12C' },
  { type: 'renew', profileId: PROFILE },
  { type: 'disconnect', profileId: PROFILE },
  { type: 'runCall', profileId: PROFILE, operationId: 'listAlerts', input: {} },
  { type: 'checkKeys', profileId: PROFILE },
  { type: 'settle' },
];

/** No room for what holds this text. */
function fillUp(area: 'local' | 'session', text: string): void {
  const { set } = fakeBrowser.storage[area];
  vi.spyOn(fakeBrowser.storage[area], 'set').mockImplementation((async (items: object) => {
    if (JSON.stringify(items).includes(text)) throw new Error('Resource::kQuotaBytes quota exceeded');
    return set(items);
  }) as never);
}

describe.each<[string, string, () => unknown]>([
  [
    'cannot be read',
    'storageUnreadable',
    () => vi.spyOn(local, 'get').mockRejectedValue(new Error('hidden') as never),
  ],
  ['is of a newer version', 'storageNewer', () => local.set({ settings: { version: 9, value: 'new' } })],
  ['is damaged', 'storageDamaged', () => session.set({ 'accounts-sandbox': 7 })],
])('where something that is stored %s', (_, code, spoil) => {
  it.each(COMMANDS)('$type says so, asks nobody and writes nothing', async (command) => {
    const state = { connect: STATES.disconnected, cancel: awaiting, useCode: awaiting }[
      command.type as string
    ];
    const world = await startWorld(state ?? connected);
    await spoil();
    const writes = [local, session].flatMap((area) => [vi.spyOn(area, 'set'), vi.spyOn(area, 'remove')]);
    expect(await runCommand(command)).toEqual({ name: 'failed', failure: { code, at: NOW } });
    expect(world.journal).toEqual([]);
    for (const write of writes) expect(write).not.toHaveBeenCalled();
  });

  it('a code from the page is not sent', async () => {
    const world = await startWorld(awaiting);
    await spoil();
    const url = new URL('https://us.etrade.com/e/t/etws/TradingAPICustomerInfo');
    const hearing = hearPage({ type: 'verifierShown', verifier: 'AB12C' }, { tabId: 7, url });
    await expect(hearing).rejects.toMatchObject({ code });
    expect(world.journal).toEqual([]);
    expect(await stateNow()).toEqual(awaiting);
  });
});

describe('no room', () => {
  let world: World;
  beforeEach(async () => {
    world = await startWorld(awaiting);
    world.answer('/access_token', () => new Response(TOKEN_BODY));
    world.answer('revoke_access_token', () => new Response('Revoked Access Token'));
  });
  const accept = () => acceptVerifier(PROFILE, awaiting, 'AB12C', closeEtradePage);
  const paths = () => world.requests.map(({ url }) => new URL(url).pathname.split('/').at(-1));

  it('for a login: it is not begun, and what was there stays', async () => {
    world = await startWorld();
    const before = await everything();
    fillUp('session', '"requestingToken"');
    const reply = await runCommand({ type: 'connect', profileId: PROFILE });
    expect(reply).toEqual({ name: 'failed', failure: { code: 'storageFull', at: NOW } });
    expect(await everything()).toEqual(before);
    expect(world.requests).toEqual([]);
  });

  it('for a request token: the login ends, and no tab is opened', async () => {
    world = await startWorld();
    world.answer('request_token', () => new Response('oauth_token=req&oauth_token_secret=invented-4'));
    fillUp('session', '"awaitingVerifier"');
    await runCommand({ type: 'connect', profileId: PROFILE });
    expect(await stateNow()).toMatchObject({ name: 'failed', failure: { code: 'storageFull' } });
    expect(world.journal).toEqual(['fetch request_token while requestingToken']);
  });

  it('for the note that a code is being sent: it is not sent', async () => {
    fillUp('session', '"exchangingVerifier"');
    await accept();
    expect(await stateNow()).toEqual(failedWith('storageFull'));
    expect(world.requests).toEqual([]);
  });

  it('for a token: it is revoked, and that is told', async () => {
    fillUp('session', '"connected"');
    await accept();
    expect(paths()).toEqual(['access_token', 'revoke_access_token']);
    expect(await stateNow()).toEqual(failedWith('tokenNotKept'));
  });

  it('for a token that E*TRADE does not revoke: that is told', async () => {
    world.answer('revoke_access_token', () => new Response('', { status: 500 }));
    fillUp('session', '"connected"');
    await accept();
    expect(await stateNow()).toEqual(failedWith('revokeUnconfirmed'));
  });

  it('on the disk for the note of a reminder that is due: the token is kept all the same', async () => {
    await reminderWishesItem.setValue({ ...NO_REMINDERS, mornings: true, morningAt: '00:01' });
    vi.setSystemTime(Temporal.Now.zonedDateTimeISO().withPlainTime('00:02').epochMilliseconds);
    fillUp('local', 'reminded-at');
    await accept();
    expect(paths()).toEqual(['access_token']);
    expect(await stateNow()).toMatchObject({ name: 'connected' });
  });

  it('on the disk for the note of a token: the token is kept all the same', async () => {
    fillUp('local', '"endsAt"');
    await accept();
    expect(paths()).toEqual(['access_token']);
    expect(await stateNow()).toMatchObject({ name: 'connected' });
  });
});
