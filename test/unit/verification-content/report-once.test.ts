import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { reportOnce } from '@/entrypoints/verification-content/report-once';
import { openPage } from './watched-page.ts';

const REPORT = { type: 'accepted' } as const;

beforeEach(() => void openPage(''));

/** The background dies as often while it hears a page, or is gone for good. */
function dying(times: number) {
  const send = vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockResolvedValue(true as never);
  for (let left = times; left > 0; left -= 1) send.mockRejectedValueOnce(new Error('port closed'));
  return send;
}

it('a page is told of once where it is heard', async () => {
  const send = dying(0);
  await reportOnce(REPORT);
  expect(send.mock.calls).toEqual([[REPORT]]);
});

it.each([1, 2])(
  'a page is told of again where the background has died %i times while it heard',
  async (times) => {
    const send = dying(times);
    await reportOnce(REPORT);
    expect(send.mock.calls).toEqual(Array(times + 1).fill([REPORT]));
  },
);

it('a page is told of three times at most, and nothing is said of the failure', async () => {
  const send = dying(9);
  await expect(reportOnce(REPORT)).resolves.toBeUndefined();
  expect(send).toHaveBeenCalledTimes(3);
});

it('a page is told of no more once the extension was updated or removed', async () => {
  const send = dying(9);
  Object.assign(fakeBrowser.runtime, { id: undefined });
  await expect(reportOnce(REPORT)).resolves.toBeUndefined();
  expect(send).toHaveBeenCalledTimes(1);
});
