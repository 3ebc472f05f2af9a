import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answerPage } from '@/entrypoints/guest-content/answer-page';

const ANSWERS = [
  { profile: 'Sandbox', state: 'active', expiresAt: '2026-11-02T05:00:00.000Z' },
  { profile: 'Production', state: 'locked', expiresAt: null },
];

let page: EventTarget;
let heard: unknown[];
const send = vi.fn(async (): Promise<unknown> => ANSWERS);
/** No time goes. */
const answered = () => vi.advanceTimersByTimeAsync(0);
const ask = () => page.dispatchEvent(new Event('opening-bell:ask'));

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance', 'setTimeout'] });
  page = new EventTarget();
  vi.stubGlobal('window', page);
  heard = [];
  page.addEventListener('opening-bell:answer', ({ detail }: CustomEventInit) => heard.push(detail));
  send.mockReset().mockResolvedValue(ANSWERS);
  Object.assign(fakeBrowser.runtime, { sendMessage: send });
  answerPage();
});

it('says nothing before it is asked', () => {
  expect([send.mock.calls, heard]).toEqual([[], []]);
});

it('passes on that it is asked and nothing else, and hands over each answer as a text', async () => {
  page.dispatchEvent(new CustomEvent('opening-bell:ask', { detail: { origin: 'https://other.example' } }));
  await answered();
  expect(send.mock.calls).toEqual([[{ type: 'guestAsks' }]]);
  expect(heard).toEqual(ANSWERS.map((answer) => JSON.stringify(answer)));
});

it('drops what it is asked before a second is over, and leaves nothing waiting', async () => {
  for (let times = 0; times < 1_000; times += 1) ask();
  await answered();
  await vi.advanceTimersByTimeAsync(999);
  ask();
  expect(send).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(vi.getTimerCount()).toBe(0);
  ask();
  await answered();
  expect(send).toHaveBeenCalledTimes(2);
  expect(heard).toHaveLength(4);
});

it.each<[string, () => Promise<unknown>]>([
  ['is not invited', async () => []],
  ['nobody answers', async () => undefined],
  ['the extension was updated or removed', () => Promise.reject(new Error('Extension context invalidated.'))],
])('is silent where %s', async (_, answer) => {
  send.mockImplementation(answer);
  ask();
  await vi.advanceTimersByTimeAsync(2_000);
  expect(send).toHaveBeenCalledTimes(1);
  expect(heard).toEqual([]);
});
