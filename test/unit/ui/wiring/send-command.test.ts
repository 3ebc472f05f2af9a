import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { sendCommand, watchSilence } from '@/utils/ui/wiring/send-command';

const SETTLE = { type: 'settle' } as const;
const RENEW = { type: 'renew', profileId: 'sandbox' } as const;

const answering = (answer: () => Promise<unknown>) =>
  vi
    .spyOn(fakeBrowser.runtime, 'sendMessage')
    .mockReset()
    .mockImplementation(answer as never);

it('a reply is given back as it came', async () => {
  const sent = answering(async () => ({ name: 'done' }));
  expect(await sendCommand(RENEW)).toEqual({ name: 'done' });
  expect(sent.mock.calls).toEqual([[RENEW]]);
});

it.each([
  ['breaks off', () => Promise.reject(new Error('port closed'))],
  ['brings nothing', async () => undefined],
  ['brings null', async () => null],
])('a reply that %s is lost, and the background is woken to look around', async (_, answer) => {
  const sent = answering(answer);
  expect(await sendCommand(RENEW)).toEqual({ name: 'lost' });
  expect(sent.mock.calls).toEqual([[RENEW], [SETTLE]]);
});

describe('a command that is not answered for long', () => {
  const SECOND_MS = 1_000;

  /** Sends one that is answered after a while, as a question that asks for nothing is after another. @returns what was told, and after how many seconds */
  async function told(commandAfterS: number, nothingAfterS: number) {
    vi.useFakeTimers();
    const late = <Answer>(seconds: number, answer: Answer) =>
      new Promise<Answer>((resolve) => setTimeout(() => resolve(answer), seconds * SECOND_MS));
    vi.spyOn(fakeBrowser.runtime, 'sendMessage')
      .mockReset()
      .mockImplementation(((message: object) =>
        'type' in message ? late(commandAfterS, { name: 'done' }) : late(nothingAfterS, undefined)) as never);
    const begunAt = Date.now();
    const heard: [isSilent: boolean, seconds: number][] = [];
    const end = watchSilence((isSilent) => heard.push([isSilent, (Date.now() - begunAt) / SECOND_MS]));
    const replies = [sendCommand(RENEW), sendCommand(SETTLE)];
    await vi.advanceTimersByTimeAsync(60 * SECOND_MS);
    expect(await Promise.all(replies)).toEqual([{ name: 'done' }, { name: 'done' }]);
    end();
    vi.useRealTimers();
    return heard;
  }

  it.each([
    ['is under way with somebody who hears us', 30, 0],
    ['is answered after all', 6, 60],
    ['comes to somebody who just begins to hear', 30, 3],
  ])('is nothing to be told where it %s', async (_, commandAfterS, nothingAfterS) => {
    expect(await told(commandAfterS, nothingAfterS)).toEqual([]);
  });

  it.each([
    ['it is answered', 20, 60, 20],
    ['somebody hears us', 60, 10, 14],
  ])('is told where nobody hears us, until %s', async (_, commandAfterS, nothingAfterS, overAfterS) => {
    expect(await told(commandAfterS, nothingAfterS)).toEqual([
      [true, 8],
      [false, overAfterS],
    ]);
  });
});
