import { expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { sendCommand } from '@/utils/ui/wiring/send-command';

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
