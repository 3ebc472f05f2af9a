import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { checkCallback, tryCallbackAddress } from '@/entrypoints/background/callback/ask-callback';
import { runCommand } from '@/entrypoints/background/incoming/run-command';
import { callbackAddressItem } from '@/utils/storage/callback-items';
import { pauseItem } from '@/utils/storage/connection-items';
import { LOCKS } from '@/utils/storage/engine/alone';
import { NOW, STATES } from '../../connection/samples.ts';
import { atWork, PROFILE, startWorld, stateNow, untilWaitedFor, type World } from '../fake-world.ts';
import { startUnlocked } from '../keys/passphrase-profile.ts';

const BODY = 'oauth_token=a&oauth_token_secret=invented-6&oauth_callback_confirmed=true';
const ADDRESS = 'https://app.example/cb?user=7';

const refusal = (details: string, headers: Record<string, string> = {}) =>
  new Response(`<p>oauth_problem=callback_rejected${details}</p>`, { status: 400, headers });
const sentCallbacks = ({ requests }: World) => requests.map(({ oauth }) => oauth.oauth_callback);

/** Both commands, with an address saved. */
const COMMANDS = { checkCallback, tryCallbackAddress };
type CommandName = keyof typeof COMMANDS;
const NAMES = Object.keys(COMMANDS) as CommandName[];

let world: World;
beforeEach(async () => {
  world = await startWorld();
  await callbackAddressItem(PROFILE).setValue(ADDRESS);
  world.answer('request_token', () => new Response(BODY));
});

it('asks with oob, whatever address is saved, and throws the token away', async () => {
  expect(await checkCallback(PROFILE)).toEqual({
    name: 'callbackHeard',
    heard: { at: NOW, sent: 'oob', answer: { name: 'accepted', confirmed: 'true' } },
  });
  expect(sentCallbacks(world)).toEqual(['oob']);
  expect(world.journal).toEqual(['fetch request_token while disconnected']);
  const stored = [await fakeBrowser.storage.session.get(), await fakeBrowser.storage.local.get()];
  expect(JSON.stringify(stored)).not.toContain('invented-6');
});

it('sends the saved address where that is asked for', async () => {
  expect(await tryCallbackAddress(PROFILE)).toMatchObject({
    heard: { sent: ADDRESS, answer: { name: 'accepted', confirmed: 'true' } },
  });
  expect(sentCallbacks(world)).toEqual([ADDRESS]);
});

it('sends nothing where no address is saved', async () => {
  await callbackAddressItem(PROFILE).setValue(null);
  expect(await tryCallbackAddress(PROFILE)).toEqual({ name: 'rejected', reason: 'noCallbackAddress' });
  expect(world.requests).toEqual([]);
});

describe('a refusal of the address', () => {
  it.each<[string, () => Response, string | null]>([
    ['in the body', () => refusal(',oauth_acceptable_callback=oob'), 'oob'],
    ['with nothing more', () => refusal(''), null],
    [
      'in the header',
      () =>
        refusal('', {
          'WWW-Authenticate': 'OAuth oauth_acceptable_callback="https%3A%2F%2Fapp.example%2Fo"',
        }),
      'https://app.example/o',
    ],
    ['with a broken value', () => refusal(',oauth_acceptable_callback=%E0%A4%A'), null],
  ])('%s is heard, and is no failure', async (_, answer, acceptable) => {
    world.answer('request_token', answer);
    expect(await tryCallbackAddress(PROFILE)).toMatchObject({
      name: 'callbackHeard',
      heard: { answer: { name: 'rejected', status: 400, acceptable } },
    });
  });

  it('is a failure where oob was sent', async () => {
    world.answer('request_token', () => refusal(',oauth_acceptable_callback=oob'));
    expect(await checkCallback(PROFILE)).toMatchObject({
      name: 'failed',
      failure: { code: 'callbackRejected' },
    });
  });
});

describe.each(NAMES)('%s', (name) => {
  const ask = COMMANDS[name];

  it.each(['requestingToken', 'awaitingVerifier', 'exchangingVerifier'] as const)(
    'sends nothing while %s: a second request token could end the first',
    async (state) => {
      world = await startWorld(STATES[state]);
      await callbackAddressItem(PROFILE).setValue(ADDRESS);
      expect(await ask(PROFILE)).toEqual({ name: 'rejected', reason: 'loginUnderWay' });
      expect(world.requests).toEqual([]);
      expect(await stateNow()).toEqual(STATES[state]);
    },
  );

  it('waits for a request token that is being asked for', async () => {
    const end = await atWork(LOCKS.request(PROFILE));
    const asked = ask(PROFILE);
    await untilWaitedFor(LOCKS.request(PROFILE));
    expect(world.requests).toEqual([]);
    await end();
    expect(await asked).toMatchObject({ name: 'callbackHeard' });
  });

  it('sends nothing in a pause', async () => {
    await pauseItem(PROFILE).setValue({ notedAt: NOW, pauseMs: 5_000 });
    expect(await ask(PROFILE)).toEqual({ name: 'rejected', reason: 'pause', seconds: 5 });
    expect(world.requests).toEqual([]);
  });

  it.each<[string, () => Response, string]>([
    [
      'wrong keys',
      () => new Response('oauth_problem=consumer_key_rejected', { status: 401 }),
      'consumerKeyRejected',
    ],
    ['an error of E*TRADE', () => new Response('', { status: 500 }), 'serverError'],
    ['a page in place of a token', () => new Response('<html></html>'), 'unexpectedAnswer'],
    [
      'no network',
      () => {
        throw new TypeError('Failed to fetch');
      },
      'unreachable',
    ],
  ])('says what is wrong with %s', async (_, answer, code) => {
    world.answer('request_token', answer);
    expect(await ask(PROFILE)).toMatchObject({ name: 'failed', failure: { code } });
    expect(await stateNow()).toEqual({ name: 'disconnected' });
  });

  it('is refused for a locked profile', async () => {
    world = await startUnlocked();
    await fakeBrowser.storage.session.clear();
    await callbackAddressItem(PROFILE).setValue(ADDRESS);
    expect(await runCommand({ type: name, profileId: PROFILE })).toMatchObject({
      name: 'failed',
      failure: { code: 'locked' },
    });
    expect(world.requests).toEqual([]);
  });
});
