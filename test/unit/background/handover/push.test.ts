import { beforeEach, describe, expect, it, vi } from 'vitest';
import { deliverCode } from '@/entrypoints/background/handover/deliver-code';
import { settleDeliveries } from '@/entrypoints/background/handover/keep-delivery';
import { push } from '@/entrypoints/background/handover/push';
import { sendNow } from '@/entrypoints/background/handover/send-now';
import { sendOffer } from '@/entrypoints/background/handover/send-offer';
import { applyEvent } from '@/entrypoints/background/state/apply-event';
import type { ConnectionState } from '@/utils/connection/connection-state';
import { newPairingSecret } from '@/utils/handover/push/sign-event';
import { removePairing, savePairing } from '@/utils/keys/save-pairing';
import { offeredCodeItem } from '@/utils/storage/bridge-items';
import { connectionItem, sessionNoteItem } from '@/utils/storage/connection-items';
import { deliveriesItem, pairingsItem, pushStatesItem } from '@/utils/storage/handover-items';
import { accessToken, connected, EVENTS, failedWith, NOW, STATES } from '../../connection/samples.ts';
import { PROFILE, startWorld, type World } from '../fake-world.ts';
import { type FakeProgram, startProgram, usualAnswer } from './fake-program.ts';

/** The browser's other memory, as far as `idb-keyval` goes. */
const memory = vi.hoisted(() => new Map<string, unknown>());
vi.mock('idb-keyval', () => ({
  get: async (name: string) => memory.get(name),
  set: async (name: string, value: unknown) => void memory.set(name, value),
  del: async (name: string) => void memory.delete(name),
  update: async (name: string, change: (value: unknown) => unknown) =>
    void memory.set(name, change(memory.get(name))),
}));

const ADDRESS = 'http://127.0.0.1:9330/opening-bell';
const CODE = { requestToken: 'req+9', verifier: 'AB12C', consumerKey: 'key-9', environment: null };
let world: World;
let program: FakeProgram;

const pairing = async () => {
  const [first] = await pairingsItem.getValue();
  if (!first) throw new Error('Nothing is paired');
  return first;
};
const pair = async () => {
  await savePairing(ADDRESS, program.secret);
  await push();
};
const moveTo = async (state: ConnectionState) => {
  await connectionItem(PROFILE).setValue(state);
  await push();
};
const told = () => program.events().map(({ type, data }) => [type, data.sequence, data.reason ?? null]);
const outcomes = async () => (await deliveriesItem.getValue()).map(({ outcome }) => outcome);
const other = { ...connected, accessToken: { ...accessToken, token: 'acc/2' } };

beforeEach(async () => {
  memory.clear();
  world = await startWorld();
  program = startProgram(newPairingSecret((bytes) => crypto.getRandomValues(bytes)));
});

describe('a paired program', () => {
  it('is told of a login: a hello with nothing secret in it, then the token', async () => {
    await pair();
    await moveTo(connected);
    expect(program.heard.map(({ body }) => body.type)).toEqual(['hello', 'token.connected']);
    expect(program.heard[0]?.body.data).toEqual({ version: 1 });
    expect(program.events()[0]?.data).toEqual({
      sequence: 1,
      profile: 'Sandbox',
      environment: 'sandbox',
      consumer_key: 'key-1',
      oauth_token: 'acc/1',
      oauth_token_secret: 'invented-2',
      issued_at: new Date(accessToken.issuedAt).toISOString(),
      expires_at: new Date(accessToken.endsAt).toISOString(),
    });
    expect(await outcomes()).toEqual(['delivered']);
  });

  it('gets requests without cookies and referrer, that follow no redirect, each with an id of its own', async () => {
    await pair();
    await moveTo(connected);
    for (const { url, init } of program.heard) {
      expect(url).toBe(ADDRESS);
      expect(init).toMatchObject({
        method: 'POST',
        credentials: 'omit',
        redirect: 'error',
        referrerPolicy: 'no-referrer',
      });
    }
    expect(new Set(program.heard.map(({ headers }) => headers.get('webhook-id'))).size).toBe(2);
  });

  it('is told of nothing twice, and of what it is told in order', async () => {
    await pair();
    await moveTo(connected);
    await Promise.all([push(), push()]);
    await moveTo({ ...connected, lastUsedAt: NOW + 1, renewedAt: NOW + 1 });
    await moveTo({ ...connected, lastUsedAt: NOW + 2, renewedAt: NOW + 1 });
    await moveTo(other);
    await moveTo(STATES.disconnected);
    expect(told()).toEqual([
      ['token.connected', 1, null],
      ['token.renewed', 2, null],
      ['token.ended', 3, 'replaced'],
      ['token.connected', 4, null],
      ['token.ended', 5, 'revoked'],
    ]);
  });

  it.each<[string, ConnectionState, string]>([
    ['revoked, as far as is known', failedWith('revokeUnconfirmed'), 'revoked'],
    ['refused by E*TRADE', failedWith('tokenRefused'), 'refused'],
    ['lost to a login that failed', failedWith('exchangeUnknown'), 'replaced'],
  ])('is told of the end of a token that was %s, with its consumer key', async (_, state, reason) => {
    await pair();
    await moveTo(connected);
    await moveTo(state);
    expect(program.events()[1]).toMatchObject({
      type: 'token.ended',
      data: { sequence: 2, consumer_key: 'key-1', reason },
    });
  });

  it('is told of midnight', async () => {
    await pair();
    await moveTo(connected);
    vi.setSystemTime(accessToken.endsAt);
    await push();
    await push();
    expect(told().slice(1)).toEqual([['token.ended', 2, 'expired']]);
  });

  it('is told of a renew that E*TRADE took', async () => {
    await pair();
    await moveTo(connected);
    await applyEvent(PROFILE, { ...EVENTS.tokenUsed, isRenewal: true });
    await push();
    expect(told().slice(1)).toEqual([['token.renewed', 2, null]]);
  });

  it('is told nothing of a token that went with the memory of the browser, but of its midnight', async () => {
    await pair();
    await moveTo(connected);
    await sessionNoteItem(PROFILE).setValue({ held: 'token', endsAt: accessToken.endsAt });
    await moveTo(STATES.disconnected);
    expect(told()).toHaveLength(1);
    vi.setSystemTime(accessToken.endsAt);
    await push();
    expect(told().slice(1)).toEqual([['token.ended', 2, 'expired']]);
  });

  it('that is paired while a token is there is told of it when the person wants that', async () => {
    await connectionItem(PROFILE).setValue(connected);
    await pair();
    expect(program.heard).toEqual([]);
    expect(await sendNow((await pairing()).id)).toEqual({ name: 'done' });
    expect(await sendNow((await pairing()).id)).toEqual({ name: 'done' });
    expect(told()).toEqual([
      ['token.connected', 1, null],
      ['token.connected', 2, null],
    ]);
  });

  it('is sent nothing where there is no token', async () => {
    await pair();
    expect(await sendNow((await pairing()).id)).toEqual({ name: 'rejected', reason: 'noTokenToSend' });
    expect(await sendNow('no such pairing')).toEqual({ name: 'rejected', reason: 'noTokenToSend' });
    expect(program.heard).toEqual([]);
  });

  it('has its own sequence beside another, and waits for nobody', async () => {
    await pair();
    await moveTo(connected);
    await savePairing('http://localhost:9000/', program.secret);
    await push();
    await moveTo(STATES.disconnected);
    const sent = program.heard.filter(({ body }) => body.type !== 'hello');
    expect(sent.map(({ url, body }) => [url, body.data.sequence]).sort()).toEqual([
      [ADDRESS, 1],
      [ADDRESS, 2],
      ['http://localhost:9000/', 1],
    ]);
  });

  it('gets a code of another program', async () => {
    await pair();
    expect(await deliverCode((await pairing()).id, CODE)).toBe('delivered');
    expect(program.events()).toEqual([
      {
        type: 'verifier.captured',
        timestamp: new Date(NOW).toISOString(),
        data: {
          sequence: 1,
          profile: null,
          environment: null,
          consumer_key: 'key-9',
          oauth_token: 'req+9',
          oauth_verifier: 'AB12C',
        },
      },
    ]);
    expect(JSON.stringify(await deliveriesItem.getValue())).not.toMatch(/req\+9|AB12C|key-9/);
    expect(await deliverCode('no such pairing', CODE)).toBe('unpaired');
  });

  it('that was sent a code by a worker that was stopped may have it or not: that is told, and it is not sent again', async () => {
    await pair();
    const { id } = await pairing();
    const stopped = Promise.withResolvers<Response>();
    program.answer = (heard) =>
      heard.body.type === 'hello' ? usualAnswer(heard, program.secret) : stopped.promise;
    const ending = deliverCode(id, CODE);
    await vi.waitFor(() => expect(program.events()).toHaveLength(1));
    const left = await deliveriesItem.getValue();
    expect(left).toMatchObject([{ type: 'verifier.captured', outcome: 'underWay', address: ADDRESS }]);
    // Somebody is at work on it.
    await settleDeliveries();
    expect(await outcomes()).toEqual(['underWay']);
    stopped.resolve(new Response(null, { status: 204 }));
    await ending;
    expect(await outcomes()).toEqual(['delivered']);
    // As the stopped worker has left it; its program may be unpaired by then.
    await deliveriesItem.setValue(left);
    await removePairing(id);
    await push();
    expect(await outcomes()).toEqual(['stopped']);
    expect(program.events()).toHaveLength(1);
  });

  it('gets the offered code by a press; until it has taken it, that stays offered', async () => {
    await pair();
    const { id } = await pairing();
    expect(await sendOffer(id)).toEqual({ name: 'rejected', reason: 'nothingToSend' });
    const offer = { tabId: 9, consumerKey: 'key-9', requestToken: 'req+9', verifier: 'AB12C', seenAt: NOW };
    await offeredCodeItem.setValue(offer);
    program.answer = () => new Response('', { status: 404 });
    expect(await sendOffer(id)).toEqual({ name: 'rejected', reason: 'codeNotTaken' });
    expect(await offeredCodeItem.getValue()).toEqual(offer);
    program.answer = (heard) => usualAnswer(heard, program.secret);
    expect(await sendOffer(id)).toEqual({ name: 'done' });
    expect(await offeredCodeItem.getValue()).toBe(null);
    expect(program.events().map(({ data }) => data.oauth_verifier)).toEqual(['AB12C']);
  });
});

describe('a delivery', () => {
  const forEvents = (answer: () => Response | Promise<Response>) => {
    program.answer = (heard) => (heard.body.type === 'hello' ? usualAnswer(heard, program.secret) : answer());
  };
  const unreachable = () => {
    throw new TypeError('Failed to fetch');
  };

  it.each<[string, string, number, () => void]>([
    ['that is refused', 'refused', 6, () => forEvents(() => new Response('', { status: 400 }))],
    ['that meets a fault', 'refused', 6, () => forEvents(() => new Response('', { status: 500 }))],
    [
      'that is answered at too great length',
      'answerTooLarge',
      6,
      () => forEvents(() => new Response('x'.repeat(2_000_000))),
    ],
    ['that breaks off', 'unreachable', 6, () => forEvents(unreachable)],
    [
      'that meets nobody',
      'unreachable',
      3,
      () => {
        program.answer = unreachable;
      },
    ],
    [
      'that meets a stranger',
      'stranger',
      1,
      () => {
        program.answer = () => Response.json({ proof: 'v1,AAAA' });
      },
    ],
    [
      'that meets a page',
      'stranger',
      1,
      () => {
        program.answer = () => new Response('<html>');
      },
    ],
    [
      'that meets a fault before any proof',
      'stranger',
      1,
      () => {
        program.answer = () => new Response('', { status: 500 });
      },
    ],
    [
      'that the browser does not allow',
      'notAllowed',
      0,
      () => {
        world.mayReach = false;
      },
    ],
    ['whose secret does not open', 'unreadable', 0, () => memory.clear()],
  ])('%s ends as %s, after %i requests, and the token stays', async (_, outcome, requests, misbehave) => {
    await pair();
    misbehave();
    await moveTo(connected);
    await push();
    expect(await outcomes()).toEqual([outcome]);
    expect(program.heard).toHaveLength(requests);
    expect(await connectionItem(PROFILE).getValue()).toEqual(connected);
    if (outcome === 'stranger') expect(JSON.stringify(program.heard)).not.toMatch(/acc|invented/);
  });

  it('is tried again with the same sequence after growing pauses, and no more once it is taken', async () => {
    await pair();
    let answers = 0;
    forEvents(() => new Response('', { status: ++answers < 3 ? 503 : 200 }));
    await moveTo(connected);
    expect(told()).toEqual(Array(3).fill(['token.connected', 1, null]));
    expect(new Set(program.heard.map(({ headers }) => headers.get('webhook-id'))).size).toBe(6);
    expect(world.waits).toEqual([1_000, 3_000]);
    expect(await outcomes()).toEqual(['delivered']);
  });

  it('that its worker did not see to the end is carried on by the next: the same sequence, and no fourth try', async () => {
    await pair();
    const stopped = Promise.withResolvers<Response>();
    forEvents(() => stopped.promise);
    await connectionItem(PROFILE).setValue(connected);
    void push();
    await vi.waitFor(() => expect(program.events()).toHaveLength(1));
    const left = await pushStatesItem.getValue();
    const { id } = await pairing();
    expect(left[id]?.job).toMatchObject({ tries: 1 });
    forEvents(() => new Response('', { status: 503 }));
    stopped.resolve(new Response(null, { status: 204 }));
    await vi.waitFor(async () => expect(await outcomes()).toEqual(['delivered']));
    // As the stopped worker has left it.
    await pushStatesItem.setValue(left);
    await push();
    expect(told()).toEqual(Array(3).fill(['token.connected', 1, null]));
    expect(await outcomes()).toEqual(['refused']);
    await pushStatesItem.setValue({
      ...left,
      [id]: { ...left[id], job: { ...left[id]?.job, tries: 3 } },
    } as never);
    await push();
    expect(told()).toHaveLength(3);
    expect((await outcomes())[0]).toBe('stopped');
  });

  it('hands over no token that was gone by then', async () => {
    await pair();
    program.answer = async (heard) => {
      await connectionItem(PROFILE).setValue(STATES.disconnected);
      return usualAnswer(heard, program.secret);
    };
    await moveTo(connected);
    expect(told()).toEqual([['token.ended', 2, 'revoked']]);
    expect(await outcomes()).toEqual(['delivered', 'overtaken']);
  });

  it('goes no further once its program is unpaired, of which nothing is kept', async () => {
    await pair();
    const { id } = await pairing();
    program.answer = async (heard) => {
      await removePairing(id);
      return usualAnswer(heard, program.secret);
    };
    await moveTo(connected);
    expect(told()).toEqual([]);
    expect(await outcomes()).toEqual(['unpaired']);
    await push();
    expect(await pushStatesItem.getValue()).toEqual({});
    expect(memory.has('device-key')).toBe(false);
  });
});

it('nothing secret of a token is on the disk', async () => {
  await pair();
  await moveTo(connected);
  const kept = JSON.stringify([
    await pushStatesItem.getValue(),
    await deliveriesItem.getValue(),
    await pairingsItem.getValue(),
  ]);
  expect(kept).not.toMatch(/acc\/1|invented|key-1/);
  expect(kept).not.toContain(program.secret);
});
