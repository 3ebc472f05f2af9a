import { describe, expect, it, vi } from 'vitest';
import { push } from '@/entrypoints/background/handover/push';
import { removePairing } from '@/utils/keys/save-pairing';
import { connectionItem } from '@/utils/storage/connection-items';
import { deliveriesItem, pairingsItem, pushStatesItem } from '@/utils/storage/handover-items';
import { connected, STATES } from '../../connection/samples.ts';
import { memory } from '../../fake-key-values.ts';
import { PROFILE } from '../fake-world.ts';
import { usualAnswer } from './fake-program.ts';
import { moveTo, outcomes, pair, pairing, told, useProgram } from './paired-program.ts';

vi.mock('idb-keyval', () => import('../../fake-key-values.ts'));

const stage = useProgram();

describe('a delivery', () => {
  const forEvents = (answer: () => Response | Promise<Response>) => {
    stage().program.answer = (heard) =>
      heard.body.type === 'hello' ? usualAnswer(heard, stage().program.secret) : answer();
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
        stage().program.answer = unreachable;
      },
    ],
    [
      'that meets a stranger',
      'stranger',
      1,
      () => {
        stage().program.answer = () => Response.json({ proof: 'v1,AAAA' });
      },
    ],
    [
      'that meets a page',
      'stranger',
      1,
      () => {
        stage().program.answer = () => new Response('<html>');
      },
    ],
    [
      'that meets a fault before any proof',
      'stranger',
      1,
      () => {
        stage().program.answer = () => new Response('', { status: 500 });
      },
    ],
    [
      'that the browser does not allow',
      'notAllowed',
      0,
      () => {
        stage().world.mayReach = false;
      },
    ],
    ['whose secret does not open', 'unreadable', 0, () => memory.clear()],
  ])('%s ends as %s, after %i requests, and the token stays', async (_, outcome, requests, misbehave) => {
    await pair();
    misbehave();
    await moveTo(connected);
    await push();
    expect(await outcomes()).toEqual([outcome]);
    expect(stage().program.heard).toHaveLength(requests);
    expect(await connectionItem(PROFILE).getValue()).toEqual(connected);
    if (outcome === 'stranger') expect(JSON.stringify(stage().program.heard)).not.toMatch(/acc|invented/);
  });

  it('is tried again with the same sequence after growing pauses, and no more once it is taken', async () => {
    await pair();
    let answers = 0;
    forEvents(() => new Response('', { status: ++answers < 3 ? 503 : 200 }));
    await moveTo(connected);
    expect(told()).toEqual(Array(3).fill(['token.connected', 1, null]));
    expect(new Set(stage().program.heard.map(({ headers }) => headers.get('webhook-id'))).size).toBe(6);
    expect(stage().world.waits).toEqual([1_000, 3_000]);
    expect(await outcomes()).toEqual(['delivered']);
  });

  it('that its worker did not see to the end is carried on by the next: the same sequence, and no fourth try', async () => {
    await pair();
    const stopped = Promise.withResolvers<Response>();
    forEvents(() => stopped.promise);
    await connectionItem(PROFILE).setValue(connected);
    void push();
    await vi.waitFor(() => expect(stage().program.events()).toHaveLength(1));
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
    stage().program.answer = async (heard) => {
      await connectionItem(PROFILE).setValue(STATES.disconnected);
      return usualAnswer(heard, stage().program.secret);
    };
    await moveTo(connected);
    expect(told()).toEqual([['token.ended', 2, 'revoked']]);
    expect(await outcomes()).toEqual(['delivered', 'overtaken']);
  });

  it('goes no further once its program is unpaired, of which nothing is kept', async () => {
    await pair();
    const { id } = await pairing();
    stage().program.answer = async (heard) => {
      await removePairing(id);
      return usualAnswer(heard, stage().program.secret);
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
  expect(kept).not.toContain(stage().program.secret);
});
