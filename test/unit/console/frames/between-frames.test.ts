import { afterEach, expect, it, vi } from 'vitest';
import { betweenFrames } from '@/entrypoints/console/frames/between-frames';

let frames: (() => void)[] = [];
vi.stubGlobal('requestAnimationFrame', (frame: () => void) => frames.push(frame));
vi.stubGlobal('cancelAnimationFrame', (number: number) => frames.splice(number - 1, 1));
let now = 0;
vi.spyOn(performance, 'now').mockImplementation(() => now);
afterEach(() => {
  frames = [];
});

/** Each takes so many ms. */
function* steps(count: number, ms: number) {
  for (let step = 1; step <= count; step += 1) {
    now += ms;
    yield step;
  }
}

it('takes as many steps in a frame as leave the page smooth, and tells the last share', () => {
  const shares: boolean[] = [];
  betweenFrames(steps(10, 2), (isDone) => shares.push(isDone));
  while (frames.length > 0) frames.shift()?.();
  expect(shares).toEqual([false, false, false, true]);
});

it('takes one step at least, however long', () => {
  const shares: boolean[] = [];
  betweenFrames(steps(2, 100), (isDone) => shares.push(isDone));
  while (frames.length > 0) frames.shift()?.();
  expect(shares).toEqual([false, false, true]);
});

it('is ended before its time', () => {
  const stop = betweenFrames(steps(10, 2), () => undefined);
  stop();
  expect(frames).toEqual([]);
});
