import { describe, expect, it, vi } from 'vitest';
import { deliverCode } from '@/entrypoints/background/handover/deliver-code';
import { settleDeliveries } from '@/entrypoints/background/handover/keep-delivery';
import { push } from '@/entrypoints/background/handover/push';
import { sendNow } from '@/entrypoints/background/handover/send-now';
import { sendOffer } from '@/entrypoints/background/handover/send-offer';
import { removePairing, savePairing } from '@/utils/keys/save-pairing';
import { offeredCodeItem } from '@/utils/storage/bridge-items';
import { connectionItem } from '@/utils/storage/connection-items';
import { deliveriesItem, type PushJob, pushStatesItem } from '@/utils/storage/handover-items';
import { connected, NOW } from '../../connection/samples.ts';
import { PROFILE } from '../fake-world.ts';
import { usualAnswer } from './fake-program.ts';
import { ADDRESS, moveTo, outcomes, pair, pairing, told, useProgram } from './paired-program.ts';

vi.mock('idb-keyval', () => import('../../fake-key-values.ts'));

const stage = useProgram();

const CODE = { requestToken: 'req+9', verifier: 'AB12C', consumerKey: 'key-9', environment: null };

describe('a paired program', () => {
  it('that is paired while a token is there is told of it when the person wants that', async () => {
    await connectionItem(PROFILE).setValue(connected);
    await pair();
    expect(stage().program.heard).toEqual([]);
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
    expect(stage().program.heard).toEqual([]);
  });

  it('gets a code of another program', async () => {
    await pair();
    expect(await deliverCode((await pairing()).id, CODE)).toBe('delivered');
    expect(stage().program.events()).toEqual([
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
    const { program } = stage();
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

  it('gets a code behind what a stopped worker has left on its way: no sequence means two events', async () => {
    await pair();
    await moveTo(connected);
    const { id } = await pairing();
    const { [id]: state } = await pushStatesItem.getValue();
    const about = state?.told[PROFILE];
    if (!state || !about) throw new Error('Nothing was told');
    const job: PushJob = { tries: 1, profileId: PROFILE, type: 'token.connected', reason: null, about };
    await pushStatesItem.setValue({ [id]: { ...state, job } });
    expect(await deliverCode(id, CODE)).toBe('delivered');
    await push();
    expect(told().slice(1)).toEqual([
      ['token.connected', 1, null],
      ['verifier.captured', 2, null],
    ]);
  });

  it('that gets a code right after it was paired hears nothing of the token that was there', async () => {
    await connectionItem(PROFILE).setValue(connected);
    await savePairing(ADDRESS, stage().program.secret);
    expect(await deliverCode((await pairing()).id, CODE)).toBe('delivered');
    await push();
    expect(told()).toEqual([['verifier.captured', 1, null]]);
  });

  it('gets the offered code by a press; until it has taken it, that stays offered', async () => {
    await pair();
    const { id } = await pairing();
    expect(await sendOffer(id)).toEqual({ name: 'rejected', reason: 'nothingToSend' });
    const offer = { tabId: 9, consumerKey: 'key-9', requestToken: 'req+9', verifier: 'AB12C', seenAt: NOW };
    await offeredCodeItem.setValue(offer);
    stage().program.answer = () => new Response('', { status: 404 });
    expect(await sendOffer(id)).toEqual({ name: 'rejected', reason: 'codeNotTaken' });
    expect(await offeredCodeItem.getValue()).toEqual(offer);
    stage().program.answer = (heard) => usualAnswer(heard, stage().program.secret);
    expect(await sendOffer(id)).toEqual({ name: 'done' });
    expect(await offeredCodeItem.getValue()).toBe(null);
    expect(
      stage()
        .program.events()
        .map(({ data }) => data.oauth_verifier),
    ).toEqual(['AB12C']);
  });
});
